import type { Scope } from '#domain/access.ts'
import type { AccountId, SectionState } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { HandedEntry, HandedSection } from '#domain/report/handed-in.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { toFact } from '#database/fact.ts'
import { isSaidIn } from '#database/said-in.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'

/** A section at one of its hand-ins. */
export interface StoredHandIn extends HandedSection {
  unit: UnitId
  period: PeriodText
  serial: number
  digest: string
  by: AccountId
  at: number
}

export interface SignedHandIn extends StoredHandIn {
  byName: string
}

/** All hand-ins of a unit's report of a period, oldest first. */
export async function handInsOf(
  db: Database,
  scope: Scope,
  unit: UnitId,
  period: PeriodText,
): Promise<SignedHandIn[]> {
  const rows = await db
    .selectFrom('hand_in')
    .innerJoin('unit', 'unit.id', 'hand_in.unit_id')
    .leftJoin('account', 'account.id', 'hand_in.by_account')
    .selectAll('hand_in')
    .select('account.display_name')
    .where('hand_in.unit_id', '=', unit)
    .where('hand_in.period', '=', period)
    .where(inScope(scope, 'unit.path'))
    .orderBy('hand_in.serial')
    .orderBy('hand_in.ledger')
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    period: row.period,
    ledger: row.ledger as LedgerId,
    serial: row.serial,
    says: row.says as SectionState,
    entries: JSON.parse(row.entries) as HandedEntry[],
    digest: row.digest,
    by: row.by_account,
    byName: row.display_name ?? row.by_account,
    at: Number(row.at),
  }))
}

/** Of the last move of a unit's report; 0 before the first. */
export async function lastSerial(db: Database, unit: UnitId, period: PeriodText): Promise<number> {
  const { serial } = await db
    .selectFrom('hand_in')
    .select((all) => all.fn.max('serial').as('serial'))
    .where('unit_id', '=', unit)
    .where('period', '=', period)
    .executeTakeFirstOrThrow()
  return Number(serial ?? 0)
}

export async function insertHandIns(db: Database, all: readonly StoredHandIn[]): Promise<void> {
  const rows = all.map(({ unit, period, ledger, serial, says, entries, digest, by, at }) => ({
    unit_id: unit,
    period,
    ledger,
    serial,
    says,
    entries: JSON.stringify(entries),
    digest,
    by_account: by,
    at,
  }))
  await db.insertInto('hand_in').values(rows).execute()
}

/** What a unit says of some ledgers in a period, as it stands now, by day and id. */
export async function entriesIn(
  db: Database,
  unit: UnitId,
  period: PeriodText,
  ledgers: readonly LedgerId[],
): Promise<Map<LedgerId, HandedEntry[]>> {
  const found = new Map<LedgerId, HandedEntry[]>(ledgers.map((ledger) => [ledger, []]))
  if (ledgers.length === 0) return found
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('ledger', 'in', ledgers)
    .where(isSaidIn(periodOf(period)))
    .orderBy('day')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const { id, day, values, evidence } = toFact(row)
    found.get(row.ledger as LedgerId)?.push({ id, version: row.version, day, values, evidence })
  }
  return found
}
