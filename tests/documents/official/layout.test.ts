import { describe, expect, it } from 'vitest'
import { dateText } from '#documents/official/dates.ts'
import type { Block } from '#documents/official/model.ts'
import { chineseNumber, headingLabels } from '#documents/official/numbering.ts'
import { placeSignature } from '#documents/official/signature.ts'
import { columnWidths } from '#documents/official/tables.ts'
import { textWidth } from '#documents/official/text-width.ts'
import { titleLines } from '#documents/official/title-lines.ts'

describe('numbers of headings', () => {
  it('are Chinese on the first two levels', () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
    ])
    expect(() => chineseNumber(100)).toThrow(RangeError)
  })

  it('begin anew under each heading above', () => {
    const levels = [1, 2, 3, 3, 4, 2, 3, 1, 2] as const
    const blocks = levels.map((level): Block => ({ kind: 'heading', level, text: '' }))
    expect([...headingLabels(blocks).values()]).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '（1）',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ])
  })

  it('pass over a heading without one', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: '前言', unnumbered: true },
      { kind: 'heading', level: 1, text: '总体情况' },
    ]
    expect([...headingLabels(blocks).values()]).toEqual(['', '一、'])
  })
})

describe('a title', () => {
  it('of up to 20 characters stands in one line', () => {
    expect(titleLines('关于开展政务公开检查的通知')).toEqual(['关于开展政务公开检查的通知'])
  })

  it('is broken between words, no line beginning with 的', () => {
    const lines = titleLines(
      '广东省人民政府办公厅关于2026年第三季度全省政府网站与政务新媒体检查情况的通报',
    )
    expect(lines).toHaveLength(2)
    expect(lines.every((line) => textWidth(line) <= 20)).toBe(true)
    expect(lines.join('')).toBe(
      '广东省人民政府办公厅关于2026年第三季度全省政府网站与政务新媒体检查情况的通报',
    )
    expect(lines.some((line) => /^[的与和]/.test(line))).toBe(false)
    expect(lines.join('|')).not.toMatch(/2026\||政务\||新\|媒/)
  })

  it('keeps a line break that somebody set', () => {
    expect(titleLines('示例市人民政府\n关于整改情况的报告')).toEqual([
      '示例市人民政府',
      '关于整改情况的报告',
    ])
  })
})

describe('a signature', () => {
  it('without a seal ends two characters from the right, the date begins two after it', () => {
    // A name of 10 characters and a date of 6.5: 10 + 2 − 2 − 6.5 = 3.5 from the right.
    const place = placeSignature({
      organ: '广东省人民政府办公厅',
      day: '2026-10-08',
      sealed: false,
    })
    expect(place).toMatchObject({ blankLines: 1, organ: { right: 2 }, date: { right: 3.5 } })
  })

  it('moves a short name to the left where the date is longer', () => {
    // A name of 4 and a date of 6.5, which ends at 2: it begins 8.5 from the right, the name at 10.5.
    const place = placeSignature({ organ: '示例市局', day: '2026-10-08', sealed: false })
    expect(place).toMatchObject({ organ: { right: 6.5 }, date: { right: 2 } })
  })

  it('never reaches beyond the edge', () => {
    const organ = '示例省人民政府推进政府职能转变和政务公开协调小组办公室'
    const place = placeSignature({ organ, day: '2026-10-08', sealed: true })
    expect(place.organ.right).toBe(0)
    expect(place.date?.right).toBe((textWidth(organ) - 6.5) / 2)
  })

  it('has dates without leading zeros', () => {
    expect(dateText('2026-03-05')).toBe('2026年3月5日')
  })
})

describe('columns', () => {
  it('share the width and leave nothing over', () => {
    const widths = columnWidths(
      [
        { header: '', width: 1 },
        { header: '', width: 1 },
        { header: '', width: 1 },
      ],
      8845,
    )
    expect(widths).toEqual([2948, 2948, 2949])
  })
})
