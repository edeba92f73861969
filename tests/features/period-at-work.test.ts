import { expect, it } from 'vitest'
import { periodAtWork } from '#client/use-selection.ts'

const rows = [
  { period: '2027-Q1', state: 'planned' },
  { period: '2026-Q4', state: 'open' },
  { period: '2026-Q3', state: 'closed' },
  { period: '2026-Q2', state: 'locked' },
] as const

it('is the open one for those who report, the last reported one for those who read results', () => {
  expect(periodAtWork(rows, 'reports')).toBe('2026-Q4')
  expect(periodAtWork(rows, 'results')).toBe('2026-Q3')
})

it('is the open one for everybody as long as no other has begun', () => {
  expect(periodAtWork(rows.slice(0, 2), 'results')).toBe('2026-Q4')
})

it('is the shorter of two that end on the same day', () => {
  const both = [
    { period: '2026', state: 'open' },
    { period: '2026-Q4', state: 'open' },
  ] as const
  expect(periodAtWork(both, 'reports')).toBe('2026-Q4')
})

it('is none while nothing has begun', () => {
  expect(periodAtWork(rows.slice(0, 1), 'reports')).toBeUndefined()
  expect(periodAtWork([], 'results')).toBeUndefined()
})
