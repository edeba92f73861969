import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { firstStart } from '#server/first-start.ts'
import type { FirstAccount, FirstStart } from '#server/first-start.ts'
import { keepHouse, openHost } from '#server/host.ts'
import { listen } from '#server/listen.ts'
import { readSettings, settingsHelp } from '#server/settings.ts'
import type { ServerSettings } from '#server/settings.ts'
import { staticFiles } from '#server/static-files.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)

/** The built application lies beside the built server. */
function clientFolder(): string {
  const beside = fileURLToPath(new URL('../client', import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL('../dist/client', import.meta.url))
}

async function start(settings: ServerSettings) {
  const host = await openHost(settings)
  if (settings.sample === 'on') say('Opening the database; the first start fills in the sample…')
  const first = await firstStart(host, settings)
  const server = await listen({
    api: host.api,
    files: staticFiles(clientFolder()),
    host: settings.host,
    port: settings.port,
    https: settings.secureCookies === 'on',
    trustProxy: settings.trustProxy === 'on',
  })
  const house = keepHouse(host)
  say(`\nGongxin (公信) is ready: ${server.address}\n`)
  say(greeting(first))

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    host.stop()
    await server.stop()
    await house.stop()
    await host.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

function greeting(first: FirstStart): string {
  const list = (accounts: readonly FirstAccount[]) =>
    accounts
      .map(({ name, password, displayName }) => `  ${name}\t${password}\t${displayName}`)
      .join('\n')
  if (first.kind === 'administrators') {
    return `First administrators, shown only this once; each must choose a password of its own:\n${list(first.accounts)}`
  }
  if (first.sample.length === 0) return ''
  return `Sample accounts (name, password, who):\n${list(first.sample)}`
}

if (process.argv.includes('--help')) {
  say(
    `Gongxin (公信)\n\nSettings, from the environment, with what they usually are:\n${settingsHelp()}`,
  )
} else {
  try {
    await start(readSettings(process.env))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
