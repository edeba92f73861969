import { compareExact, minExact } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Case } from '#domain/scoring/case.ts'
import { applies } from '#domain/scoring/lines.ts'
import type { ValueOf } from '#domain/scoring/lines.ts'
import { quantityOf } from '#domain/scoring/outcome.ts'
import type { PlanVeto } from '#domain/scoring/plan.ts'
import type { VetoResult } from '#domain/scoring/scorecard.ts'

/** What the vetoes together do to the total. */
export interface Verdict {
  /** Grades of failing vetoes that strike, and of those that may. */
  fails: readonly string[]
  mayFail: readonly string[]
  /** Lowest ceiling of the vetoes that strike; and of those that may, with them. */
  ceiling: Exact | null
  lowestCeiling: Exact | null
}

export function settleVeto(plan: PlanVeto, of: Case, valueOf: ValueOf): VetoResult {
  const { use, atLeast } = plan
  if (!isAsked(plan, of)) return withoutValue(plan, 'not-applicable')
  if ((use.ledgers & of.missing) !== 0) return withoutValue(plan, 'not-reported')
  const value = valueOf(use)
  switch (value.kind) {
    case 'not-applicable':
      return withoutValue(plan, 'not-applicable')
    case 'undetermined':
      return withoutValue(plan, stateBetween(value.low, value.high, atLeast))
    case 'measured':
      return {
        veto: plan.veto.id,
        state: compareExact(value.amount, atLeast) >= 0 ? 'struck' : 'clear',
        value: quantityOf(value, use.measure.unit),
        facts: value.facts,
        clauses: plan.veto.clauses,
      }
  }
}

const withoutValue = ({ veto }: PlanVeto, state: VetoResult['state']): VetoResult => ({
  veto: veto.id,
  state,
  value: null,
  facts: [],
  clauses: veto.clauses,
})

/** Whether a veto is a question for this unit at all. */
export const isAsked = ({ veto, ofClass }: PlanVeto, of: Case): boolean =>
  ofClass && (veto.appliesTo === undefined || applies(veto.appliesTo, of))

function stateBetween(low: Exact, high: Exact, atLeast: Exact): VetoResult['state'] {
  if (compareExact(low, atLeast) >= 0) return 'struck'
  return compareExact(high, atLeast) >= 0 ? 'undetermined' : 'clear'
}

export function verdictOf(plans: readonly PlanVeto[], results: readonly VetoResult[]): Verdict {
  const fails: string[] = []
  const mayFail: string[] = []
  let ceiling: Exact | null = null
  let lowestCeiling: Exact | null = null
  plans.forEach(({ veto, ceiling: points }, at) => {
    const state = results[at]?.state
    if (state !== 'struck' && state !== 'undetermined') return
    if (veto.effect.kind === 'fail') (state === 'struck' ? fails : mayFail).push(veto.effect.grade)
    if (points === null) return
    lowestCeiling = lower(points, lowestCeiling)
    if (state === 'struck') ceiling = lower(points, ceiling)
  })
  return { fails, mayFail, ceiling, lowestCeiling }
}

const lower = (points: Exact, other: Exact | null): Exact =>
  other === null ? points : minExact(points, other)
