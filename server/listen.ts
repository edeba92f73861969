import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { ApiHandler } from '#api/app.ts'
import { secured } from '#server/security-headers.ts'

export interface Listening {
  address: string
  /** Takes no new requests, waits for those that run, then ends. */
  stop(): Promise<void>
}

interface Parts {
  api: ApiHandler
  files(request: Request): Promise<Response>
  host: string
  port: number
  https: boolean
  trustProxy: boolean
}

/** How long requests that run may still take when the server stops. */
const PATIENCE_MS = 10_000

/** The API and the application on one port. */
export async function listen({
  api,
  files,
  host,
  port,
  https,
  trustProxy,
}: Parts): Promise<Listening> {
  const listener = getRequestListener(
    async (request, { incoming }) => {
      const { pathname } = new URL(request.url)
      const answer = pathname.startsWith('/api/')
        ? await api(request, { address: callerAddress(incoming as IncomingMessage, trustProxy) })
        : await files(request)
      return secured(answer, https)
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer((request, response) => void listener(request, response))
  // A request that trickles in for minutes would otherwise hold its connection for ever.
  server.headersTimeout = 20_000
  server.requestTimeout = 120_000
  // Longer than a proxy keeps its own (mostly 60 s): else it sends into a connection that was just closed.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return { address: addressText(server, host), stop: () => stop(server) }
}

/** The last address in the list is the one our own proxy saw; those before may be made up. */
function callerAddress(incoming: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? incoming.headers['x-forwarded-for'] : undefined
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return last || (incoming.socket.remoteAddress ?? 'unknown')
}

function addressText(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
    server.closeIdleConnections()
  })
}
