import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHostBrowser } from '#tests/host/browser.ts'
import type { HostBrowser } from '#tests/host/browser.ts'
import { startServer } from '#tests/host/process.ts'
import type { RunningServer } from '#tests/host/process.ts'

const FILES = '/api/units/440000-transport/evidence-files'
const MEBIBYTE = 1024 * 1024
const TWO_GIGABYTES = 2048 * MEBIBYTE
/** Sent over and over: the sender holds no more than this either. */
const PIECE = Buffer.alloc(MEBIBYTE, 0x20)
const PASSWORD = 'Sample-province-2026'

const data = mkdtempSync(join(tmpdir(), 'gongxin-big-'))

interface Outcome {
  /** Null where the server hung up before it answered. */
  status: number | null
  code: string | undefined
  /** Bytes that left. */
  sent: number
}

// The memory of another process is read where Linux shows it.
describe.skipIf(platform() !== 'linux')('uploads of 2 GB to a server that listens', () => {
  let server: RunningServer
  let reporter: HostBrowser

  beforeAll(async () => {
    const sample = { GONGXIN_SAMPLE: 'on', GONGXIN_SAMPLE_PASSWORD: PASSWORD }
    server = await startServer({ GONGXIN_DATA: data, ...sample })
    reporter = openHostBrowser(server.address)
    await reporter.signIn('reporter.transport', PASSWORD)
  }, 180_000)
  afterAll(async () => {
    await server.end('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  })

  /** Peak of what the server held in memory, in MiB. */
  function peak(): number {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
  }

  /** @param said what the request claims to hold; left out: it comes in pieces of unknown number */
  const send = (said?: number) =>
    new Promise<Outcome>((resolve) => {
      const outcome: Outcome = { status: null, code: undefined, sent: 0 }
      const sending = request(`${server.address}${FILES}`, {
        method: 'POST',
        headers: {
          ...reporter.headers(),
          'content-type': 'application/octet-stream',
          'x-file-name': 'film.pdf',
          ...(said === undefined ? {} : { 'content-length': said }),
        },
      })
      const done = () => {
        sending.destroy()
        resolve(outcome)
      }
      sending.on('response', (answer) => {
        outcome.status = answer.statusCode ?? null
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part) => (text += part))
        answer.on('end', () => {
          outcome.code = (JSON.parse(text) as { code?: string }).code
          done()
        })
      })
      // Once it has hung up there is nobody to send to.
      sending.on('error', () => setTimeout(done, 200))
      const more = () => {
        while (!sending.destroyed && outcome.sent < TWO_GIGABYTES) {
          outcome.sent += PIECE.length
          if (!sending.write(PIECE)) return void sending.once('drain', more)
        }
        if (!sending.destroyed) sending.end()
      }
      more()
    })

  it.each([
    ['that say so', TWO_GIGABYTES],
    ['that come in pieces', undefined],
  ])(
    '%s are refused, and its memory stays flat',
    async (_what, said) => {
      await send(said)
      const before = peak()
      for (let round = 0; round < 8; round += 1) {
        const { status, code, sent } = await send(said)
        expect([status, code]).toEqual([413, 'file-too-large'])
        expect(sent).toBeLessThan(TWO_GIGABYTES)
      }
      // Eight times the limit of 20 MB would show; a buffer that is not collected at once need not.
      expect(peak() - before).toBeLessThan(100)
    },
    180_000,
  )

  it('of four at once hold no more than their limits together', async () => {
    const before = peak()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => send()))
    expect(outcomes.map(({ status }) => status)).toEqual([413, 413, 413, 413])
    expect(peak() - before).toBeLessThan(4 * 2 * 20 + 50)
  }, 180_000)

  it('leave no byte behind, and the server goes on', async () => {
    const kept = readdirSync(data, { recursive: true, encoding: 'utf8' })
    expect(kept.filter((name) => /film|\.part|\.tmp/.test(name))).toEqual([])
    expect((await reporter.ask('GET', '/session')).status).toBe(200)
  })
})
