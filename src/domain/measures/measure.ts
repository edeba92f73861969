import type { Calendar } from '#domain/calendar/calendar.ts'
import type { ClauseId } from '#domain/clauses/clause.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { FactId } from '#domain/facts/fact.ts'
import type { Entry, Ledger } from '#domain/ledgers/ledger.ts'
import type { Setting } from '#domain/measures/setting.ts'
import type { Period } from '#domain/period/period.ts'
import type { DisclosureField, OrganRole, UnitKind } from '#domain/units/unit.ts'
import type { Reason, Words } from '#domain/words.ts'

/** Every number has one of these units. Percentages are 0–100. */
export const MEASURE_UNITS = [
  'count',
  'percent',
  'hours',
  'days',
  'working-days',
  'months',
  'persons',
  'yes-no',
] as const
export type MeasureUnit = (typeof MEASURE_UNITS)[number]

/**
 * Which entries a measure receives:
 * `period`: dated inside the period; `year-to-date`: from 1 January to the end of the period;
 * `in-force`: of lasting ledgers, those in force on the last day of the period;
 * `period-and-before`: inside the period and, apart, inside the period before.
 */
export type MeasureWindow = 'period' | 'year-to-date' | 'in-force' | 'period-and-before'

/** Why a measure gives no number. Words: src/words, area `measures`. */
export type NoValueCode =
  | 'nothing-fell-due'
  | 'not-its-function'
  | 'no-previous-period'
  | 'not-yet-due'
  | 'verification-pending'
  | 'not-observed'
  | 'discrepancy-open'

/** A value is never a bare number (design.md §4). */
export type MeasureValue =
  /** `counts`: the numbers that the sentence of explanation uses, such as { onTime: 3, of: 5 }. */
  | {
      kind: 'measured'
      amount: Exact
      facts: readonly FactId[]
      counts: Readonly<Record<string, number>>
    }
  | { kind: 'not-applicable'; because: Reason<NoValueCode> }
  /** Could not be observed: any value from low to high is possible. */
  | { kind: 'undetermined'; because: Reason<NoValueCode>; low: Exact; high: Exact }

/** What a measure may know besides the entries. */
export interface Circumstances {
  period: Period
  /** The day on which the question is asked; clocks that still run are judged against it. */
  asOf: Day
  unitKind: UnitKind
  functions: readonly DisclosureField[]
  organRoles: readonly OrganRole[]
  /** Settings of the scheme that measures may read, such as `headCountsAsSpokesperson`. */
  settings: Readonly<Record<string, boolean | number | string>>
  calendar: Calendar
}

type Inputs = Readonly<Record<string, Ledger>>
type EntriesOf<I extends Inputs> = { readonly [K in keyof I]: readonly Entry<I[K]>[] }

export interface Measure<I extends Inputs = Inputs> {
  id: string
  title: Words
  unit: MeasureUnit
  /** The ledgers it reads; it is given the entries of these and of no other. */
  inputs: I
  window: MeasureWindow
  clauses: readonly ClauseId[]
  /** Settings of the scheme that it reads. */
  settings?: readonly Setting[]
  /** Whether more is better; checks of schemes and advice use it. */
  better: 'more' | 'less'
  /**
   * @param entries of the window, oldest first
   * @param about period, day, functions, settings
   * @param before entries of the period before; empty unless the window is `period-and-before`
   */
  measure(entries: EntriesOf<I>, about: Circumstances, before: EntriesOf<I>): MeasureValue
}

/** Keeps the types of the entries inside, and gives a measure that a list can hold. */
export function defineMeasure<const I extends Inputs>(measure: Measure<I>): Measure {
  return measure as unknown as Measure
}
