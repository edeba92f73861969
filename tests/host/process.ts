import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface RunningServer {
  address: string
  /** What it printed until it was ready. */
  greeting: string
  pid: number | undefined
  /** Ends it, and waits for that. @returns its exit code, null when the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** The settings of a machine that has none, and those that are given. */
const environment = (settings: Record<string, string>): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GONGXIN_')),
  ),
  ...settings,
})

/** The server in a process of its own, from its source, on a free port. */
export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: environment({ GONGXIN_PORT: '0', GONGXIN_SAMPLE: 'off', ...settings }),
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => resolve(code))
  })
  const greeting = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk)
      // The greeting ends with a line of its own, after the accounts.
      if (/is ready: .*\n[\s\S]*\n$/.test(output)) setTimeout(() => resolve(output), 100)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${output}`)))
  })
  const [, address = ''] = /is ready: (\S+)/.exec(greeting) ?? []
  return {
    address,
    greeting,
    pid: child.pid,
    async end(signal) {
      child.kill(signal)
      return await ended
    },
  }
}

/** One of our commands, from its source. */
export function runCommand(name: string, args: readonly string[], settings = {}) {
  const file = `server/${name === 'main' ? 'main' : `commands/${name}`}.ts`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', file, ...args],
    { cwd: ROOT, env: environment(settings), encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}
