import { describe, expect, it } from 'vitest'
import { text } from '#domain/bulletin/content.ts'
import { barsPublication, checkPublication } from '#domain/public-edition/checks.ts'
import type { ToPublish } from '#domain/public-edition/checks.ts'
import { contactsIn } from '#domain/public-edition/contacts.ts'
import { content, evidence } from '#tests/documents/public-edition/sample.ts'

const about = (more: Partial<ToPublish> = {}): ToPublish => ({
  content,
  annexes: evidence.annexes,
  secrecy: 'public',
  correctedBy: null,
  chosen: ['problems'],
  people: ['何晓航', '欧阳若兰'],
  words: ['机密', ''],
  ...more,
})
const saying = (sentence: string) => ({
  ...content,
  blocks: [{ id: 'p', kind: 'paragraph' as const, part: 'next' as const, runs: [text(sentence)] }],
})
const codes = (more: Partial<ToPublish>) => checkPublication(about(more)).map(({ code }) => code)

describe('the check before publication', () => {
  it('finds nothing in a document for everybody', () => {
    // 抄送 and the reason of a change name people, and are not published.
    expect(checkPublication(about())).toEqual([])
  })

  it('finds names, also where they are set with spaces', () => {
    expect(checkPublication(about({ content: saying('请与何晓航联系。') }))).toEqual([
      { code: 'person-named', severity: 'error', params: { name: '何晓航' } },
    ])
    expect(codes({ content: saying('联系人：何 晓　航') })).toEqual(['person-named'])
    expect(codes({ content: saying('何晓') })).toEqual([])
  })

  it('finds words of the office, and a title of an annex only where it goes along', () => {
    const annexes = content.annexes.map((annex) =>
      annex.id === 'scores-inner' ? { ...annex, title: '机密情况表' } : annex,
    )
    const titled = { ...content, annexes }
    expect(codes({ content: titled })).toEqual([])
    expect(codes({ content: titled, chosen: ['scores-inner'] })).toEqual(['barred-word'])
  })

  it('asks for a secrecy review that says public', () => {
    expect(codes({ secrecy: null })).toEqual(['no-secrecy-review'])
    expect(codes({ secrecy: 'internal' })).toEqual(['internal'])
    expect(codes({ content: { ...content, openness: 'internal' } })).toEqual(['internal'])
  })

  it('warns of what may be shown but should be known', () => {
    const findings = checkPublication(
      about({ chosen: ['scores-city'], correctedBy: '粤府办通报〔2026〕4号' }),
    )
    expect(findings).toEqual([
      { code: 'corrected', severity: 'warning', params: { by: '粤府办通报〔2026〕4号' } },
      // 深圳 alone has a total that is not determined.
      { code: 'not-determined', severity: 'warning', params: { units: 1 } },
    ])
    expect(barsPublication(findings)).toBe(false)
  })
})

describe('ways to reach somebody', () => {
  it.each([
    ['电话13800138000。', ['13800138000']],
    ['电话 138 0013 8000', ['13800138000']],
    ['手机１３８００１３８０００', ['13800138000']],
    ['座机020-83133456转8', ['020-83133456']],
    ['（0755）88121234', ['0755)88121234']],
    ['邮箱 a.b@gd.example.cn', ['a.b@gd.example.cn']],
    ['身份证44010119900101001X', ['44010119900101001X']],
    ['共13800138000123个', []],
    ['2026年第三季度，1600个，80.5分，粤府办通报〔2026〕13号', []],
    ['链首 812:sha256:13800138a00', []],
  ])('are found in %s', (sentence, found) => {
    expect(contactsIn(sentence)).toEqual(found)
  })
})
