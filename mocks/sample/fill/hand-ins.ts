import { recordHandIn } from '#api/hand-in.ts'
import type { Deps } from '#api/deps.ts'
import type { SectionState } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { Database } from '#database/schema.ts'
import { grouped } from '../grouped.ts'
import type { OfficeFile } from '../office-file.ts'

/**
 * The hand-ins on record of units in which somebody signs in, for periods that are not locked: what
 * a printed report is held against. Other units and earlier periods were handed in before records
 * were kept.
 */
export async function storeHandIns(
  tx: Database,
  deps: Deps,
  { office }: { office: OfficeFile },
): Promise<void> {
  const units = new Set(office.accounts.flatMap(({ roles }) => roles.map(({ unit }) => unit)))
  const periods = office.periods.filter(({ state }) => state !== 'locked')
  const rows = await tx
    .selectFrom('section')
    .select(['unit_id', 'period', 'ledger', 'state', 'submitted_by', 'submitted_at'])
    .where('unit_id', 'in', [...units])
    .where(
      'period',
      'in',
      periods.map(({ period }) => period),
    )
    .where('submitted_at', 'is not', null)
    .orderBy('unit_id')
    .orderBy('period')
    .orderBy('ledger')
    .execute()
  const reports = grouped(rows, ({ unit_id, period }) => `${unit_id}/${period}`)
  for (const sections of reports.values()) {
    const [first] = sections
    if (!first) continue
    await recordHandIn(tx, deps, {
      unit: first.unit_id,
      period: first.period,
      by: first.submitted_by ?? '',
      at: Number(first.submitted_at),
      sections: sections.map(({ ledger, state }) => ({
        ledger: ledger as LedgerId,
        says: state as SectionState,
      })),
    })
  }
}
