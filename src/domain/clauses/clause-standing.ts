import { divide, multiply, textOf, whole } from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { LineState } from '#domain/scoring/line-outcome.ts'

/** How units stand on a clause, each counted once. */
export interface ClauseStanding {
  units: number
  full: number
  partial: number
  zero: number
  notReported: number
  undetermined: number
  /** Not met, with an agreed exception. */
  exempt: number
  /** Share of `full` in percent, exact; null when nobody is bound. */
  share: ExactText | null
}

/** The worst first: a unit stands as its worst item does. Items that do not apply say nothing. */
const WORST_FIRST = [
  'zero',
  'not-reported',
  'partial',
  'undetermined',
  'exempt',
  'full',
] as const satisfies readonly LineState[]

type Bound = (typeof WORST_FIRST)[number]

/** @param units of each unit, the states of the items and vetoes that are bound to the clause */
export function clauseStanding(units: Iterable<readonly LineState[]>): ClauseStanding {
  const counts = new Map<Bound, number>()
  for (const states of units) {
    const worst = WORST_FIRST.find((state) => states.includes(state))
    if (worst) counts.set(worst, (counts.get(worst) ?? 0) + 1)
  }
  const of = (state: Bound) => counts.get(state) ?? 0
  const bound = WORST_FIRST.reduce((sum, state) => sum + of(state), 0)
  const full = of('full')
  return {
    units: bound,
    full,
    partial: of('partial'),
    zero: of('zero'),
    notReported: of('not-reported'),
    undetermined: of('undetermined'),
    exempt: of('exempt'),
    share: bound === 0 ? null : textOf(divide(multiply(whole(full), whole(100)), whole(bound))),
  }
}
