import { describe, expect, it } from 'vitest'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays } from '#domain/calendar/day.ts'
import { endOfDay, hourOn } from '#domain/deadline/instant.ts'
import { dueOf } from '#domain/notice/clock.ts'
import { CLOCK_STEPS, dueSteps, nextStepAt, stepsOf } from '#domain/notice/ladder.ts'
import type { ClockStep } from '#domain/notice/ladder.ts'
import { topicKey } from '#domain/notice/notice.ts'
import { gapsIn, numberText } from '#domain/register/number.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
/** Due on Wednesday 30 September 2026, the last working day before National Day. */
const clock = { start: at('2026-09-16T10:00'), due: endOfDay('2026-09-30'), last: '2026-09-30' }

describe('the ladder', () => {
  it('stands on working days, over a whole holiday', () => {
    // After 30 September come 8, 9, 10 (a Saturday that is worked), then 12, 13, 14, 15, 16, 19, 20 …
    expect(stepsOf(chinaHolidays, clock).map(({ step, at }) => [step, at])).toEqual([
      ['early-warning', hourOn('2026-09-28', 9)],
      ['due', hourOn('2026-09-30', 9)],
      ['overdue', hourOn('2026-10-08', 9)],
      ['reminder', hourOn('2026-10-10', 9)],
      ['propose-talk', hourOn('2026-10-13', 9)],
      ['propose-criticism', hourOn('2026-10-20', 9)],
      ['propose-accountability', hourOn('2026-11-03', 9)],
    ])
  })

  it('leaves out what lies before the start of a short term', () => {
    const short = { ...clock, start: at('2026-09-29T10:00') }
    expect(stepsOf(chinaHolidays, short)[0]?.step).toBe('due')
  })

  it('makes up for an outage in order, and says the latest only', () => {
    const found = dueSteps(chinaHolidays, clock, at('2026-10-12T09:00'), new Set())
    expect(found.map(({ step, told }) => [step, told])).toEqual([
      ['early-warning', false],
      ['due', false],
      ['overdue', false],
      ['reminder', true],
    ])
  })

  it('does each step once, however it is asked, through weeks of holidays', () => {
    const done = new Set<ClockStep>()
    const told: ClockStep[] = []
    for (let day = '2026-09-16'; day < '2026-12-01'; day = addDays(day, 1)) {
      for (const hour of [9, 10, 17]) {
        for (const { step } of dueSteps(chinaHolidays, clock, hourOn(day, hour), done)) {
          done.add(step)
          told.push(step)
        }
      }
    }
    expect(told).toEqual([...CLOCK_STEPS])
    expect(nextStepAt(chinaHolidays, clock, done)).toBeNull()
  })

  it('reads the due day of a clock that was paused', () => {
    const paused = {
      start: at('2026-09-16T10:00'),
      rule: { kind: 'term' as const, count: 10, unit: 'working-days' as const },
      pauses: [{ from: at('2026-09-17T10:00'), to: at('2026-09-22T10:00') }],
      pausedAt: null,
    }
    // 17, 18, 20 (worked), 21, 22, 23, 24, 28, 29, 30: ten; paused over 18, 20, 21, 22: four more.
    expect(dueOf(chinaHolidays, paused).last).toBe('2026-10-12')
  })
})

describe('numbers', () => {
  it('are written with the brackets of official documents', () => {
    expect(numberText({ code: '粤府办督', year: 2026, serial: 1 })).toBe('粤府办督〔2026〕1号')
  })

  it('name the serials that are missing', () => {
    expect(gapsIn([1, 2, 5])).toEqual([3, 4])
    expect(gapsIn([])).toEqual([])
  })

  it('know a topic by its letters', () => {
    expect(topicKey(' 政策解读 公开 ')).toBe(topicKey('政策解读公开'))
  })
})
