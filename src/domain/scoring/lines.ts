import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { MeasureValue } from '#domain/measures/measure.ts'
import { compareExact, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { AppliesTo } from '#domain/schemes/scheme.ts'
import type { Case } from '#domain/scoring/case.ts'
import { deducted } from '#domain/scoring/deductions.ts'
import type { Consumed } from '#domain/scoring/deductions.ts'
import {
  exempt,
  isFull,
  leftOut,
  mayBeFull,
  notReported,
  quantityOf,
  scored,
  undetermined,
} from '#domain/scoring/outcome.ts'
import type { Outcome } from '#domain/scoring/outcome.ts'
import type { LedgerSet, PlanItem, Reading, Use } from '#domain/scoring/plan.ts'
import { judgedPoints, pointsBetween, ruled } from '#domain/scoring/rules.ts'
import type { PreparedRule } from '#domain/scoring/rules.ts'
import type { Line } from '#domain/scoring/scorecard.ts'
import { reason } from '#domain/words.ts'

/** The value of a measure for the facts that are taken to exist. */
export type ValueOf = (use: Use) => MeasureValue

/**
 * The line of an item. What comes first decides: the item does not apply; the measure finds nothing
 * to measure; full marks; not due before the end of the year; an agreed exception; the rule's points.
 */
export function settle(item: PlanItem, of: Case, valueOf: ValueOf, consumed?: Consumed): Outcome {
  const because = whyLeftOut(item, of)
  if (because) return leftOut(item, because, pointsLeftOut(item, of))
  const found = find(item, of, valueOf, consumed)
  if (found.line.kind === 'not-applicable' || isFull(found, item)) return found
  if (item.item.judged === 'at-year-end' && !of.frame.endsYear) {
    const months = { months: of.frame.monthsLeft }
    const later = leftOut(item, reason('not-yet-due', months), pointsLeftOut(item, of))
    return unlessFull(item, found, later)
  }
  const exempt = item.item.inPrinciple ? exemption(item, of, found) : undefined
  return exempt ? unlessFull(item, found, exempt) : found
}

/** Points of an item that does not apply: by the scheme's strategy, but a bonus is never a gift. */
const pointsLeftOut = (item: PlanItem, { prepared }: Case): Exact | null =>
  prepared.scheme.notApplicable === 'full-marks' && !item.inBonus ? item.of : null

type LeftOutBecause = Extract<Line, { kind: 'not-applicable' }>['because']

/** Why the item is no question for this unit in this period, whatever the facts. */
export function whyLeftOut({ item }: PlanItem, of: Case): LeftOutBecause | undefined {
  if (item.appliesTo && !applies(item.appliesTo, of)) return reason('not-its-function')
  if (item.inForceFrom !== undefined && item.inForceFrom > of.frame.period.to) {
    return reason('not-in-force-yet', { from: item.inForceFrom })
  }
  return undefined
}

/** Whether the unit has all that is asked: one of the organ roles, one of the functions, services. */
export function applies(to: AppliesTo, { input, about }: Pick<Case, 'input' | 'about'>): boolean {
  return (
    (to.organRoles === undefined || to.organRoles.some((one) => about.organRoles.includes(one))) &&
    (to.functions === undefined || to.functions.some((one) => about.functions.includes(one))) &&
    (to.withServices === undefined || to.withServices === input.unit.hasServices)
  )
}

/** What the rule, or the inspector, makes of it. */
function find(item: PlanItem, of: Case, valueOf: ValueOf, consumed?: Consumed): Outcome {
  const assumed = of.assumed?.get(item.item.id)
  if (assumed) return scored(item, ruled(assumed, item.of, reason('reached')), null, [])
  if (item.use === null || item.rule === null) return judged(item, of)
  const missing = item.use.ledgers & of.missing
  if (missing !== 0) return notReported(item, ledgersIn(missing, of.prepared.reading))
  return byRule(item, item.use, item.rule, of, valueOf(item.use), consumed)
}

export const ledgersIn = (set: LedgerSet, { ledgers }: Reading): LedgerId[] =>
  ledgers.filter((_, at) => (set & (1 << at)) !== 0).map(({ id }) => id)

function judged(item: PlanItem, { judgements }: Case): Outcome {
  const judgement = judgements.get(item.item.id)
  if (!judgement) return undetermined(item, ZERO, item.of, reason('not-judged-yet'))
  const { points, because, by } = judgement
  return scored(
    item,
    ruled(judgedPoints(points, item.of), item.of, reason('judged', { because, by })),
    null,
    [],
  )
}

function byRule(
  item: PlanItem,
  { measure }: Use,
  rule: PreparedRule,
  of: Case,
  value: MeasureValue,
  consumed?: Consumed,
): Outcome {
  switch (value.kind) {
    case 'not-applicable':
      return leftOut(item, value.because, pointsLeftOut(item, of))
    case 'undetermined': {
      const [low, high] = pointsBetween(rule, value.low, value.high)
      return compareExact(low, high) === 0
        ? scored(item, rule.at(value.low), null, [])
        : undetermined(item, low, high, value.because)
    }
    case 'measured': {
      const quantity = quantityOf(value, measure.unit)
      if (!consumed || item.item.rule.kind !== 'deduction') {
        return scored(item, rule.at(value.amount), quantity, value.facts)
      }
      return deducted(item, rule, value, quantity, consumed)
    }
  }
}

/** 原则上: the agreed exception that covers the last day of the period; never for a bonus. */
function exemption(item: PlanItem, of: Case, { line }: Outcome): Outcome | undefined {
  const exception = of.exceptions.get(item.item.id)
  if (!exception || item.inBonus) return undefined
  const points = of.prepared.scheme.exemption === 'full-marks' ? item.of : pointsLeftOut(item, of)
  const { approvedBy, because, until } = exception
  const value = line.kind === 'scored' ? line.value : null
  return exempt(item, points, { approvedBy, because, until, value })
}

/** What holds instead, unless it may still turn out that full marks are reached. */
function unlessFull(item: PlanItem, found: Outcome, instead: Outcome): Outcome {
  const { line } = found
  if (line.kind !== 'undetermined' || !mayBeFull(found, item) || mayBeFull(instead, item)) {
    return instead
  }
  return undetermined(item, instead.low, item.of, line.because, line.facts)
}
