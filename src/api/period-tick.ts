import { periodClockStep } from '#domain/period/period-clock.ts'
import type { PeriodClockStep } from '#domain/period/period-clock.ts'
import type { Day } from '#domain/calendar/day.ts'
import { changePeriod, periodsByCalendar } from '#database/period.ts'
import type { Database } from '#database/schema.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import { appendAudit } from '#api/audit.ts'
import type { ClockPart } from '#api/clock-part.ts'
import { periodBody } from '#api/period.ts'
import { dayAt } from '#api/time.ts'

const CLOCK = { id: null, name: 'clock' }

/**
 * Periods that open and close by the calendar. They are few, so their days are read anew each time: no
 * moment has to be kept when a due day, a granted day or the calendar moves. A step is done once since
 * it moves the state that it starts from.
 */
export const periodClock: ClockPart = {
  waits: async (db, now) => (await dueNow(db, dayAt(now))).length > 0,

  async takeSome(work, deps, now) {
    const due = await dueNow(work.tx, dayAt(now))
    for (const { period, step } of due) {
      const { id, version, schemeId, schemeVersion } = period
      const scheme = { id: schemeId, version: schemeVersion }
      const after = { ...period, state: step.to, byClock: true }
      await changePeriod(work.tx, id, version, { ...after, scheme }, now)
      await appendAudit(work, deps, CLOCK, {
        action: `period.${step.step}`,
        subject: id,
        before: periodBody(period),
        after: periodBody({ ...after, version: version + 1 }),
        detail: { state: step.to, day: step.day },
      })
    }
    return due.length
  },
  wake: async () => {},
}

async function dueNow(
  db: Database,
  today: Day,
): Promise<{ period: ScoringPeriod; step: PeriodClockStep }[]> {
  return (await periodsByCalendar(db)).flatMap(({ period, ...clocked }) => {
    const step = periodClockStep(clocked, today)
    return step ? [{ period, step }] : []
  })
}
