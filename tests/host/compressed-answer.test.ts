import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressing } from '#server/compressed-answer.ts'

const LONG = JSON.stringify({ rows: Array.from({ length: 2000 }, (_, at) => `第${at}行`) })

const asking = (accepts?: string) =>
  new Request('http://localhost/api/overview', {
    headers: accepts === undefined ? {} : { 'accept-encoding': accepts },
  })
const tagged = (text: string, etag = 'W/"one"') =>
  new Response(text, { headers: { etag, vary: 'cookie', 'content-type': 'application/json' } })

describe('answers to reads', () => {
  it('are sent small to whoever takes them so, and say for whom they hold', async () => {
    const answer = await compressing()(asking('gzip, br'), tagged(LONG))
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('cookie, accept-encoding')
    expect(answer.headers.get('content-type')).toBe('application/json')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(LONG.length / 2)
    expect(gunzipSync(bytes).toString()).toBe(LONG)
  })

  it('are the same however often they are asked for, and never those of another tag', async () => {
    const compress = compressing()
    const textOf = async (answer: Response) =>
      gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString()
    const other = LONG.replace('第1行', '另一行')
    expect(await textOf(await compress(asking('gzip'), tagged(LONG)))).toBe(LONG)
    expect(await textOf(await compress(asking('gzip'), tagged(other, 'W/"two"')))).toBe(other)
    expect(await textOf(await compress(asking('gzip'), tagged(LONG)))).toBe(LONG)
  })

  it.each([
    ['whoever does not take them so', asking(), tagged(LONG)],
    ['whoever refuses it', asking('gzip;q=0, br'), tagged(LONG)],
    ['short answers', asking('gzip'), tagged('{}')],
    ['answers that nobody may keep', asking('gzip'), new Response(LONG)],
    [
      'what has not changed',
      asking('gzip'),
      new Response(null, { status: 304, headers: { etag: 'W/"one"' } }),
    ],
  ])('are left as they are for %s', async (_why, request, answer) => {
    const expected = await answer.clone().text()
    const sent = await compressing()(request, answer)
    expect(sent.headers.get('content-encoding')).toBeNull()
    expect(sent.status).toBe(answer.status)
    expect(await sent.text()).toBe(expected)
  })
})
