import type { Day } from '#domain/calendar/day.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

/** Who handed in the sections of a ledger whose period holds a day, by name. */
export async function submittersOf(
  db: Database,
  unit: UnitId,
  ledger: LedgerId,
  day: Day,
): Promise<string[]> {
  const rows = await db
    .selectFrom('section')
    .innerJoin('account', 'account.id', 'section.submitted_by')
    .select(['section.period', 'account.display_name'])
    .where('section.unit_id', '=', unit)
    .where('section.ledger', '=', ledger)
    .orderBy('section.period')
    .execute()
  return rows.flatMap(({ period, display_name }) => {
    const { from, to } = periodOf(period)
    return from <= day && day <= to ? [display_name] : []
  })
}
