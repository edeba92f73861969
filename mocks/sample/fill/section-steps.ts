import type { Insertable } from 'kysely'
import { dayAt } from '#api/time.ts'
import type { SectionTable } from '#database/tables/section.ts'
import type { SectionRemarks } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { SectionState } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import type { SectionStep } from '#domain/workflow/section.ts'
import type { OfficeFile } from '../office-file.ts'
import type { SamplePeriod } from '../periods.ts'
import { at } from './facts.ts'
import type { People } from './people.ts'

/** The section that came back to the unit: its reporter sees why, and which entry is meant. */
const RETURNED = {
  unit: '440000-transport',
  period: '2026-Q3',
  ledger: 'press-events',
  by: 'inspector',
  because: '发布活动的佐证链接与登记日期对不上，请核对后重新报送。',
  entry: '链接打开后是另一场活动，请更换为本场的实录页面。',
} as const

/** Every third unit of a closed period has been taken up by the office already. */
const isTakenUp = (unit: string): boolean =>
  [...unit].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3 === 0

/** Rows of sections with where they stand: docs/decisions/0011-sections.md. */
export function sectionRows({ office, people }: { office: OfficeFile; people: People }) {
  const approvers = new Map(
    office.accounts.flatMap(({ name, roles }) =>
      roles.filter(({ role }) => role === 'approver').map(({ unit }) => [unit, name] as const),
    ),
  )
  return (
    unit: string,
    dated: SamplePeriod,
    instant: string,
    ledger: LedgerId,
    state: SectionState,
  ): Insertable<SectionTable> => {
    const handedIn = at(instant)
    const approver = approvers.get(unit)
    const step = stepOf(unit, dated, ledger, approver !== undefined)
    const isApproved = step !== 'submitted' && approver !== undefined
    return {
      unit_id: unit,
      period: dated.period,
      ledger,
      state,
      step,
      late: dayAt(handedIn) > dated.due ? 1 : 0,
      submitted_at: handedIn,
      submitted_by: people.reporterOf(unit),
      approved_at: isApproved ? handedIn + HOUR_MS : null,
      approved_by: isApproved ? people.idOf(approver) : null,
      remarks: '{}',
      version: 1,
      updated_at: handedIn,
      updated_by: people.reporterOf(unit),
    }
  }
}

const HOUR_MS = 3_600_000

function stepOf(
  unit: string,
  { period, state }: SamplePeriod,
  ledger: LedgerId,
  hasApprover: boolean,
): SectionStep {
  if (state === 'open') return hasApprover ? 'submitted' : 'approved'
  if (state === 'locked') return 'accepted'
  const isReturned =
    unit === RETURNED.unit && period === RETURNED.period && ledger === RETURNED.ledger
  if (isReturned) return 'returned'
  return isTakenUp(unit) ? 'accepted' : 'approved'
}

/** The reasons of the section that was returned, on its first entry. */
export async function storeReturned(tx: Database, { office }: { office: OfficeFile }) {
  const { unit, period, ledger, by, because, entry } = RETURNED
  const { from, to } = periodOf(period)
  const fact = await tx
    .selectFrom('fact')
    .select('id')
    .where('unit_id', '=', unit)
    .where('ledger', '=', ledger)
    .where('state', '=', 'in-force')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('id')
    .executeTakeFirst()
  const due = office.periods.find((one) => one.period === period)?.due ?? office.day
  const name = office.accounts.find((one) => one.name === by)?.displayName ?? by
  const remarks: SectionRemarks = {
    decided: { because, by: name, at: at(`${addDays(due, 12)}T10:00+08:00`) },
    ...(fact && { returned: [{ fact: fact.id, because: entry }] }),
  }
  await tx
    .updateTable('section')
    .set({ remarks: JSON.stringify(remarks), version: 2 })
    .where('unit_id', '=', unit)
    .where('period', '=', period)
    .where('ledger', '=', ledger)
    .execute()
}
