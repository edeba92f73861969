import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPublished } from '#domain/history/published-table.ts'
import type { PublishedTable } from '#domain/history/published-table.ts'
import { exact, roundedText, subtract, sumExact, textOf } from '#domain/number/exact.ts'
import { checkScheme } from '#domain/schemes/check.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { table } from '../import/tables.ts'
import { countyWeights } from './published/county-weights.ts'
import { guoyang2020Q3, guoyangDeductions } from './published/guoyang-2020q3.ts'
import { liangshan2011 } from './published/liangshan-2011.ts'
import {
  countyScheme,
  guoyangScheme,
  item,
  liangshanScheme,
  schemeOf,
} from './published/schemes.ts'

type Rows = (string | number | null)[][]
const read = (rows: Rows, scheme: Scheme, period = '2011') =>
  readPublished(table('公布表', ...rows), scheme, { period })
const recomputed = ({ rows }: PublishedTable) => rows.map((row) => row.recomputed)
const changed = (rows: Rows, row: number, column: number, value: string | number | null): Rows =>
  rows.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  )

describe('the table of Liangshan for 2011', () => {
  it('is recomputed exactly, without a disagreement', () => {
    const result = read(liangshan2011, liangshanScheme)
    expect(result.problems).toEqual([])
    expect(result.disagreements).toEqual([])
    // 14 + 45 + 5 + 28 + 5 = 97; 14 + 37.1 + 5 + 30 + 5 = 91.1, which binary fractions do not give.
    expect(recomputed(result).map(({ total }) => total)).toEqual([
      '97',
      '94',
      '91.1',
      '87.6',
      '85.3',
    ])
    expect(recomputed(result).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(recomputed(result).map(({ grade }) => grade))).toEqual(new Set(['excellent']))
  })

  it('with one figure printed wrong names that figure, and changes nothing', () => {
    const result = read(changed(liangshan2011, 3, 6, '91.2'), liangshanScheme)
    expect(result.disagreements).toEqual([
      {
        row: 4,
        unit: '普格县',
        figure: 'total',
        printed: '91.2',
        recomputed: '91.1',
        difference: '-0.1',
      },
    ])
    expect(result.rows[2]?.printed.total).toBe('91.2')
    // 85.3 at a cut-off of 85 is excellent.
    expect(read(changed(liangshan2011, 5, 7, '良好'), liangshanScheme).disagreements).toEqual([
      {
        row: 6,
        unit: '美姑县',
        figure: 'grade',
        printed: '良好',
        recomputed: '优秀',
        difference: null,
      },
    ])
  })

  it('is read from numbers as from text', () => {
    const numbers = liangshan2011.map((cells) =>
      cells.map((cell) => (/^\d/.test(cell) ? Number(cell) : cell)),
    )
    expect(read(numbers, liangshanScheme)).toEqual(read(liangshan2011, liangshanScheme))
  })

  it('does not take 97 for 97.4 because no decimals are printed there', () => {
    const result = read(changed(liangshan2011, 1, 2, '45.0'), liangshanScheme)
    expect(result.disagreements).toEqual([])
    const higher = read(changed(liangshan2011, 1, 4, '28.4'), liangshanScheme)
    expect(higher.disagreements).toMatchObject([
      { printed: '97', recomputed: '97.4', difference: '0.4' },
    ])
  })
})

describe('the scorecard of Guoyang for 2020 Q3', () => {
  it('is normalised by what was available', () => {
    const result = read(guoyang2020Q3, guoyangScheme, '2020-Q3')
    expect(result.problems).toEqual([])
    expect(result.disagreements).toEqual([])
    // (81.22 + 0.64) ÷ (100 + 0.64) × 100 = 8186 ÷ 100.64 = 81.339…, printed as 81.34.
    expect(recomputed(result)).toEqual([
      { total: '102325/1258', shown: '81.34', rank: 1, grade: 'good' },
    ])
  })

  it('has deductions that leave no item below 0', () => {
    const left = guoyangDeductions.map(([, weight, deduction]) =>
      textOf(subtract(exact(weight), exact(deduction))),
    )
    expect(left).toEqual(['0.72', '1.6', '0.8', '0.5', '0', '0.8'])
    // The deductions that could be read are part of the 18.78 that were deducted in all.
    expect(textOf(sumExact(guoyangDeductions.map(([, , deduction]) => exact(deduction))))).toBe(
      '7.58',
    )
  })
})

describe('the published weights of a county', () => {
  const labels = countyWeights.flatMap(([, , items]) => items.map(([label]) => label))
  const full = countyWeights.flatMap(([, , items]) => items.map(([, points]) => points))

  it('make a scheme whose categories and total add up', () => {
    expect(checkScheme(countyScheme).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('give 100 for full marks, 0 for none, and what is left after a deduction', () => {
    const rows: Rows = [
      ['单位', ...labels, '总分'],
      ['甲县', ...full, 100],
      ['乙县', ...full.map(() => 0), 0],
      // 1 point off because the catalogue was not updated (目录未更新扣1分).
      [
        '丙县',
        ...full.map((points, index) =>
          labels[index] === '信息公开目录和政府信息年度报告' ? points - 1 : points,
        ),
        99,
      ],
    ]
    const result = read(rows, countyScheme, '2015')
    expect(result.disagreements).toEqual([])
    expect(recomputed(result).map(({ total }) => total)).toEqual(['100', '0', '99'])
  })
})

describe('ranks, classes and items that do not apply', () => {
  const two = schemeOf('two', 1, [item('a', '甲项', 60), item('b', '乙项', 40)])
  const header = ['单位', '甲项', '乙项', '总分', '排名']

  it('follow the scheme on ties', () => {
    // 90, 90, 80: competition ranks 1, 1, 3, dense ranks 1, 1, 2.
    const rows: Rows = [header, ['A', 50, 40, 90, 1], ['B', 60, 30, 90, 1], ['C', 40, 40, 80, 3]]
    expect(read(rows, two).disagreements).toEqual([])
    expect(read(rows, { ...two, ties: 'dense' }).disagreements).toEqual([
      { row: 4, unit: 'C', figure: 'rank', printed: '3', recomputed: '2', difference: null },
    ])
    const words: Rows = [
      header,
      ['A', 50, 40, 90, '并列第1名'],
      ['B', 60, 30, 90, '第１名'],
      ['C', 40, 40, 80, '第3位'],
    ]
    expect(read(words, two).disagreements).toEqual([])
  })

  it('rank inside classes only', () => {
    const classes = [
      { id: 'county', name: { zh: '县', en: 'Counties' }, kinds: ['county'] as const },
      { id: 'department', name: { zh: '部门', en: 'Departments' }, kinds: ['department'] as const },
    ]
    const rows: Rows = [
      ['考核类别', ...header],
      ['县', 'A', 50, 40, 90, 1],
      ['部门', 'B', 40, 40, 80, 1],
      ['Counties', 'C', 40, 30, 70, 2],
    ]
    expect(read(rows, { ...two, classes })).toMatchObject({ disagreements: [], problems: [] })
    expect(
      read(
        rows.map((row) => row.slice(1)),
        { ...two, classes },
      ).problems.map(({ because }) => because.code),
    ).toEqual(['unknown-class', 'unknown-class', 'unknown-class'])
  })

  it('leave out what is not printed, as the scheme says', () => {
    const rows: Rows = [header, ['A', 30, '—', null, null], ['B', 30, 20, null, null]]
    // 30 of 60 is 50 of 100; 30 + 20 is 50 as well.
    expect(recomputed(read(rows, two)).map(({ total }) => total)).toEqual(['50', '50'])
    // With full marks for what does not apply: 30 + 40.
    const full = read(rows, { ...two, notApplicable: 'full-marks' })
    expect(recomputed(full).map(({ total, rank }) => [total, rank])).toEqual([
      ['70', 1],
      ['50', 2],
    ])
  })

  it('add a bonus above its gate only', () => {
    const bonus = {
      name: { zh: '加分', en: 'Bonus' },
      gateAbove: 80,
      ceiling: 30,
      items: [item('extra', '创新', 10)],
    }
    const rows: Rows = [
      ['单位', '甲项', '乙项', '创新', '总分'],
      ['A', 60, 21, 5, 86],
      ['B', 60, 20, 5, 80],
      ['C', 60, 30, null, 90],
    ]
    // 81 is above 80 and gets 5; 80 is not above 80.
    expect(read(rows, { ...two, bonus })).toMatchObject({ disagreements: [], problems: [] })
  })
})

describe('a table that cannot be read', () => {
  const two = schemeOf('two', 1, [item('a', '甲项', 60), item('b', '乙项', 40)])
  const codes = (rows: Rows) =>
    read(rows, two).problems.map(
      ({ row, column, because }) => `${row}${column ?? ''} ${because.code}`,
    )

  it('is refused as a whole, and says where and why', () => {
    expect(
      codes([
        ['甲', '乙'],
        ['x', 'y'],
      ]),
    ).toEqual(['1 no-header'])
    expect(
      codes([
        ['单位', '甲项'],
        ['A', 50],
      ]),
    ).toEqual(['1 missing-column'])
    expect(
      codes([
        ['单位', '甲项', '乙项'],
        ['A', '优', 40],
        ['', 61, 1],
      ]),
    ).toEqual(['2B not-an-item', '3A unit-missing', '3B above-full'])
    expect(
      read(
        [
          ['单位', '甲项', '乙项'],
          ['A', '优', 40],
        ],
        two,
      ).rows,
    ).toEqual([])
    expect(
      codes([
        ['单位', '甲项', '乙项', '总分'],
        ['A', 1, 2, '三'],
      ]),
    ).toEqual(['2D not-an-item'])
    expect(
      codes([
        ['单位', '甲项', '乙项'],
        ['A', '-', '/'],
      ]),
    ).toEqual(['2 nothing-filled'])
  })

  it('may have columns of its own, which are named but harmless', () => {
    const result = read(
      [
        ['单位', '甲项', '乙项', '备注'],
        ['A', 50, 40, '好'],
      ],
      two,
    )
    expect(result.problems).toMatchObject([{ severity: 'warning', column: 'D' }])
    expect(result.rows).toHaveLength(1)
  })
})

describe('any table of parts', () => {
  it('agrees with the sum of its parts, and disagrees with every other figure', () => {
    const scheme = schemeOf('two', 2, [item('a', '甲项', 60), item('b', '乙项', 40)])
    const cents = (max: number) =>
      fc.integer({ min: 0, max: max * 100 }).map((n) => (n / 100).toFixed(2))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents(60), cents(40), fc.boolean()), { minLength: 1, maxLength: 12 }),
        (parts) => {
          const rows = parts.map(([a, b, wrong], index) => {
            const sum = sumExact([exact(a), exact(b), exact(wrong ? '0.01' : '0')])
            return [`单位${index}`, a, b, roundedText(sum, 2)]
          })
          const { disagreements } = read([['单位', '甲项', '乙项', '总分'], ...rows], scheme)
          expect(disagreements.map(({ unit, difference }) => [unit, difference])).toEqual(
            parts.flatMap(([, , wrong], index) => (wrong ? [[`单位${index}`, '-0.01']] : [])),
          )
        },
      ),
    )
  })
})
