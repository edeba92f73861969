/** The built product on a free loopback port and a data folder of its own. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

/** Of every sample account. */
export const BENCH_PASSWORD = 'Bench-province-2026'

export interface Served {
  address: string
  process: ChildProcess
  stop(): Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Waits until it answers, at most two minutes: the first start fills in the sample. */
export async function serve(data: string): Promise<Served> {
  const port = await freePort()
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      GONGXIN_PORT: String(port),
      GONGXIN_DATA: data,
      GONGXIN_SAMPLE_PASSWORD: BENCH_PASSWORD,
      GONGXIN_SIGN_INS_PER_ADDRESS: '1000000',
    },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 240; tries += 1) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined)
    if (answer?.ok) break
    await new Promise((wait) => setTimeout(wait, 500))
  }
  return {
    address,
    process: server,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}

export type Headers = Record<string, string>

/** Headers of somebody who is signed in. */
export async function headersOf(
  address: string,
  name: string,
  password = BENCH_PASSWORD,
): Promise<Headers> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gongxin-csrf': 'none' },
    body: JSON.stringify({ name, password }),
  })
  if (!answer.ok) throw new Error(`${name} could not sign in: ${answer.status}`)
  const { csrf } = (await answer.json()) as { csrf: string }
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { cookie, 'x-gongxin-csrf': csrf, 'content-type': 'application/json' }
}
