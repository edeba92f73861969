import type { ClauseId } from '#domain/clauses/clause.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { DisclosureField, OrganRole, UnitKind } from '#domain/units/unit.ts'
import type { Words } from '#domain/words.ts'

/**
 * A scheme (考核方案) is data: no threshold, weight, grade, cap or name of a grade stands in code.
 * Numbers are JSON numbers and are read as the decimals that they are written as.
 * Immutable once published: a change is a new version.
 */
export interface Scheme {
  id: string
  version: number
  name: Words
  about: Words
  /** Documents that this scheme rests on, as printed on scorecards. */
  sources: readonly string[]
  /** Points and weights are an example of the product, not of a regulation. */
  sample: boolean
  /** First and last day of the periods it may score. */
  from: Day
  until?: Day
  /** Full marks of the base: 100 in all known schemes. */
  full: number
  /** Decimals of points when shown, 0 to 2. */
  decimals: 0 | 1 | 2
  /** The first class whose rule fits is the unit's, unless the unit carries a class of its own. */
  classes: readonly SchemeClass[]
  vetoes: readonly Veto[]
  /** Weighted sources of the base, in percent, adding up to 100: 工作考核 70 + 专业评价 30. */
  parts: readonly Part[]
  /** What happens to the points of an item that does not apply. */
  notApplicable: 'rescale' | 'spread' | 'full-marks'
  /** What an approved exception (原则上) does with the points: as if met, or as not applicable. */
  exemption: 'full-marks' | 'not-applicable'
  oneFactOneDeduction: boolean
  bonus?: Bonus
  /** Best first; the first that the total reaches is the grade. */
  grades: readonly Grade[]
  ties: 'competition' | 'dense'
  rollUp?: RollUp
  settings: Readonly<Record<string, boolean | number | string>>
  /** Obligations that no item can measure, with the reason. */
  notAssessable: readonly { clause: ClauseId; because: Words }[]
  /** As `objections`, in calendar days from the lock: how earlier files say it. */
  objectionDays?: number
  /** Within which term a unit may object to a line; without it no objections are taken. */
  objections?: Objections
  /**
   * Up to which difference reported and observed agree, by the kind of observation and in its unit;
   * a kind that is not named has its own (`domain/observation/kinds.ts`).
   */
  tolerances?: Readonly<Record<string, number>>
  /** Whether who hands a section in may approve it as well; left out: not. */
  samePersonMayApprove?: boolean
}

/** The window for objections (异议). */
export interface Objections {
  /** The last day to object is this many days after the first; that one is not counted. */
  days: number
  count: TermCount
  /**
   * From which state of a period results may be objected to. `closed`: those that are being
   * verified, the term runs from the day reports are due; `locked`: those that stand, from the lock.
   */
  from: 'closed' | 'locked'
  /** Days after the filing within which it is decided. */
  reviewDays?: number
}

export type TermCount = 'days' | 'working-days'

export interface SchemeClass {
  id: string
  name: Words
  /** All that are given must fit. */
  kinds: readonly UnitKind[]
  keyDepartment?: boolean
  /** Of units directly below these kinds only: departments of the province, say. */
  parentKinds?: readonly UnitKind[]
}

/** A weighted source of the base with a tree of its own; its nodes add up to `full`. */
export interface Part {
  id: string
  name: Words
  /** Percent of the base. */
  weight: number
  nodes: readonly Node[]
}

export type Node = Category | Item

/** Loses what its children lose, but never more than its own points. */
export interface Category {
  kind: 'category'
  id: string
  name: Words
  /** Full marks of this node, by class where they differ. */
  points: PointsByClass
  children: readonly Node[]
}

/** One number, or one for each class; a class that is not named has no such node. */
export type PointsByClass = number | Readonly<Record<string, number>>

export interface Item {
  kind: 'item'
  id: string
  name: Words
  points: PointsByClass
  clauses: readonly ClauseId[]
  /** A norm with numbers of its own, where the clause has none (domain.md §2). */
  norm?: string
  rule: Rule
  /** 原则上: an approved exception is a state of its own. */
  inPrinciple?: boolean
  /** Duties of a year: before the year's last period they are met or not yet due, never failed. */
  judged?: 'each-period' | 'at-year-end'
  appliesTo?: AppliesTo
  /** Not applied to periods that end before this day (later norms). */
  inForceFrom?: Day
}

/** All that are given must fit; of a list, one is enough. */
export interface AppliesTo {
  organRoles?: readonly OrganRole[]
  functions?: readonly DisclosureField[]
  withServices?: boolean
}

export type Rule =
  /** All or nothing. */
  | { kind: 'threshold'; measure: string; atLeast?: number; atMost?: number }
  /** Straight line between two anchors; may fall as well as rise. */
  | { kind: 'linear'; measure: string; zeroAt: number; fullAt: number }
  /**
   * The first step (in order) that the value reaches gives its share (percent of the points);
   * none: 0. Steps are all `atLeast` falling, or all `atMost` rising.
   */
  | {
      kind: 'steps'
      measure: string
      steps: readonly { atLeast?: number; atMost?: number; share: number }[]
    }
  /** Points off for each occurrence, down to 0. The measure counts occurrences. */
  | { kind: 'deduction'; measure: string; each: number }
  /** Points for each occurrence, up to the item's points (bonus). */
  | { kind: 'award'; measure: string; each: number }
  /** Points by an inspector, or from a table, with a reason. */
  | { kind: 'judged' }

export interface Veto {
  id: string
  name: Words
  clauses: readonly ClauseId[]
  norm?: string
  measure: string
  /** Strikes when the measure reaches this value. */
  atLeast: number
  effect: VetoEffect
  classes?: readonly string[]
  appliesTo?: AppliesTo
}

/** `fail`: no official total, graded with the label. `ceiling`: the total is at most this (59 instead of fail). */
export type VetoEffect = { kind: 'fail'; grade: string } | { kind: 'ceiling'; points: number }

export interface Bonus {
  name: Words
  /** Counts only when the base is above this; exactly this is not above. */
  gateAbove?: number
  /** Never more than this in all. */
  ceiling: number
  items: readonly Item[]
}

export interface Grade {
  id: string
  name: Words
  atLeast?: number
  above?: number
  /** A failing grade; the one a veto gives must be one. */
  fails?: boolean
}

/** A region's result: its own score and the mean of those below, by class, in percent adding up to 100. */
export interface RollUp {
  own: number
  below: readonly { class: string; weight: number }[]
}
