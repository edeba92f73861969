import { describe, expect, it } from 'vitest'
import { lastReportingDay, periodClockStep } from '#domain/period/period-clock.ts'
import { isStepBack, needsReason, staysByCalendar } from '#domain/period/period-state.ts'
import { PERIOD_STATES } from '#domain/period/period-lock.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'

const dates = { opens: '2026-10-09', due: '2027-01-15' }
const on = (state: PeriodState, today: string, granted: string | null = null) =>
  periodClockStep({ ...dates, state, granted }, today)

describe('the clock of a period', () => {
  it('opens it on its first day of reporting, or later where the clock stood still', () => {
    expect(on('planned', '2026-10-08')).toBeUndefined()
    expect(on('planned', '2026-10-09')).toEqual({
      step: 'open-reporting',
      to: 'open',
      day: '2026-10-09',
    })
    expect(on('planned', '2027-01-15')).toMatchObject({ step: 'open-reporting' })
  })

  it('opens nothing in which nobody could report any more', () => {
    expect(on('planned', '2027-01-16')).toBeUndefined()
    expect(on('planned', '2027-01-16', '2027-01-20')).toMatchObject({ step: 'open-reporting' })
  })

  it('closes reporting once the due day is over', () => {
    expect(on('open', '2027-01-15')).toBeUndefined()
    expect(on('open', '2027-01-16')).toEqual({
      step: 'close-reporting',
      to: 'closed',
      day: '2027-01-15',
    })
  })

  it('keeps what was granted: it closes after the last day that any unit has', () => {
    expect(on('open', '2027-01-16', '2027-01-20')).toBeUndefined()
    expect(on('open', '2027-01-20', '2027-01-20')).toBeUndefined()
    expect(on('open', '2027-01-21', '2027-01-20')).toMatchObject({ day: '2027-01-20' })
    // A day that was granted before the due day moved takes nothing from the others.
    expect(lastReportingDay({ due: '2027-01-15', granted: '2027-01-10' })).toBe('2027-01-15')
  })

  it('never locks, and moves nothing that is closed or locked', () => {
    for (const state of ['closed', 'locked'] as const) {
      for (const day of ['2026-10-09', '2027-01-16', '2030-01-01']) {
        expect(on(state, day)).toBeUndefined()
      }
    }
    for (const state of PERIOD_STATES) expect(on(state, '2030-01-01')?.to).not.toBe('locked')
  })
})

describe('a step by hand', () => {
  it('needs a reason where it undoes the clock, and back from locked', () => {
    expect(needsReason('closed', 'open', true)).toBe(true)
    expect(needsReason('open', 'planned', true)).toBe(true)
    expect(needsReason('closed', 'open', false)).toBe(false)
    expect(needsReason('closed', 'locked', true)).toBe(false)
    expect(needsReason('locked', 'closed', false)).toBe(true)
  })

  it('takes the period over where it goes back', () => {
    expect(isStepBack('closed', 'open')).toBe(true)
    expect(isStepBack('closed', 'closed')).toBe(false)
    expect(staysByCalendar(true, 'closed', 'open')).toBe(false)
    expect(staysByCalendar(true, 'planned', 'open')).toBe(true)
    expect(staysByCalendar(true, 'open', 'open')).toBe(true)
    expect(staysByCalendar(false, 'planned', 'open')).toBe(false)
  })
})
