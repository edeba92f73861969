import type { Day } from '#domain/calendar/day.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { PeriodRow } from '#domain/overview/period-row.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Rank } from '#domain/scoring/rank.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** The result of a unit, as far as a bulletin speaks of it. */
export interface BulletinRow extends PeriodRow {
  unit: UnitId
  /** As it was called on the last day of the period. */
  name: string
  rank: Rank | null
  /** The unit directly below the office that it belongs to; null for what the office has itself. */
  region: UnitId | null
  /** Handed in a section after the due day. */
  late: boolean
}

/** The units of the chosen classes in one period. */
export interface PeriodSide {
  period: PeriodText
  rows: readonly BulletinRow[]
  byUnit: ReadonlyMap<UnitId, BulletinRow>
}

/** How the units of a class stand on an item; units to which it does not apply are left out. */
export interface ItemTally {
  item: string
  class: string
  applied: number
  /** Points of all of them together, and full marks of all of them. */
  points: ExactText
  of: ExactText
  /** Units that earn nothing by it. */
  zero: readonly UnitId[]
}

/** A notice that was issued in the time of the bulletin. */
export interface CountedNotice {
  unit: UnitId
  name: string
  isClosed: boolean
  isOverdue: boolean
}

/** Persons held to account by one measure: a public document names none of them. */
export interface AccountabilityCount {
  measure: string
  name: string
  records: number
  units: readonly UnitId[]
}

/** What is said of a scheme in documents. */
export type SchemeFace = Pick<
  Scheme,
  'id' | 'version' | 'name' | 'full' | 'decimals' | 'classes' | 'grades' | 'vetoes'
>

/** Everything that the figures of a bulletin are counted from. */
export interface BulletinData {
  now: PeriodSide
  before: PeriodSide | null
  scheme: SchemeFace
  /** Results as of this day. */
  asOf: Day
  /** Names of the units directly below the office. */
  regions: ReadonlyMap<UnitId, string>
  items: readonly ItemTally[]
  itemNames: ReadonlyMap<string, string>
  notices: readonly CountedNotice[]
  accountability: readonly AccountabilityCount[]
}

export const sideOf = (period: PeriodText, rows: readonly BulletinRow[]): PeriodSide => ({
  period,
  rows,
  byUnit: new Map(rows.map((row) => [row.unit, row])),
})
