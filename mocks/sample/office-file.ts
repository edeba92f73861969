import type { Role } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { FieldValues, Instant } from '#domain/ledgers/field.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { SamplePeriod } from './periods.ts'

/**
 * `mocks/sample/office.json`: what the office has said and done in the sample, beside what units have
 * reported in the workbook. All of it is invented.
 */
export interface OfficeFile {
  about: string
  /** The day on which the sample stands still. */
  day: Day
  scheme: { id: string; version: number }
  periods: readonly SamplePeriod[]
  accounts: readonly SampleAccount[]
  exceptions: readonly SampleException[]
  withdrawals: readonly Withdrawal[]
  /** In the order in which they were made: the last on a fact holds. */
  verifications: readonly SampleVerification[]
  sections: readonly SectionsLine[]
  judgements: readonly JudgementsLine[]
}

export interface SampleAccount {
  name: string
  displayName: string
  unit: UnitId
  roles: readonly { role: Role; unit: UnitId }[]
  /** Offered on the sign-in page of a sample installation. */
  shown?: true
}

export interface SampleException {
  unit: UnitId
  item: string
  from: Day
  until: Day
  because: string
  /** Name of an account. */
  by: string
  /** When it was agreed. */
  at: Instant
}

/** A fact by what names it: its unit, ledger, day and title as they are read. */
export interface FactKey {
  unit: UnitId
  ledger: LedgerId
  day: Day
  title: string
}

export interface Withdrawal {
  fact: FactKey
  because: string
  at: Instant
}

export interface SampleVerification {
  fact: FactKey
  outcome: 'pending' | 'confirmed' | 'corrected' | 'rejected'
  /** Fields that should have been otherwise; null where one should have been left out. */
  changes?: Readonly<Record<string, FieldValues[string] | null>>
  because: string
  by: string
  at: Instant
}

/**
 * A unit's report of a period: unit, period, when it was handed in, and a letter for each ledger in
 * their order: r reported, n nothing to report, - not reported.
 */
export type SectionsLine = readonly [UnitId, PeriodText, Instant, string]

/**
 * Points of a judged item: unit, period, item, points claimed by the unit, points given by the
 * office (null: not yet), by whom.
 */
export type JudgementsLine = readonly [
  UnitId,
  PeriodText,
  string,
  string | null,
  string | null,
  string,
]

/** @throws TypeError when it is some other file */
export function readOffice(content: unknown): OfficeFile {
  const file = content as Partial<OfficeFile> | null
  if (!file?.day || !file.periods || !file.judgements) {
    throw new TypeError('not the sample of what the office said')
  }
  return file as OfficeFile
}
