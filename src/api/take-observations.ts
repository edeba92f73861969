import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { checkObservation } from '#domain/observation/check.ts'
import { sameObservation } from '#domain/observation/observation.ts'
import type { Observation } from '#domain/observation/observation.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { insertObservations } from '#database/observation.ts'
import type { StoredObservation } from '#database/observation.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import { markStale } from '#database/stale.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { keptUnits } from '#api/kept-units.ts'
import { Refusal } from '#api/refusal.ts'
import { dayAt } from '#api/time.ts'
import type { Tell } from '#api/write.ts'

export interface TakenObservations {
  taken: number
  known: number
  periods: PeriodText[]
}

/**
 * Puts observations on record, and marks the results that they may move. Bringing one again does
 * nothing, but is told to the audit chain all the same.
 *
 * @param by name of the account, the key or the checker
 */
export async function takeObservations(
  { tx, tell }: { tx: Database; tell: Tell },
  deps: Pick<Deps, 'now' | 'randomBytes' | 'digest'>,
  all: readonly Observation[],
  { by, detail = {} }: { by: string; detail?: Readonly<Record<string, unknown>> },
): Promise<TakenObservations> {
  const at = deps.now()
  const stored = all.map((one): StoredObservation => ({
    ...one,
    id: newId(deps),
    same: deps.digest(sameObservation(one)),
    by,
    at,
  }))
  const fresh = await insertObservations(tx, stored)
  const units = [...new Set(fresh.map(({ unit }) => unit))]
  const [only] = units
  const mark = await tell({
    action: 'observation.write',
    subject: fresh[0]?.id ?? stored[0]?.same ?? '',
    ...(units.length === 1 && only !== undefined && { unit: only }),
    after: fresh,
    detail: { ...detail, brought: all.length, taken: fresh.length, units: units.length },
  })
  const periods = await markObserved(tx, mark, fresh)
  return { taken: fresh.length, known: all.length - fresh.length, periods }
}

/** What is seen of a locked period stays on record and moves nothing. */
async function markObserved(
  tx: Database,
  mark: number,
  fresh: readonly StoredObservation[],
): Promise<PeriodText[]> {
  const touched: PeriodText[] = []
  for (const { id, from, to, state } of await scoringPeriods(tx)) {
    if (state === 'locked') continue
    const units = new Set(
      fresh.filter(({ day }) => from <= day && day <= to).map(({ unit }) => unit),
    )
    if (units.size === 0) continue
    await markStale(tx, mark, [...units], [id])
    touched.push(id)
  }
  return touched
}

/**
 * Refuses what cannot be meant, and units out of reach.
 *
 * @throws Refusal `out-of-scope` or `invalid-input` that names each observation
 */
export async function refuseObservations(
  deps: Pick<Deps, 'now' | 'storage'>,
  scope: Scope,
  all: readonly Observation[],
): Promise<void> {
  const { byId } = await keptUnits(deps.storage)
  const today = dayAt(deps.now())
  const fields = all.flatMap((one, index) => {
    const unit = byId.get(one.unit)
    if (unit && !isInScope(scope, unit.path)) throw new Refusal('out-of-scope', { unit: unit.name })
    const path = `observations.${index}`
    const unknown = { path: `${path}.unit`, code: 'unknown-unit', params: { value: one.unit } }
    return [
      ...(unit ? [] : [unknown]),
      ...checkObservation(one, today).map(({ field, because }) => ({
        path: `${path}.${field ?? ''}`,
        code: because.code,
        params: { ...because.params },
      })),
    ]
  })
  if (fields.length > 0) throw new Refusal('invalid-input', {}, { fields: fields.slice(0, 100) })
}
