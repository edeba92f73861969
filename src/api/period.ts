import { changePeriod, createPeriod, listPeriods } from '#contract/period.ts'
import type { PeriodBody } from '#contract/period.ts'
import {
  datesProblem,
  mayBecome,
  needsReason,
  schemeProblem,
  staysByCalendar,
} from '#domain/period/period-state.ts'
import type { PeriodDates } from '#domain/period/period-state.ts'
import { periodOf } from '#domain/period/period.ts'
import type { Period } from '#domain/period/period.ts'
import { changePeriod as storeChange, insertPeriod } from '#database/period.ts'
import { findScheme } from '#database/scheme.ts'
import { scoringPeriod, scoringPeriods } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

export function servePeriods(api: Api): void {
  const { deps } = api

  serve(api, listPeriods, async ({ db }) => ({
    rows: (await scoringPeriods(db)).map(periodBody),
  }))

  serve(api, createPeriod, async ({ body, write }) => {
    const period = periodOf(body.period)
    refuseDates(body)
    return write(async (tx, tell) => {
      if (await scoringPeriod(tx, period.text)) {
        throw new Refusal('already-exists', { period: period.text })
      }
      await refuseScheme(tx, body.scheme, period)
      const planned = { ...body, period, state: 'planned' as const }
      await insertPeriod(tx, planned, deps.now())
      const after = await periodOr404(tx, period.text)
      await tell({ action: 'period.create', subject: period.text, after, detail: { ...body } })
      return after
    })
  })

  serve(api, changePeriod, async ({ params, body, write }) => {
    const { version, because, ...change } = body
    return write(async (tx, tell) => {
      const before = await periodOr404(tx, params.period)
      const after = changedPeriod(before, definedOf(change))
      refuseStep(before, after, because)
      refuseDates(after)
      await refuseScheme(tx, after.scheme, periodOf(after.period))
      if (!(await storeChange(tx, after.period, version, after, deps.now()))) {
        throw changedMeanwhile(before)
      }
      const stored = await periodOr404(tx, params.period)
      await tell({
        action: 'period.change',
        subject: params.period,
        before,
        after: stored,
        detail: { ...change, ...(because !== undefined && { because }) },
      })
      return stored
    })
  })
}

/** After a change by hand: a step is no longer the clock's, and a step back takes the period over. */
function changedPeriod(before: PeriodBody, change: Partial<PeriodBody>): PeriodBody {
  const { state = before.state } = change
  const byCalendar = staysByCalendar(before.byCalendar, before.state, state)
  const byClock = before.byClock && state === before.state
  return { ...before, byCalendar, byClock, ...change }
}

/** What stands in a locked period stays; it is opened again first, with a reason. */
function refuseStep(before: PeriodBody, after: PeriodBody, because: string | undefined) {
  const { period, state } = before
  if (state === after.state) {
    if (state === 'locked') throw new Refusal('period-locked', { period })
    return
  }
  if (!mayBecome(state, after.state)) {
    throw new Refusal('period-state', { period, from: state, to: after.state })
  }
  if (needsReason(state, after.state, before.byClock) && because === undefined) {
    const field = { path: 'because', code: 'required', params: {} }
    throw new Refusal('invalid-input', {}, { fields: [field] })
  }
}

function refuseDates(dates: PeriodDates) {
  const wrong = datesProblem(dates)
  if (wrong === undefined) return
  const field = { path: wrong, code: 'before-other', params: {} }
  throw new Refusal('invalid-input', {}, { fields: [field] })
}

export async function refuseScheme(tx: Database, wanted: PeriodBody['scheme'], period: Period) {
  const found = await findScheme(tx, wanted.id, wanted.version)
  if (!found) throw new Refusal('not-found', { scheme: wanted.id, version: wanted.version })
  const problem = schemeProblem(found.scheme, period)
  if (!problem) return
  const field = { path: 'scheme', ...problem }
  throw new Refusal('scheme-invalid', { scheme: wanted.id }, { fields: [field] })
}

export async function periodOr404(db: Database, id: string): Promise<PeriodBody> {
  const period = await scoringPeriod(db, id)
  if (!period) throw new Refusal('not-found', { period: id })
  return periodBody(period)
}

export const periodBody = (period: ScoringPeriod): PeriodBody => ({
  period: period.id,
  state: period.state,
  opens: period.opens,
  due: period.due,
  locks: period.locks,
  scheme: { id: period.schemeId, version: period.schemeVersion },
  byCalendar: period.byCalendar,
  byClock: period.byClock,
  version: period.version,
})

const definedOf = (change: object): Partial<PeriodBody> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
