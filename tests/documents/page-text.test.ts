import { describe, expect, it } from 'vitest'
import { pageText } from '#documents/page-text.ts'

const of = (source: string, type = 'text/html; charset=utf-8') =>
  pageText(new TextEncoder().encode(source), type)

describe('the text of a page', () => {
  it('keeps what people read and drops what runs', () => {
    const source =
      '<html><head><TITLE>新闻 &amp; 发布</TITLE><style>p{}</style></head><body><!-- no --><script>alert("<p>")</script><p>第一段&#65;</p><div>1 < 2</div></body>'
    expect(of(source)).toEqual({ title: '新闻 & 发布', text: '第一段A\n1 < 2' })
  })

  it('reads GBK by the header or by the page itself', () => {
    // 公开 in GBK.
    const word = [0xb9, 0xab, 0xbf, 0xaa]
    const told = new TextEncoder().encode('<meta charset="gb2312"><p>')
    expect(pageText(new Uint8Array(word), 'text/html; charset=GBK').text).toBe('公开')
    expect(pageText(new Uint8Array([...told, ...word]), 'text/html').text).toBe('公开')
    expect(pageText(new Uint8Array(word), 'text/plain; charset=gb18030').text).toBe('公开')
    expect(of('公开', 'text/html; charset=nonsense').text).toBe('公开')
  })

  it('keeps no more than 100 kB, whole characters, nothing that a table cannot hold', () => {
    const { text } = of(`\u0000${'公'.repeat(50_000)}`)
    expect(text).toBe('公'.repeat(33_333))
  })

  it('is soon done with a page that closes nothing', () => {
    const start = performance.now()
    of('<script'.repeat(200_000))
    of('<!--'.repeat(200_000))
    of('<p<'.repeat(200_000))
    of('&'.repeat(400_000) + '< '.repeat(400_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
