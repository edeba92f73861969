import type { Exact } from '#domain/number/exact.ts'
import { compareExact, textOf, ZERO } from '#domain/number/exact.ts'
import type { FactId } from '#domain/facts/fact.ts'
import type { MeasureUnit, MeasureValue, NoValueCode } from '#domain/measures/measure.ts'
import type { PlanItem } from '#domain/scoring/plan.ts'
import type { Ruled } from '#domain/scoring/rules.ts'
import type { Line, Quantity } from '#domain/scoring/scorecard.ts'
import type { Reason } from '#domain/words.ts'

/**
 * A line with the least and the most points it may still come to, for the sums. Null means that the
 * item is left out, so that its points are nobody's to gain.
 */
export interface Outcome {
  line: Line
  low: Exact | null
  high: Exact | null
  /** The item may turn out to be left out, although `low` and `high` are points. */
  mayBeLeftOut?: true
}

type NotApplicable = Extract<Line, { kind: 'not-applicable' }>
type Exempt = Extract<Line, { kind: 'exempt' }>

export const quantityOf = (
  value: Extract<MeasureValue, { kind: 'measured' }>,
  unit: MeasureUnit,
): Quantity => ({ amount: textOf(value.amount), unit, counts: value.counts })

export const scored = (
  item: PlanItem,
  { points, text, lost, because }: Ruled,
  value: Quantity | null,
  facts: readonly FactId[],
): Outcome => ({
  line: {
    kind: 'scored',
    item: item.item.id,
    of: item.ofText,
    clauses: item.item.clauses,
    value,
    points: text,
    lost,
    because,
    facts,
  },
  low: points,
  high: points,
})

/** @param points what it earns all the same, or null when it is left out */
export const leftOut = (
  item: PlanItem,
  because: NotApplicable['because'],
  points: Exact | null,
): Outcome => ({
  line: {
    kind: 'not-applicable',
    item: item.item.id,
    of: item.ofText,
    clauses: item.item.clauses,
    points: points === null ? null : textOf(points),
    because,
  },
  low: points,
  high: points,
})

/** @param points by the scheme's strategy, or null when the item is left out */
export const exempt = (
  item: PlanItem,
  points: Exact | null,
  exception: Pick<Exempt, 'approvedBy' | 'because' | 'until' | 'value'>,
): Outcome => ({
  line: {
    kind: 'exempt',
    item: item.item.id,
    of: item.ofText,
    clauses: item.item.clauses,
    points: points === null ? null : textOf(points),
    ...exception,
  },
  low: points,
  high: points,
})

export const notReported = (
  item: PlanItem,
  ledgers: Extract<Line, { kind: 'not-reported' }>['ledgers'],
): Outcome => ({
  line: {
    kind: 'not-reported',
    item: item.item.id,
    of: item.ofText,
    clauses: item.item.clauses,
    points: '0',
    lost: item.ofText,
    ledgers,
  },
  low: ZERO,
  high: ZERO,
})

export const undetermined = (
  item: PlanItem,
  low: Exact | null,
  high: Exact | null,
  because: Reason<NoValueCode | 'not-judged-yet'>,
  facts: readonly FactId[] = [],
): Outcome => ({
  line: {
    kind: 'undetermined',
    item: item.item.id,
    of: item.ofText,
    clauses: item.item.clauses,
    low: textOr0(low),
    high: textOr0(high),
    because,
    facts,
  },
  low,
  high,
})

export const textOr0 = (points: Exact | null): string => (points === null ? '0' : textOf(points))

/** Certainly full marks. */
export const isFull = ({ line, low }: Outcome, { of }: PlanItem): boolean =>
  line.kind === 'scored' && low !== null && compareExact(low, of) === 0

export const mayBeFull = ({ high }: Outcome, { of }: PlanItem): boolean =>
  high !== null && compareExact(high, of) === 0
