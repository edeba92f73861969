import { ledgerOf } from '#domain/ledgers/all.ts'
import type { Writer } from '#domain/period/period-lock.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { isWithinReach } from '#domain/scoring/fact-reach.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { whatIsInTheWay } from '#domain/workflow/writing.ts'
import type { StoredFact } from '#database/fact.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import { sectionSteps } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import { markStale } from '#database/stale.ts'
import type { Deps } from '#api/deps.ts'
import { lastDayOf } from '#api/fact-entry.ts'
import { newId } from '#api/id.ts'
import type { GoodRow } from '#api/import-read.ts'
import { Refusal } from '#api/refusal.ts'

/** Rows as facts of their units. */
export function factsFrom(
  deps: Pick<Deps, 'now' | 'randomBytes'>,
  rows: readonly GoodRow[],
  account: { id: string },
  because: string | undefined,
): StoredFact[] {
  const now = deps.now()
  return rows.map(({ unit, ledger, entry, sameEvent, row }) => ({
    id: newId(deps),
    unit,
    ledger,
    day: entry.day,
    values: entry.values,
    evidence: entry.evidence,
    until: lastDayOf(ledgerOf(ledger), entry.values),
    correctedDay: null,
    sameEvent,
    state: 'in-force',
    because: row.findings.length > 0 ? (because ?? null) : null,
    version: 1,
    createdAt: now,
    createdBy: account.id,
    updatedAt: now,
    updatedBy: account.id,
  }))
}

/**
 * Marks the results that new facts may move.
 *
 * @param mark number of the audit entry
 * @throws Refusal when a period was shut, or a section handed in, since the file was read
 */
export async function markUnits(
  tx: Database,
  mark: number,
  writer: Writer,
  facts: readonly StoredFact[],
): Promise<PeriodText[]> {
  const periods = await scoringPeriods(tx)
  const named = [...new Set(facts.map(({ unit }) => unit))]
  const stepOf = await sectionSteps(
    tx,
    named,
    periods.map(({ id }) => id),
  )
  for (const { unit, ledger: id, day } of facts) {
    const obstacle = whatIsInTheWay(writer, ledgerOf(id), [day], periods, (period) =>
      stepOf(unit, id, period),
    )
    if (obstacle) throw new Refusal(obstacle.because, { period: obstacle.period.id, ledger: id })
  }
  const touched: PeriodText[] = []
  for (const { id, state } of periods) {
    const units = new Set<UnitId>()
    for (const { unit, ledger, day } of facts) {
      if (isWithinReach(ledgerOf(ledger), [day], periodOf(id))) units.add(unit)
    }
    if (state === 'locked' || units.size === 0) continue
    await markStale(tx, mark, [...units], [id])
    touched.push(id)
  }
  return touched
}
