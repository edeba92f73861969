import { createYear, readYear } from '#contract/period-year.ts'
import type { YearRow } from '#contract/period-year.ts'
import { workingDaysBetween } from '#domain/calendar/calendar.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import { periodAt, periodOf, samePeriodLastYear } from '#domain/period/period.ts'
import { clashesOf, nextYear } from '#domain/period/year-plan.ts'
import type { DatedPeriod } from '#domain/period/year-plan.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { insertPeriod } from '#database/period.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import { reopenedSections } from '#database/section-change.ts'
import type { Database } from '#database/schema.ts'
import { countWaiting, waitingSections } from '#database/waiting-section.ts'
import type { WaitingSection } from '#database/waiting-section.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { periodBody, periodOr404, refuseScheme } from '#api/period.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

type Proposed = DatedPeriod & { scheme: { id: string; version: number } }

export function servePeriodYears(api: Api): void {
  const { deps } = api

  serve(api, readYear, async ({ params, caller, db }) => {
    const { year } = params
    const known = await scoringPeriods(db)
    const own = ofYear(known, year).map((one) => ({ ...dated(one), ...periodBody(one) }))
    const proposed = proposedFor(deps, known, year)
    const reopened = await reopenedSections(db)
    const requests = await unlockRequests(db, caller, own)
    const all = [...own, ...proposed]
    const row = (
      one: Proposed,
      { state, byCalendar }: Pick<YearRow, 'state' | 'byCalendar'>,
    ): YearRow => ({
      ...dates(one),
      state,
      byCalendar,
      toDue: workingDaysBetween(deps.calendar, one.opens, one.due).days,
      toLock: workingDaysBetween(deps.calendar, one.due, one.locks).days,
      scheme: one.scheme,
      reopened: reopened.get(one.period) ?? 0,
      requests: requests.get(one.period) ?? { count: 0, first: [] },
      clashes: clashesOf(deps.calendar, one, all),
    })
    const announced = deps.calendar.years[year]
    return {
      year,
      rows: own.map((one) => row(one, one)).sort(byDay),
      proposed: proposed.map((one) => row(one, { state: null, byCalendar: true })),
      holidays: announced ? { ...announced } : null,
    }
  })

  serve(api, createYear, async ({ params, body, write }) =>
    write(async (tx, tell) => {
      const proposed = proposedFor(deps, await scoringPeriods(tx), params.year)
      const isSeen = (one: Proposed) =>
        body.periods.some((seen) => JSON.stringify(dates(seen)) === JSON.stringify(dates(one)))
      if (proposed.length !== body.periods.length || !proposed.every(isSeen)) {
        throw changedMeanwhile(undefined)
      }
      const rows = []
      for (const one of proposed) rows.push(await plan(tx, deps, one, tell))
      return { rows }
    }),
  )
}

/** So many are named; the waiting list has them all. */
const NAMED = 3

/** What units ask for in closed periods, of those that the reader answers. */
async function unlockRequests(
  db: Database,
  caller: Caller,
  periods: readonly { period: PeriodText; state: PeriodState }[],
): Promise<Map<PeriodText, YearRow['requests']>> {
  const found = new Map<PeriodText, YearRow['requests']>()
  const scope = caller.scopeOf('section.unlock')
  if (!scope) return found
  for (const { period } of periods.filter(({ state }) => state === 'closed')) {
    const { unlocking } = await countWaiting(db, scope, { period })
    if (unlocking === 0) continue
    const rows = await waitingSections(db, scope, { period, waits: 'unlocking', limit: NAMED })
    found.set(period, { count: unlocking, first: rows.flatMap(requestBody) })
  }
  return found
}

function requestBody({ unit, unitName, unitKind, ledger, remarks }: WaitingSection) {
  const { request } = remarks
  if (!request) return []
  const { because, by, at } = request
  return [
    {
      unit: { id: unit, name: unitName, kind: unitKind },
      ledger,
      because,
      by,
      at: instantText(at),
    },
  ]
}

async function plan(
  tx: Database,
  deps: Deps,
  one: Proposed,
  tell: (happening: {
    action: string
    subject: string
    after: unknown
    detail: Record<string, unknown>
  }) => Promise<number>,
) {
  const period = periodOf(one.period)
  await refuseScheme(tx, one.scheme, period)
  await insertPeriod(tx, { ...one, period, state: 'planned', byCalendar: true }, deps.now())
  const after = await periodOr404(tx, one.period)
  await tell({ action: 'period.create', subject: one.period, after, detail: { ...one } })
  return after
}

const ofYear = (known: readonly ScoringPeriod[], year: number) =>
  known.filter(({ id }) => periodOf(id).year === year)

const dated = ({ id, opens, due, locks }: ScoringPeriod): DatedPeriod => ({
  period: id,
  opens,
  due,
  locks,
})
const dates = ({ period, opens, due, locks }: DatedPeriod): DatedPeriod => ({
  period,
  opens,
  due,
  locks,
})
const byDay = (a: DatedPeriod, b: DatedPeriod): number => a.due.localeCompare(b.due)

/** Each with the scheme of its model: a year is planned before a new scheme is published. */
function proposedFor(
  deps: Pick<Deps, 'calendar'>,
  known: readonly ScoringPeriod[],
  year: number,
): Proposed[] {
  const here = new Set(known.map(({ id }) => id))
  const model = ofYear(known, year - 1)
  const schemes = new Map(
    model.map((one) => [one.id, { id: one.schemeId, version: one.schemeVersion }]),
  )
  const planned = nextYear(deps.calendar, model.map(dated)).sort(byDay)
  return planned.flatMap((one) => {
    const { kind, part } = periodOf(one.period)
    const scheme = schemes.get(samePeriodLastYear(periodAt(kind, year, part)).text)
    return scheme && !here.has(one.period) ? [{ ...one, scheme }] : []
  })
}
