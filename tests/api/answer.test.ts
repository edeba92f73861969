import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { readAnswer } from '#api/answer.ts'
import { gzip } from '#server/gzip.ts'

const LONG = { rows: Array.from({ length: 2000 }, (_, at) => `第${at}行`) }
const LONG_TEXT = JSON.stringify(LONG)

function answering(content: unknown, compress = gzip) {
  const app = new Hono()
  const deps = { digest: (text: string | Uint8Array) => `${text.length}`, gzip: compress }
  // One of its own: what was compressed for another test is kept with that.
  const own = structuredClone(content)
  app.get('/', (c) => readAnswer(c as never, own, deps))
  return async (headers: Record<string, string> = {}) => await app.request('/', { headers })
}

describe('an answer to a read', () => {
  it('goes out small to whoever takes it so, and says for whom a copy holds', async () => {
    const answer = await answering(LONG)({ 'accept-encoding': 'gzip, br' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('cookie, accept-encoding')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(LONG_TEXT.length / 2)
    expect(gunzipSync(bytes).toString()).toBe(LONG_TEXT)
  })

  it('is compressed once, however many ask for it', async () => {
    const compress = vi.fn<typeof gzip>(gzip)
    const ask = answering(LONG, compress)
    const texts = await Promise.all(
      [1, 2, 3].map(async () => {
        const answer = await ask({ 'accept-encoding': 'gzip' })
        return gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString()
      }),
    )
    expect(new Set(texts)).toEqual(new Set([LONG_TEXT]))
    expect(compress).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['whoever does not say so', LONG, {}],
    ['whoever refuses it', LONG, { 'accept-encoding': 'gzip;q=0, br' }],
    ['short answers', { rows: [] }, { 'accept-encoding': 'gzip' }],
  ] as const)('stays as it is for %s', async (_who, content, headers) => {
    const answer = await answering(content)(headers)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.json()).toEqual(content)
  })

  it('is not sent again where the same is known, compressed or not', async () => {
    const ask = answering(LONG)
    const etag = (await ask({ 'accept-encoding': 'gzip' })).headers.get('etag') ?? ''
    const again = await ask({ 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })
})
