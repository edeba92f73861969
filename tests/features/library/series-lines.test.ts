import { describe, expect, it } from 'vitest'
import type { SeriesBody } from '#contract/library.ts'
import { pictureOf } from '#features/library/series-lines.ts'

const scheme = { id: 's', version: 1, name: { zh: '方案', en: 'Scheme' } }
const printed = (period: string, amount: string, comparable = true) => ({
  bulletin: { id: period, title: period, number: null },
  period,
  printed: amount,
  amount,
  scheme,
  comparable,
})
const published = (period: string, amount: string | null) => ({
  table: { id: period, title: '成绩表', source: '某办〔2025〕1号' },
  period,
  printed: amount ?? '约90',
  amount,
  scheme,
})
const picture = (points: SeriesBody['points'], more: SeriesBody['published']) =>
  pictureOf(
    {
      figure: 'unit-total',
      title: '',
      about: [],
      decimals: 1,
      mayCompare: false,
      points,
      published: more,
    },
    () => '方案',
    '公布',
  )

describe('the picture of a series', () => {
  it('sets what was published elsewhere apart, in the order of the periods', () => {
    const { periods, lines } = picture(
      [printed('2026-Q1', '80'), printed('2026-Q2', '82.5')],
      [published('2025-Q3', '70'), published('2026-Q1', '81')],
    )
    expect(periods).toEqual(['2025-Q3', '2026-Q1', '2026-Q2'])
    expect(lines).toEqual([
      { name: '方案', values: [null, 80, 82.5] },
      { name: '公布', values: [70, 81, null], apart: true },
    ])
  })

  it('keeps lines of other schemes apart, and draws no marks where nothing is a number', () => {
    const { lines } = picture(
      [printed('2026-Q1', '80'), printed('2026-Q2', '82', false)],
      [published('2025-Q3', null)],
    )
    expect(lines.map(({ values }) => values)).toEqual([
      [null, 80, null],
      [null, null, 82],
    ])
  })

  it('gives each of two tables of one period its own place', () => {
    const { periods, lines } = picture(
      [printed('2026-Q1', '80')],
      [published('2026-Q1', '81'), published('2026-Q1', '79')],
    )
    expect(periods).toEqual(['2026-Q1', '2026-Q1'])
    expect(lines.at(-1)?.values).toEqual([81, 79])
  })
})
