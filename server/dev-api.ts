import { getRequestListener } from '@hono/node-server'
import type { Plugin, ViteDevServer } from 'vite'
// Types only: this file is read by Vite's configuration, before any of our paths are known.
import type * as HostModule from './host.ts'
import type * as FirstStartModule from './first-start.ts'
import type * as SettingsModule from './settings.ts'
import type * as AppModule from '../src/api/app.ts'

/** The API inside Vite's development server: a change of its code counts from the next request on. */
export function devApi(): Plugin {
  return {
    name: 'gongxin-api',
    apply: 'serve',
    configureServer(server) {
      const opened = open(server)
      const listener = getRequestListener(
        async (request) => {
          const { deps } = await opened
          const { createApi } = (await server.ssrLoadModule('/src/api/app.ts')) as typeof AppModule
          return await apiFor(createApi, deps)(request, { address: 'development' })
        },
        { overrideGlobalObjects: false },
      )
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/')) void listener(request, response)
        else next()
      })
    },
  }
}

type CreateApi = typeof AppModule.createApi
type Deps = HostModule.ServerHost['deps']

let last: { createApi: CreateApi; api: ReturnType<CreateApi> } | undefined

/** Sessions are stored, so a new API goes on where the old one was. */
function apiFor(createApi: CreateApi, deps: Deps) {
  if (last?.createApi !== createApi) last = { createApi, api: createApi(deps) }
  return last.api
}

async function open(server: ViteDevServer) {
  const load = (path: string) => server.ssrLoadModule(path)
  const { readSettings } = (await load('/server/settings.ts')) as typeof SettingsModule
  const { openHost } = (await load('/server/host.ts')) as typeof HostModule
  const { firstStart } = (await load('/server/first-start.ts')) as typeof FirstStartModule
  const settings = readSettings(process.env)
  const host = await openHost(settings)
  const first = await firstStart(host, settings)
  const accounts = first.kind === 'administrators' ? first.accounts : first.sample
  for (const { name, password } of accounts) server.config.logger.info(`  ${name}  ${password}`)
  return host
}
