import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceFileBody } from '#contract/evidence-file.ts'
import { FILE_KINDS } from '#domain/evidence/file-kind.ts'
import { en } from '#words/en.ts'
import { fill } from '#words/fill.ts'
import { zh } from '#words/zh.ts'
import type { Answer, TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { ODD_FILES } from '#tests/documents/odd-files.ts'
import { ODD_NAMES } from '#tests/documents/odd-names.ts'
import { pdf } from '#tests/documents/plain-files.ts'

const FILES = '/units/440100/evidence-files'
const MEBIBYTE = 1024 * 1024

describe.each(hosts)('uploads that want something on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser

  beforeAll(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
  })
  // Closing fails when any of them was a fault of ours (500).
  afterAll(() => host.close())

  /** The name as it is in the header: written out where the header could not hold it. */
  const asHeader = (name: string) => (/^[\x20-\x7e]*$/.test(name) ? name : encodeURIComponent(name))
  const send = (bytes: BodyInit | Uint8Array, name: string, more: Record<string, string> = {}) =>
    reporter.ask<EvidenceFileBody>('POST', FILES, undefined, {
      raw: bytes as BodyInit,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': name, ...more },
    })

  /** What the clerk reads, in both languages. */
  function sentencesOf({ problem }: Answer): string[] {
    const { why, ...params } = problem.params as Record<string, string | number>
    return [zh, en].map(({ evidence, refusals }) => {
      const unfit = evidence.unfit as Record<string, { what: string; next: string }>
      const said = problem.code === 'unfit-file' ? unfit[String(why)] : refusals[problem.code]
      return fill(`${said?.what} ${said?.next}`, params)
    })
  }

  it('are at least 200, each under a description of its own', () => {
    const all = [
      ...ODD_FILES.map(({ what, name }) => `${what} (${name})`),
      ...ODD_NAMES.map(String),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(200)
  })

  it('are taken safely or refused in a clear sentence, whatever they hold', async () => {
    const counted = { taken: 0, refused: 0 }
    for (const { what, name, bytes, becomes } of ODD_FILES) {
      const answer = await send(bytes, encodeURIComponent(name))
      const said = answer.status === 200 ? 'taken' : answer.problem.params['why']
      expect({ what, said }).toEqual({ what, said: becomes in FILE_KINDS ? 'taken' : becomes })
      if (answer.status === 200) {
        counted.taken += 1
        continue
      }
      counted.refused += 1
      expect(answer.status).toBe(422)
      for (const sentence of sentencesOf(answer)) {
        // It names the file, says what to do, and shows nothing of the machine.
        expect(sentence).toContain(String(answer.problem.params['name']))
        expect(sentence).not.toMatch(/[{}]|undefined|Error|\bat \/|node_modules/)
      }
    }
    expect(counted.taken + counted.refused).toBe(ODD_FILES.length)
    // What was refused has left nothing behind.
    const kept = await host.storage.read.selectFrom('evidence_file').selectAll().execute()
    expect(kept.length).toBeLessThanOrEqual(counted.taken)
    for (const { id, size } of kept) expect(await host.deps.files.get(id)).toHaveLength(size)
  }, 60_000)

  it.each(ODD_NAMES)('called after %s keep a name that does nothing', async (what, sent, kept) => {
    const answer = await send(pdf(`% ${what}`), asHeader(sent))
    expect(answer.status).toBe(200)
    const { id, name } = answer.body
    expect(name).toMatch(kept)
    expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\./u)
    const back = await reporter.get(`${FILES}/${id}`)
    const disposition = back.headers.get('content-disposition') ?? ''
    // One file name in ASCII, one written out, and no way out of either.
    expect(disposition).toMatch(
      /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w!$&%.~^`*'()+-]*$/,
    )
    expect(back.headers.get('set-cookie')).toBeNull()
  })

  it.each([
    ['a form', 'multipart/form-data; boundary=x'],
    ['a page', 'text/html'],
    ['text', 'text/plain'],
    ['its own type', 'application/pdf'],
    ['none', ''],
    ['one with a script in it', 'application/<script>'],
    ['two', 'application/octet-stream, text/html'],
  ])('sent as %s are not looked at', async (_what, type) => {
    const answer = await send(pdf(), 'a.pdf', { 'content-type': type })
    expect([answer.status, answer.problem.code]).toEqual([415, 'unsupported-type'])
    for (const sentence of sentencesOf(answer)) expect(sentence).not.toMatch(/[{}]|undefined/)
  })

  it.each([
    ['2 GB by their own word', String(2048 * MEBIBYTE)],
    ['more than a number holds', '9'.repeat(400)],
  ])('of %s are refused unread, in a sentence that says how much may come', async (_what, said) => {
    let read = 0
    const body = new ReadableStream({ pull: () => void (read += 1) }, { highWaterMark: 0 })
    const answer = await send(body, 'a.pdf', { 'content-length': said })
    expect([answer.status, answer.problem.code, read]).toEqual([413, 'file-too-large', 0])
    expect(answer.problem.params).toEqual({ most: 20 * MEBIBYTE })
  })

  it('of 2 GB that come piece by piece are read no further than the limit', async () => {
    let sent = 0
    const piece = new Uint8Array(MEBIBYTE)
    const body = new ReadableStream(
      {
        pull(controller) {
          sent += piece.length
          if (sent > 2048 * MEBIBYTE) controller.close()
          else controller.enqueue(piece)
        },
      },
      { highWaterMark: 0 },
    )
    const answer = await send(body, 'a.pdf')
    expect([answer.status, answer.problem.code]).toEqual([413, 'file-too-large'])
    expect(sent).toBeLessThanOrEqual(22 * MEBIBYTE)
  })
})
