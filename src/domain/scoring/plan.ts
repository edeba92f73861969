import type { Ledger, LedgerId } from '#domain/ledgers/ledger.ts'
import type { Measure, MeasureWindow } from '#domain/measures/measure.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Item, Part, Scheme, Veto } from '#domain/schemes/scheme.ts'
import type { PreparedRule } from '#domain/scoring/rules.ts'
import type { Points } from '#domain/scoring/scorecard.ts'

/** A set of ledgers, one bit each in the order of `Reading.ledgers`. */
export type LedgerSet = number

/** Entries of certain ledgers under the names that a measure gives them, in one window. */
export interface Feed {
  names: readonly string[]
  /** Places in `Reading.ledgers`, one a name. */
  ledgers: readonly number[]
  window: MeasureWindow
  /** What is handed over where there is nothing: all lists empty, and frozen. */
  nothing: Readonly<Record<string, readonly never[]>>
}

/** A measure that the scheme uses; several items may share one. */
export interface Use {
  index: number
  measure: Measure
  /** Place in `Reading.feeds`; measures with the same inputs and window share a feed. */
  feed: number
  ledgers: LedgerSet
}

/** What the measures of a scheme read. */
export interface Reading {
  ledgers: readonly Ledger[]
  ledgerIndex: ReadonlyMap<LedgerId, number>
  feeds: readonly Feed[]
  uses: readonly Use[]
}

/** An item for one class, its numbers read. */
export interface PlanItem {
  index: number
  item: Item
  of: Exact
  ofText: Points
  /** Null where points come from a judgement. */
  use: Use | null
  rule: PreparedRule | null
  inBonus: boolean
}

export interface PlanBranch {
  /** Place among the branches of the class; parts are branches too. */
  index: number
  id: string
  of: Exact
  ofText: Points
  children: readonly PlanNode[]
  /** What the children add up to. */
  childPoints: Exact
  /** The children add up to more than the node has to lose. */
  overfull: boolean
}

export type PlanNode = { item: PlanItem; branch?: never } | { branch: PlanBranch; item?: never }

export interface PlanPart {
  part: Part
  weight: Exact
  branch: PlanBranch
}

export interface PlanVeto {
  veto: Veto
  use: Use
  atLeast: Exact
  /** Null for the effect `fail`. */
  ceiling: Exact | null
  ofClass: boolean
}

export interface PlanGrade {
  id: string
  reaches(total: Exact): boolean
}

/** A scheme as it applies to one class. */
export interface Plan {
  class: string
  /** Depth first in the scheme's order; those of the bonus last. */
  items: readonly PlanItem[]
  parts: readonly PlanPart[]
  branches: number
  bonus: { items: readonly PlanItem[]; gateAbove: Exact | null; ceiling: Exact } | null
  vetoes: readonly PlanVeto[]
}

export interface PreparedScheme {
  scheme: Scheme
  reading: Reading
  full: Exact
  grades: readonly PlanGrade[]
  /** @throws RangeError when the scheme has no such class */
  planFor(classId: string): Plan
}
