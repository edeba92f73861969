import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import {
  compareExact,
  exact,
  isZero,
  negate,
  subtract,
  textOf,
  whole,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { exactTotal, isComplete } from '#domain/overview/period-row.ts'
import type { PeriodRow } from '#domain/overview/period-row.ts'
import type { Exception } from '#domain/scoring/input.ts'
import type { Points } from '#domain/scoring/scorecard.ts'

/** What somebody should look at, most pressing kind first. Words: src/words, area `overview`. */
export const ATTENTION_KINDS = [
  'veto-struck',
  'not-reported',
  'exception-ends',
  'self-score-differs',
  'undetermined',
] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

export interface Attention<Row> {
  kind: AttentionKind
  row: Row
  /** Veto or item that it is about. */
  node: string | null
  /** Day on which it becomes pressing. */
  day: Day | null
  /** Sections that are missing, or points in question. */
  amount: Points | null
}

/** Who has not reported is named from so many days before the due day on. */
const DAYS_BEFORE_DUE = 7
/** Exceptions that end within so many days. */
export const DAYS_BEFORE_EXCEPTION_ENDS = 30

interface Circumstances<Row> {
  asOf: Day
  due: Day
  /** Exceptions that end soon, each with the row of its unit. */
  ending: readonly { row: Row; exception: Exception }[]
}

/** Everything that needs attention, most pressing first. */
export function attention<Row extends PeriodRow>(
  rows: readonly Row[],
  { asOf, due, ending }: Circumstances<Row>,
): Attention<Row>[] {
  const isPressing = asOf >= addDays(due, -DAYS_BEFORE_DUE)
  return [
    ...rows.flatMap((row) => row.vetoes.map((veto) => one('veto-struck', row, { node: veto }))),
    ...(isPressing ? greatestFirst(rows.flatMap((row) => missing(row, due))) : []),
    ...ending.map(({ row, exception }) =>
      one('exception-ends', row, { node: exception.item, day: exception.until }),
    ),
    ...greatestFirst(rows.flatMap(differing)),
    ...greatestFirst(rows.flatMap(open)),
  ]
}

const one = <Row>(
  kind: AttentionKind,
  row: Row,
  { node = null, day = null, amount = null }: Partial<Attention<Row>>,
): Attention<Row> => ({ kind, row, node, day, amount })

function missing<Row extends PeriodRow>(row: Row, due: Day): Attention<Row>[] {
  if (isComplete(row)) return []
  const { sections, of } = row.reported
  return [one('not-reported', row, { day: due, amount: textOf(whole(of - sections)) })]
}

/** Self-scored less official: what the unit says, and the office does not. */
function differing<Row extends PeriodRow>(row: Row): Attention<Row>[] {
  const [self, official] = [exactTotal(row.self), exactTotal(row.total)]
  if (!self || !official) return []
  const difference = subtract(self, official)
  return isZero(difference) ? [] : [one('self-score-differs', row, { amount: textOf(difference) })]
}

function open<Row extends PeriodRow>(row: Row): Attention<Row>[] {
  const { total } = row
  if (total.kind !== 'range') return []
  const width = subtract(exact(total.high), exact(total.low))
  return [one('undetermined', row, { amount: textOf(width) })]
}

const sizeOf = ({ amount }: { amount: Points | null }): Exact => {
  const size = amount === null ? ZERO : exact(amount)
  return compareExact(size, ZERO) < 0 ? negate(size) : size
}

const greatestFirst = <Row>(all: Attention<Row>[]): Attention<Row>[] =>
  all.sort((a, b) => compareExact(sizeOf(b), sizeOf(a)))
