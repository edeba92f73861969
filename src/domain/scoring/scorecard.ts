import type { ClauseId } from '#domain/clauses/clause.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { FactId, View } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { MeasureUnit, NoValueCode } from '#domain/measures/measure.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Reason } from '#domain/words.ts'

/** Points as exact text ("2.5", "1/3"): unrounded, rounding belongs to display. */
export type Points = ExactText

/** A number with its unit and what it was counted from, as shown on a line. */
export interface Quantity {
  amount: ExactText
  unit: MeasureUnit
  /** The numbers of the sentence: { part: 3, of: 5 }. */
  counts: Readonly<Record<string, number>>
}

/** What the points of a line came to, and why; words in src/words, area `lines`. */
export type LineReasonCode =
  | 'reached' // threshold met
  | 'missed' // threshold not met
  | 'on-scale' // linear
  | 'step' // steps
  | 'deducted' // occurrences cost points
  | 'nothing-to-deduct'
  | 'awarded' // bonus for each occurrence
  | 'judged'

interface LineBase {
  item: string
  /** Full points of the item for this class. */
  of: Points
  clauses: readonly ClauseId[]
}

/** None of the kinds silently changes another's weight (design.md §4). */
export type Line = LineBase &
  (
    | {
        kind: 'scored'
        value: Quantity | null
        points: Points
        lost: Points
        because: Reason<LineReasonCode>
        facts: readonly FactId[]
        /** Occurrences that an earlier item has already deducted (一事一扣), and under which item. */
        alreadyDeducted?: readonly { fact: FactId; under: string }[]
      }
    /** 原则上, with an agreed exception; `points` by the scheme's strategy, null when left out. */
    | {
        kind: 'exempt'
        points: Points | null
        approvedBy: string
        because: string
        until: Day
        value: Quantity | null
      }
    /** `points` is set only where the scheme's strategy gives full marks. */
    | {
        kind: 'not-applicable'
        points: Points | null
        because: Reason<NoValueCode | 'not-in-force-yet'>
      }
    | { kind: 'not-reported'; points: '0'; lost: Points; ledgers: readonly LedgerId[] }
    /** Any points from low to high are possible. */
    | {
        kind: 'undetermined'
        low: Points
        high: Points
        because: Reason<NoValueCode | 'not-judged-yet'>
        facts: readonly FactId[]
      }
  )

/**
 * A category with what its children gained; `low` equals `high` when nothing is undetermined.
 * Where something is, siblings may move together, so their bounds need not add up to the parent's.
 */
export interface Branch {
  category: string
  /** Full points of the node. */
  of: Points
  /** What remains available after items that do not apply. */
  available: Points
  low: Points
  high: Points
  /** True when children lost more than the node has to lose. */
  capped: boolean
  /** Factor that spreads the points of items that do not apply over the others; "1" when none. */
  scale: ExactText
  children: readonly (Branch | Line)[]
}

export interface PartResult {
  part: string
  /** Percent of the base. */
  weight: number
  /** What its nodes add up to. */
  of: Points
  available: Points
  /** What was gained of `available`. */
  low: Points
  high: Points
  /** Factor of the strategy at this level: on losses for `spread`, from gained to score for `rescale`. */
  scale: ExactText
  /** Gained ÷ available × full marks; null when nothing in the part applies. */
  score: { low: Points; high: Points } | null
  children: readonly (Branch | Line)[]
}

export interface VetoResult {
  veto: string
  state: 'clear' | 'struck' | 'undetermined' | 'not-applicable' | 'not-reported'
  value: Quantity | null
  facts: readonly FactId[]
  clauses: readonly ClauseId[]
}

export interface BonusResult {
  /** Null: there is no gate. `undetermined`: the base may or may not pass it. */
  gate: 'open' | 'shut' | 'undetermined' | null
  lines: readonly Line[]
  /** What the items earned, before gate and ceiling. */
  earned: { low: Points; high: Points }
  /** What counts. */
  counted: { low: Points; high: Points }
}

/** The result, or every result that is still possible. */
export type Total =
  | { kind: 'exact'; points: Points }
  /** `orNone`: a veto that may yet strike would leave no total at all. */
  | { kind: 'range'; low: Points; high: Points; orNone?: true }
  /** A veto with the effect `fail`: no official total. */
  | { kind: 'none'; because: 'vetoed' }
  /** No item of the scheme applies to the unit in this period. */
  | { kind: 'none'; because: 'nothing-applies' }

/** One step of the waterfall from full marks to the total; they add up exactly. */
export interface WaterfallStep {
  /** `full`, a category or part id, `not-applicable`, `weights`, `bonus`, `veto`, `undetermined`, `total`. */
  step: 'full' | 'lost' | 'not-applicable' | 'weights' | 'bonus' | 'veto' | 'undetermined' | 'total'
  /** The node that lost, for `lost`. */
  node?: string
  change: Points
  /** Running sum after this step. */
  after: Points
}

export interface Scorecard {
  unit: UnitId
  period: PeriodText
  scheme: { id: string; version: number }
  class: string
  view: View
  asOf: Day
  /** Version of the engine: the same facts, scheme and engine give the same bytes. */
  engine: string
  vetoes: readonly VetoResult[]
  parts: readonly PartResult[]
  /** The base after weights and items that do not apply. */
  base: { low: Points; high: Points }
  bonus: BonusResult | null
  total: Total
  /** What the total would be without vetoes: shown, marked unofficial. */
  unofficial: { low: Points; high: Points } | null
  /** Grades still possible, best first; exactly one when determined. */
  grades: readonly string[]
  waterfall: readonly WaterfallStep[]
  /** Sections handed in, of those the scheme reads for this unit. */
  reported: { sections: number; of: number }
}
