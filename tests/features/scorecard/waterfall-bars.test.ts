import { expect, it } from 'vitest'
import type { WaterfallStep } from '#domain/scoring/scorecard.ts'
import { barsOf, shownSum } from '#features/scorecard/waterfall-bars.ts'

const steps: WaterfallStep[] = [
  { step: 'full', change: '100', after: '100' },
  { step: 'lost', node: 'press', change: '-5', after: '95' },
  { step: 'lost', node: 'websites', change: '-15', after: '80' },
  { step: 'bonus', change: '2', after: '82' },
  { step: 'total', change: '0', after: '82' },
]

it('begins the axis at a round number below the lowest step, so that small losses show', () => {
  // Lowest 80, highest 100: a quarter of the 20 between them is 5; below 75 the next ten is 70.
  expect(barsOf(steps)).toMatchObject({ from: 70, to: 100 })
})

it('begins at zero where the steps reach far down', () => {
  // Lowest 10, a quarter of 90 is 22.5: below zero there is nothing.
  const deep: WaterfallStep[] = [
    { step: 'full', change: '100', after: '100' },
    { step: 'lost', node: 'press', change: '-90', after: '10' },
    { step: 'total', change: '0', after: '10' },
  ]
  expect(barsOf(deep).from).toBe(0)
})

it('hangs each bar between the sums before and after it', () => {
  // The axis runs from 70 to 100, 30 wide. A loss from 100 to 95 lies at 25/30, 5/30 wide.
  const { bars } = barsOf(steps)
  const places = bars.map(({ kind, left, width }) => [kind, Math.round(left), Math.round(width)])
  expect(places).toEqual([
    ['whole', 0, 100],
    ['loss', 83, 17],
    ['loss', 33, 50],
    ['gain', 33, 7],
    ['whole', 0, 40],
  ])
})

it('draws what is open from the lowest total to the highest', () => {
  const { bars } = barsOf([
    { step: 'full', change: '100', after: '100' },
    { step: 'lost', node: 'press', change: '-20', after: '80' },
    { step: 'undetermined', change: '4', after: '84' },
    { step: 'total', change: '0', after: '84' },
  ])
  expect(bars[2]).toMatchObject({ kind: 'open', change: '4', after: '84' })
})

it('ends with the whole sum before a veto that leaves no total', () => {
  const { bars } = barsOf([
    { step: 'full', change: '100', after: '100' },
    { step: 'lost', node: 'press', change: '-20', after: '80' },
    { step: 'veto', change: '0', after: '80' },
  ])
  expect(bars[2]?.kind).toBe('whole')
})

it('finds that steps add up as displayed', () => {
  expect(shownSum(steps, 2)).toEqual({ sum: '82', total: '82', difference: undefined })
})

it('states the difference where rounding keeps displayed steps from adding up', () => {
  // Shown with one decimal: 100 − 0.3 − 0.3 = 99.4, but the exact total 99.3333… shows as 99.3.
  const thirds: WaterfallStep[] = [
    { step: 'full', change: '100', after: '100' },
    { step: 'lost', node: 'press', change: '-1/3', after: '299/3' },
    { step: 'lost', node: 'websites', change: '-1/3', after: '298/3' },
    { step: 'total', change: '0', after: '298/3' },
  ]
  expect(shownSum(thirds, 1)).toEqual({ sum: '99.4', total: '99.3', difference: '0.1' })
})
