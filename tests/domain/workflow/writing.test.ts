import { describe, expect, it } from 'vitest'
import type { DatedPeriod } from '#domain/period/period-lock.ts'
import type { SectionStep } from '#domain/workflow/section.ts'
import { SECTION_STEPS } from '#domain/workflow/section.ts'
import { whatIsInTheWay } from '#domain/workflow/writing.ts'

const q4 = (state: DatedPeriod['state']): DatedPeriod => ({
  id: '2026-Q4',
  from: '2026-10-01',
  to: '2026-12-31',
  state,
})
const event = { lasts: 'a-day' } as const
const inside = ['2026-11-03']

describe('what is in the way of writing a fact', () => {
  const because = (
    writer: 'unit' | 'office',
    state: DatedPeriod['state'],
    step: SectionStep,
    days = inside,
  ) => whatIsInTheWay(writer, event, days, [q4(state)], () => step)?.because

  it('is, for a unit, what it has handed in, what is closed unless opened again, and what is locked', () => {
    const table = SECTION_STEPS.map((step) => [
      step,
      because('unit', 'open', step),
      because('unit', 'closed', step),
      because('unit', 'locked', step),
    ])
    expect(table).toEqual([
      ['open', undefined, 'period-locked', 'period-locked'],
      ['submitted', 'section-handed-in', 'period-locked', 'period-locked'],
      ['approved', 'section-handed-in', 'period-locked', 'period-locked'],
      ['accepted', 'section-handed-in', 'period-locked', 'period-locked'],
      ['returned', undefined, undefined, 'period-locked'],
      ['unlocked', undefined, undefined, 'period-locked'],
    ])
  })

  it('is, for the office, the lock alone', () => {
    for (const step of SECTION_STEPS) {
      expect(because('office', 'open', step)).toBeUndefined()
      expect(because('office', 'closed', step)).toBeUndefined()
      expect(because('office', 'locked', step)).toBe('period-locked')
    }
  })

  it('is nothing on days outside, nor for what lasts', () => {
    expect(because('unit', 'locked', 'accepted', ['2027-01-01', '2026-09-30'])).toBeUndefined()
    const lasting = whatIsInTheWay('unit', { lasts: {} }, inside, [q4('locked')], () => 'accepted')
    expect(lasting).toBeUndefined()
  })

  it('is looked for on every day that the fact had or gets', () => {
    expect(because('unit', 'locked', 'open', ['2027-01-01', '2026-10-01'])).toBe('period-locked')
  })
})
