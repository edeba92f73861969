import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptsOf } from '#domain/search/excerpt.ts'
import { fold, foldText } from '#domain/search/fold.ts'
import { entriesOf, wordEntry } from '#domain/search/grams.ts'
import { neededEntries, readQuery, wordEntries } from '#domain/search/query.ts'
import { closenessOf } from '#domain/search/rank.ts'
import { breakWords, pairs } from '#domain/search/words.ts'

const TEXT =
  '关于2026年第三季度政务公开考核情况的通报\n粤府办通报〔2026〕1号\n按时报送率为97.3%，广州市信息的公开较好。依据第十六条（Y1-07）。'

function answers(typed: string, original = TEXT) {
  const query = readQuery(typed, breakWords)
  if (!query) return undefined
  const folded = foldText(original)
  const entries = new Set(entriesOf(folded, breakWords))
  const isCandidate = neededEntries(query).every((entry) => entries.has(entry))
  return isCandidate ? closenessOf(folded, query) : undefined
}

/** Text as people and pranksters write it. */
const piece = fc.constantFrom(
  ...'政务公开信息的考核通报广州市第十六条办会臺灣務開'.split(''),
  '2026',
  '97.3',
  ...'Ａb㎡，。\n “".%😀𠮷\'',
)
const text = fc.array(piece, { minLength: 2, maxLength: 60 })

describe('a search in bulletins', () => {
  it('finds every text by every piece of it', () => {
    const cut = text.chain((all) =>
      fc.tuple(fc.nat(all.length - 2), fc.integer({ min: 2, max: 12 })).map(([from, length]) => ({
        original: all.join(''),
        sought: [...all.join('')].slice(from, from + length).join(''),
      })),
    )
    fc.assert(
      fc.property(cut, ({ original, sought }) => {
        fc.pre(foldText(sought) !== '')
        expect(answers(sought, original)).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })

  it('needs no words of the host for that', () => {
    fc.assert(
      fc.property(text, ([...all]) => {
        const original = all.join('')
        const query = readQuery(original, pairs)
        const found = query ? closenessOf(foldText(original), query) : 'nothing was asked'
        expect(found).toBeDefined()
      }),
    )
  })

  it('folds each character by itself, and knows where it stood', () => {
    fc.assert(
      fc.property(text, (all) => {
        const original = all.join('')
        const folded = fold(original)
        expect(folded.at).toHaveLength(folded.text.length + 1)
        expect(folded.text).toBe(foldText(folded.text))
      }),
    )
    expect(foldText('２０２６年ＡＢ（政務公開）')).toBe('2026年ab 政务公开')
  })

  it('puts what stands as it was typed above words near each other, above words apart', () => {
    expect(answers('政务公开考核')).toBe('exact')
    expect(answers('政務公開')).toBe('exact')
    // 信息的公开: the words are there, though not side by side.
    expect(answers('信息公开')).toBe('near')
    expect(answers('"信息公开"')).toBeUndefined()
    expect(answers('“第三季度政务公开”')).toBe('exact')
    expect(answers('考核 第十六条')).toBe('all')
    expect(answers('教育')).toBeUndefined()
  })

  it('finds numbers, clauses, units, single characters and percentages', () => {
    for (const typed of ['〔2026〕1号', '97.3%', 'y1-07', '第十六条', '广州市', '率', '２０２６']) {
      expect([typed, answers(typed)]).toEqual([typed, 'exact'])
    }
  })

  it('knows words from characters that happen to stand together', () => {
    const query = readQuery('公开', breakWords)
    if (!query) throw new Error('no query')
    expect(wordEntries(query, breakWords)).toEqual([wordEntry('公开')])
    expect(entriesOf('政务公开', breakWords)).toContain('=公开')
    expect(entriesOf('在北京大学生活', breakWords)).not.toContain('=学生')
  })

  it('takes anything that is typed', () => {
    const hostile = [
      '',
      '   ',
      '，。！',
      '""',
      '“',
      "'; drop table bulletin; --",
      '.*+?^${}()|[]\\',
      '😀',
      '%_',
    ]
    for (const typed of hostile) expect(() => readQuery(typed, breakWords)).not.toThrow()
    expect(readQuery('，。！"" 😀', breakWords)).toBeUndefined()
    const long = readQuery('公开'.repeat(5000), breakWords)
    expect(long && neededEntries(long).length).toBeLessThan(31)
  })

  it('marks hits in the text as it was written', () => {
    const query = readQuery('政務公開 97.3', breakWords)
    if (!query) throw new Error('no query')
    const excerpts = excerptsOf(TEXT, query, 3)
    expect(
      excerpts
        .flat()
        .filter(({ hit }) => hit)
        .map(({ text: said }) => said),
    ).toEqual(['政务公开', '97.3'])
    expect(excerpts[1]?.map(({ text: said }) => said).join('')).toContain('按时报送率为97.3%')
  })
})
