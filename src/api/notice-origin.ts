import type { z } from 'zod'
import { listNoticesOn } from '#contract/notice.ts'
import type { NoticeDraft } from '#contract/notice.ts'
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
 * The units of a draft for which reported and observed differ as it says: each has its own notice of it.
 *
 * @param kept read before: an open transaction waits for nothing else
 * @throws Refusal `not-found` when none of them does
 */
export async function unitsThatDiffer(
  db: Database,
  deps: Deps,
  caller: Caller,
  { observed, period }: Origin,
  units: readonly PlacedUnit[],
  kept: KeptUnits,
): Promise<ReadonlySet<UnitId>> {
  if (observed === undefined) return new Set()
  if (period === null) throw new Refusal('not-found', { discrepancy: observed })
  const readable = units.filter(({ path }) => caller.may('observation.read', path))
  const frame = await scoringFrame(deps, period, db)
  const only = readable.map(({ id }) => id)
  const found = only.length > 0 ? await discrepanciesIn(deps, db, frame, kept, only) : []
  const differing = found.filter(({ row }) => row.kind === observed).map(({ unit }) => unit.id)
  if (differing.length === 0) throw new Refusal('not-found', { discrepancy: observed })
  return new Set(differing)
}

export function serveNoticeOrigins(api: Api): void {
  serve(api, listNoticesOn, async ({ unit, query, caller, db }) => ({
    rows: (await noticesTo(db, noticeReach(caller), unit.id, query)).map(relatedBody),
  }))
}
