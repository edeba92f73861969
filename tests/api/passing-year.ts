import { liveCalendar } from '#api/live-calendar.ts'
import { tick } from '#api/tick.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { HOUR, dayOf, hourOn } from '#domain/deadline/instant.ts'
import type { OpenHost } from '#tests/api/hosts.ts'

const MINUTE = 60_000

/** From Friday 12 to Sunday 21 June the server stands still: ten days, the last three a holiday. */
const OUTAGE = { from: '2026-06-12', to: '2026-06-21' } as const

/** Days on which the server was down until noon, and looked twice only. */
const SLOW_DAYS: ReadonlySet<Day> = new Set(['2026-03-04', '2026-09-21'])

/** The other server's clock is behind by so much. */
const BEHIND_MS = 20_000

const dateOf = (day: Day) => Number(day.slice(8))

/** When the clock is looked at: every hour of the day, at a minute that is never the same. */
function looksOn(day: Day): number[] {
  if (OUTAGE.from <= day && day <= OUTAGE.to) return []
  if (SLOW_DAYS.has(day)) return [hourOn(day, 13) + 20 * MINUTE, hourOn(day, 20) + 40 * MINUTE]
  return Array.from({ length: 24 }, (_, hour) => {
    const minute = (7 * hour + 13 * dateOf(day)) % 60
    return hourOn(day, 0) + hour * HOUR + minute * MINUTE
  })
}

export interface PassingYear {
  /** Looks at the clock as often as it would have been looked at until then, and stops there. */
  until(text: string): Promise<void>
  /** How many steps were done, whoever did them. */
  steps(): number
  looks(): number
}

/** Lets time pass for a host. On days of an even date two servers with one database look at once. */
export function passingYear(host: OpenHost): PassingYear {
  const other = {
    ...host.deps,
    calendar: liveCalendar(chinaHolidays),
    now: () => host.deps.now() - BEHIND_MS,
  }
  let [steps, looks] = [0, 0]
  const goTo = (at: number) => host.clock.pass(at - host.deps.now())

  async function look(day: Day) {
    const isShared = dateOf(day) % 2 === 0
    const counts = await Promise.all([tick(host.deps), ...(isShared ? [tick(other)] : [])])
    steps += counts.reduce((sum, count) => sum + count, 0)
    looks += counts.length
  }

  return {
    async until(text) {
      const end = Date.parse(`${text}+08:00`)
      const start = host.deps.now()
      if (end < start) throw new Error(`not later: ${text}`)
      for (let day = dayOf(start); day <= dayOf(end); day = addDays(day, 1)) {
        for (const at of looksOn(day).filter((one) => start < one && one <= end)) {
          goTo(at)
          await look(day)
        }
      }
      goTo(end)
    },
    steps: () => steps,
    looks: () => looks,
  }
}
