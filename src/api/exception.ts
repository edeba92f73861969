import { agreeException, endException, listExceptions } from '#contract/exception.ts'
import type { ExceptionBody } from '#contract/exception.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { endException as storeEnd, exceptionsOf, insertException } from '#database/exception.ts'
import type { StoredException } from '#database/exception.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { planOf } from '#api/plan-of.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import { outdate } from '#api/touched-periods.ts'

export function serveExceptions(api: Api): void {
  const { deps } = api

  serve(api, listExceptions, async ({ unit, caller, db }) => ({
    rows: (await exceptionsOf(db, caller.scope, unit.id)).map(exceptionBody),
  }))

  serve(api, agreeException, ({ unit, body, caller, write }) =>
    write(async (tx, tell) => {
      refuseOrder(body.from, body.until)
      const periods = await periodsCovered(tx, body.from, body.until)
      await refuseUnprincipled(tx, deps, periods, unit, body.item)
      const agreed = await exceptionsOf(tx, caller.scope, unit.id)
      const overlapping = agreed.find(
        ({ item, from, until }) => item === body.item && from <= body.until && body.from <= until,
      )
      if (overlapping) throw new Refusal('already-exists', { until: overlapping.until })
      const exception: StoredException = {
        id: newId(deps),
        unit: unit.id,
        ...body,
        approvedBy: caller.account.id,
        approvedByName: caller.account.displayName,
        version: 1,
        updatedAt: deps.now(),
      }
      await insertException(tx, exception)
      const answer = exceptionBody(exception)
      const mark = await tell({ ...happening('exception.agree', exception), after: answer })
      await outdate(tx, mark, unit.id, idsOf(periods))
      return answer
    }),
  )

  serve(api, endException, ({ unit, params, body, caller, write }) =>
    write(async (tx, tell) => {
      const all = await exceptionsOf(tx, caller.scope, unit.id)
      const before = all.find(({ id }) => id === params.exception)
      if (!before) throw new Refusal('not-found', { exception: params.exception })
      if (before.version !== body.version) throw changedMeanwhile(exceptionBody(before))
      refuseOrder(before.from, body.until)
      if (body.until > before.until) throw untilRefusal('later-than-agreed', before.until)
      const periods = await periodsCovered(tx, body.until, before.until, 'after')
      const now = deps.now()
      if (!(await storeEnd(tx, before, body.until, now))) {
        throw changedMeanwhile(exceptionBody(before))
      }
      const version = before.version + 1
      const after = exceptionBody({ ...before, until: body.until, version, updatedAt: now })
      const mark = await tell({
        ...happening('exception.end', before),
        before: exceptionBody(before),
        after,
      })
      await outdate(tx, mark, unit.id, idsOf(periods))
      return after
    }),
  )
}

/**
 * Periods whose last day lies in these days: those that an exception changes.
 *
 * @throws Refusal `period-locked` when one of them is locked
 */
async function periodsCovered(
  db: Database,
  from: Day,
  until: Day,
  firstDay: 'included' | 'after' = 'included',
): Promise<ScoringPeriod[]> {
  const isCovered = ({ to }: ScoringPeriod) =>
    (firstDay === 'after' ? to > from : to >= from) && to <= until
  const periods = (await scoringPeriods(db)).filter(isCovered)
  const locked = periods.find(({ state }) => state === 'locked')
  if (locked) throw new Refusal('period-locked', { period: locked.id })
  return periods
}

/** Only what a document asks in principle (原则上) leaves room for an exception. */
async function refuseUnprincipled(
  db: Database,
  deps: Deps,
  periods: readonly ScoringPeriod[],
  unit: PlacedUnit,
  item: string,
) {
  for (const { id } of periods) {
    const plan = await planOf(db, await scoringFrame(deps, id, db), unit)
    const planned = plan.items.find((one) => one.item.id === item)
    if (planned?.item.inPrinciple) return
  }
  throw new Refusal(
    'invalid-input',
    {},
    { fields: [{ path: 'item', code: 'not-in-principle', params: { item } }] },
  )
}

function refuseOrder(from: Day, until: Day) {
  if (until < from) throw untilRefusal('before-other', from)
}

const untilRefusal = (code: string, other: Day) =>
  new Refusal('invalid-input', {}, { fields: [{ path: 'until', code, params: { other } }] })

const idsOf = (periods: readonly ScoringPeriod[]): PeriodText[] => periods.map(({ id }) => id)

const happening = (action: string, { id, unit, item, from, until }: StoredException) => ({
  action,
  subject: `${unit}/${id}`,
  unit,
  detail: { item, from, until },
})

const exceptionBody = (one: StoredException): ExceptionBody => ({
  id: one.id,
  unit: one.unit,
  item: one.item,
  from: one.from,
  until: one.until,
  because: one.because,
  approvedBy: one.approvedByName,
  at: instantText(one.updatedAt),
  version: one.version,
})
