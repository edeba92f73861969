import { expect, it } from 'vitest'
import { exportScorecards } from '#contract/export.ts'
import { exportQuery } from '#features/scorecards/export-query.ts'
import { regionsOf } from '#features/scorecards/row-region.ts'
import { county, rowWith } from './row.ts'

const regions = regionsOf([
  rowWith(),
  county('440104', '越秀区', '广州市'),
  rowWith({ unit: '440300', shortName: '深圳市' }),
])
const none = { q: '', class: '', region: '', grade: '', changed: '', state: '' } as const

it('asks for the same rows in the same order as the screen shows', () => {
  const query = exportQuery(
    '2026-Q3',
    {
      q: ' 局 ',
      class: 'county',
      region: '广州市',
      grade: 'good',
      changed: 'up',
      state: 'differs',
    },
    regions,
    { key: 'total', descending: true },
  )
  expect(query).toEqual({
    period: '2026-Q3',
    q: '局',
    class: 'county',
    under: '440100',
    grade: 'good',
    changed: 'up',
    state: 'differs',
    sort: '-total',
  })
})

it('says nothing of what does not narrow, and the server understands it', () => {
  const query = exportQuery('2026-Q3', none, regions, null)
  expect(query).toEqual({ period: '2026-Q3' })
  expect(exportScorecards.query?.safeParse(query).success).toBe(true)
})

it('leaves an order that the server does not know to the rank', () => {
  expect(exportQuery('2026-Q3', none, regions, { key: 'flags', descending: true })).toEqual({
    period: '2026-Q3',
  })
})
