import type { FactId } from '#domain/facts/fact-id.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { FieldValues, Instant } from '#domain/ledgers/field.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'

export type { FactId }
export type AccountId = string

export type Evidence =
  | { kind: 'link'; url: string; says?: string }
  | { kind: 'document'; number: string; says?: string }
  /** A file that the unit handed in; its name is kept here as it was called then. */
  | { kind: 'file'; file: string; name: string; says?: string }

/** The office's word on a fact (核查). `pending`: being looked into, the outcome is open. */
export type Verification =
  | { outcome: 'pending'; because: string; by: AccountId; at: Instant }
  | { outcome: 'confirmed'; because: string; by: AccountId; at: Instant }
  | { outcome: 'corrected'; values: FieldValues; because: string; by: AccountId; at: Instant }
  | { outcome: 'rejected'; because: string; by: AccountId; at: Instant }

/** One dated entry of a unit in a ledger (事项). */
export interface Fact {
  id: FactId
  unit: UnitId
  ledger: LedgerId
  /** The day that puts it into a period, taken from the ledger's day field as reported. */
  day: Day
  /** As reported by the unit; never changed by a verification. */
  values: FieldValues
  evidence: readonly Evidence[]
  verification?: Verification
}

/** Two ways to read the same facts: what the unit says, and what holds after verification. */
export type View = 'self' | 'official'

/** What a section of a report says of a ledger in a period. */
export type SectionState = 'not-reported' | 'reported' | 'nothing-to-report'
