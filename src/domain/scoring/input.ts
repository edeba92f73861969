import type { Calendar } from '#domain/calendar/calendar.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { AccountId, Fact, SectionState, View } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { Observed } from '#domain/observation/discrepancy.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Unit, UnitId, UnitKind } from '#domain/units/unit.ts'

/** Points of a judged item, by an inspector or claimed by the unit itself, or taken from a table. */
export interface Judgement {
  unit: UnitId
  period: PeriodText
  item: string
  view: View
  points: ExactText
  because: string
  by: AccountId
}

/** 原则上: not met, agreed by whom, why, until when. */
export interface Exception {
  unit: UnitId
  item: string
  from: Day
  until: Day
  because: string
  approvedBy: AccountId
}

/** Everything a scorecard is computed from, and nothing else: also the content of a receipt. */
export interface ScoringInput {
  scheme: Scheme
  unit: Unit
  /** Kind of the unit above, for classes such as "departments of the province". */
  parentKind: UnitKind | null
  period: PeriodText
  asOf: Day
  /** All facts of the unit that windows of the scheme's measures may reach: extra ones do no harm. */
  facts: readonly Fact[]
  /** Sections of the period; a ledger that is not named is not reported. */
  sections: Readonly<Partial<Record<LedgerId, SectionState>>>
  judgements: readonly Judgement[]
  exceptions: readonly Exception[]
  /** The worst seen from outside, one for each kind; left out where nobody looked. */
  observed?: readonly Observed[]
  calendar: Calendar
}

/** First day from which facts can matter for a period: windows reach into the year and the period before. */
export interface FactReach {
  from: Day
  to: Day
}
