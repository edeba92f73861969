import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { SectionStep } from '#domain/workflow/section.ts'
import type { Database } from '#database/schema.ts'

export interface SectionChange {
  unit: UnitId
  ledger: LedgerId
  step: SectionStep
  /** Epoch milliseconds. */
  at: number
}

/** Sections of all units in a period that changed at an instant or later. */
export async function sectionsChangedSince(
  db: Database,
  period: PeriodText,
  since: number,
): Promise<SectionChange[]> {
  const rows = await db
    .selectFrom('section')
    .select(['unit_id', 'ledger', 'step', 'updated_at'])
    .where('period', '=', period)
    .where('updated_at', '>=', since)
    .execute()
  return rows.map(({ unit_id, ledger, step, updated_at }) => ({
    unit: unit_id,
    ledger: ledger as LedgerId,
    step: step as SectionStep,
    at: Number(updated_at),
  }))
}
