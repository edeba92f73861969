import { expect, it } from 'vitest'
import { placesOf } from '#features/scorecard/history-points.ts'
import type { HistoryRow } from '#features/scorecard/history-points.ts'

const row = (period: string, total: HistoryRow['total'], full = 100): HistoryRow => ({
  unit: '440100',
  name: '广州市',
  class: 'prefecture',
  total,
  self: total,
  grades: [],
  rank: null,
  change: null,
  period,
  state: 'locked',
  scheme: { id: 's', version: 1 },
  full,
})
const points = (value: string) => ({ kind: 'exact' as const, points: value })

it('sets the periods side by side, the higher total higher up', () => {
  // Between 80 and 91: with room of 4 and steps of 5 the axis runs from 75 to 95.
  const places = placesOf([row('2026-Q1', points('80')), row('2026-Q2', points('91'))])
  expect(places.map(({ x, y }) => [x, y])).toEqual([
    [0, 75],
    [100, 20],
  ])
})

it('leaves a gap where a veto left no total', () => {
  const places = placesOf([
    row('2026-Q1', points('80')),
    row('2026-Q2', { kind: 'none', because: 'vetoed' }),
    row('2026-Q3', points('80')),
  ])
  expect(places[1]?.y).toBeUndefined()
})

it('sets schemes of different full marks on one line, in percent', () => {
  // 120 of 150 is 80 of 100.
  const [a, b] = placesOf([row('2026-Q1', points('120'), 150), row('2026-Q2', points('80'))])
  expect(a?.y).toBe(b?.y)
})
