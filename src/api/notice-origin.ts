import type { z } from 'zod'
import { listNoticesOn } from '#contract/notice.ts'
import type { NoticeDraft } from '#contract/notice.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { noticesTo } from '#database/notice-origin.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { discrepanciesIn } from '#api/discrepancies.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { noticeReach, relatedBody } from '#api/notice-body.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { serve } from '#api/serve.ts'

type Origin = Pick<z.output<typeof NoticeDraft>, 'observed' | 'period'>

/**
 * What reported and observed differ in, of what a draft names, by unit: each has its own notice of it.
 *
 * @param kept read before: an open transaction waits for nothing else
 * @throws Refusal `not-found` for a kind in which none of them differs
 */
export async function differencesByUnit(
  db: Database,
  deps: Deps,
  caller: Caller,
  { observed = [], period }: Origin,
  units: readonly PlacedUnit[],
  kept: KeptUnits,
): Promise<ReadonlyMap<UnitId, readonly ObservationKindId[]>> {
  const [first] = observed
  if (first === undefined) return new Map()
  if (period === null) throw new Refusal('not-found', { discrepancy: first })
  const readable = units.filter(({ path }) => caller.may('observation.read', path))
  const frame = await scoringFrame(deps, period, db)
  const only = readable.map(({ id }) => id)
  const found = only.length > 0 ? await discrepanciesIn(deps, db, frame, kept, only) : []
  const none = observed.find((kind) => found.every(({ row }) => row.kind !== kind))
  if (none !== undefined) throw new Refusal('not-found', { discrepancy: none })
  const kindsOf = (unit: UnitId) =>
    new Set(found.flatMap((one) => (one.unit.id === unit ? [one.row.kind] : [])))
  return new Map(
    units.map(({ id }) => {
      const own = kindsOf(id)
      return [id, [...new Set(observed)].filter((kind) => own.has(kind))]
    }),
  )
}

export function serveNoticeOrigins(api: Api): void {
  serve(api, listNoticesOn, async ({ unit, query, caller, db }) => ({
    rows: (await noticesTo(db, noticeReach(caller), unit.id, query)).map(relatedBody),
  }))
}
