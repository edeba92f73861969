import { expect, it } from 'vitest'
import { standingPlaces } from '#features/scorecard/standing-places.ts'

// Lowest 60, highest 100: 40 points are the whole line, 10 points a quarter of it.
const figures = {
  units: 21,
  mean: '75',
  best: '100',
  lowerQuartile: '70',
  median: '80',
  upperQuartile: '90',
  worst: '60',
}

it('sets every figure on a line from the lowest to the highest total', () => {
  expect(standingPlaces(figures, { kind: 'exact', points: '90' })).toEqual({
    box: { left: 25, width: 50 },
    mean: 37.5,
    median: 50,
    own: 75,
  })
})

it('reaches as far as the own total where that is not among the exact ones', () => {
  // A range from 20 to 30 lies below all: 80 points are the whole line now, and the own is its start.
  const places = standingPlaces(figures, { kind: 'range', low: '20', high: '30' })
  expect(places.own).toBe(0)
  expect(places.median).toBe(75)
})

it('sets no mark where a veto leaves no total', () => {
  expect(standingPlaces(figures, { kind: 'none', because: 'vetoed' }).own).toBeUndefined()
})
