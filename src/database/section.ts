import type { Scope } from '#domain/access.ts'
import type { AccountId, SectionState } from '#domain/facts/fact.ts'
import type { FactId } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { Period, PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { SectionStep, UnlockRequest } from '#domain/workflow/section.ts'
import type { Database } from '#database/schema.ts'
import type { SectionTable } from '#database/tables/section.ts'
import { inScope } from '#database/scope.ts'

export interface Remark {
  because: string
  by: string
  at: number
}

/** What was said beside the steps themselves. Names are kept as they were when it was said. */
export interface SectionRemarks {
  /** Handed in by an office above, for a unit without an account. */
  onBehalf?: boolean
  /** For whom a delegate handed in or approved, by name. */
  standingIn?: { submit?: string; approve?: string }
  /** Account of the one for whom a delegate handed in. */
  submittedFor?: AccountId
  decided?: Remark
  returned?: readonly { fact: FactId; because: string }[]
  request?: Remark & { state: UnlockRequest }
}

export interface StoredSection {
  unit: UnitId
  period: PeriodText
  ledger: LedgerId
  state: SectionState
  step: SectionStep
  late: boolean
  submittedAt: number | null
  submittedBy: AccountId | null
  approvedAt: number | null
  approvedBy: AccountId | null
  remarks: SectionRemarks
  version: number
  updatedAt: number
  updatedBy: AccountId
}

export interface SignedSection extends StoredSection {
  submitter: string | null
  approver: string | null
}

export const toSection = (row: SectionTable): StoredSection => ({
  unit: row.unit_id,
  period: row.period,
  ledger: row.ledger as LedgerId,
  state: row.state as SectionState,
  step: row.step as SectionStep,
  late: row.late === 1,
  submittedAt: row.submitted_at,
  submittedBy: row.submitted_by,
  approvedAt: row.approved_at,
  approvedBy: row.approved_by,
  remarks: JSON.parse(row.remarks) as SectionRemarks,
  version: row.version,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})

/** Sections of a unit of which something was said, with the names of who handed in and approved. */
export async function sectionsOf(
  db: Database,
  scope: Scope,
  unit: UnitId,
  period: PeriodText,
): Promise<SignedSection[]> {
  const rows = await db
    .selectFrom('section')
    .innerJoin('unit', 'unit.id', 'section.unit_id')
    .leftJoin('account as submitter', 'submitter.id', 'section.submitted_by')
    .leftJoin('account as approver', 'approver.id', 'section.approved_by')
    .selectAll('section')
    .select(['submitter.display_name as submitter', 'approver.display_name as approver'])
    .where('section.unit_id', '=', unit)
    .where('section.period', '=', period)
    .where(inScope(scope, 'unit.path'))
    .execute()
  return rows.map(({ submitter, approver, ...row }) => ({
    ...toSection(row),
    submitter: submitter ?? row.submitted_by,
    approver: approver ?? row.approved_by,
  }))
}

/** How many facts in force are dated inside the period, by ledger. */
export async function factCounts(
  db: Database,
  unit: UnitId,
  { from, to }: Period,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('fact')
    .select(['ledger', (all) => all.fn.countAll<number>().as('count')])
    .where('unit_id', '=', unit)
    .where('state', '=', 'in-force')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('ledger')
    .execute()
  return new Map(rows.map(({ ledger, count }) => [ledger, Number(count)]))
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function saveSection(
  db: Database,
  section: Omit<StoredSection, 'version'>,
  seen: number,
): Promise<boolean> {
  const said = {
    state: section.state,
    step: section.step,
    late: section.late ? (1 as const) : (0 as const),
    submitted_at: section.submittedAt,
    submitted_by: section.submittedBy,
    approved_at: section.approvedAt,
    approved_by: section.approvedBy,
    remarks: JSON.stringify(section.remarks),
    version: seen + 1,
    updated_at: section.updatedAt,
    updated_by: section.updatedBy,
  }
  const key = { unit_id: section.unit, period: section.period, ledger: section.ledger }
  if (seen > 0) {
    const { numUpdatedRows } = await db
      .updateTable('section')
      .set(said)
      .where('unit_id', '=', key.unit_id)
      .where('period', '=', key.period)
      .where('ledger', '=', key.ledger)
      .where('version', '=', seen)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('section')
    .values({ ...key, ...said })
    .onConflict((conflict) => conflict.columns(['unit_id', 'period', 'ledger']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Where the sections of some units stand; one of which nothing was said is open. */
export type SteppedSections = (unit: UnitId, ledger: LedgerId, period: PeriodText) => SectionStep

/** Statements have a limit of bound values in every engine. */
const UNITS_AT_ONCE = 300

export async function sectionSteps(
  db: Database,
  units: readonly UnitId[],
  periods: readonly PeriodText[],
): Promise<SteppedSections> {
  const steps = new Map<string, SectionStep>()
  for (let at = 0; at < units.length && periods.length > 0; at += UNITS_AT_ONCE) {
    const rows = await db
      .selectFrom('section')
      .select(['unit_id', 'ledger', 'period', 'step'])
      .where('unit_id', 'in', units.slice(at, at + UNITS_AT_ONCE))
      .where('period', 'in', periods)
      .where('step', '<>', 'open')
      .execute()
    for (const row of rows) {
      steps.set([row.unit_id, row.ledger, row.period].join('/'), row.step as SectionStep)
    }
  }
  return (unit, ledger, period) => steps.get([unit, ledger, period].join('/')) ?? 'open'
}

/** Accounts in use that hold reporter or approver at a unit. */
export async function staffOf(
  db: Database,
  unit: UnitId,
): Promise<{ account: AccountId; role: 'reporter' | 'approver' }[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select(['role_grant.account_id', 'role_grant.role'])
    .where('role_grant.unit_id', '=', unit)
    .where('role_grant.role', 'in', ['reporter', 'approver'])
    .where('account.disabled', '=', 0)
    .execute()
  return rows.map(({ account_id, role }) => ({
    account: account_id,
    role: role as 'reporter' | 'approver',
  }))
}
