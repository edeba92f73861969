import { maxExact, minExact, ZERO } from '#domain/number/exact.ts'
import { samePoints } from '#domain/scoring/hull.ts'
import { undetermined } from '#domain/scoring/outcome.ts'
import type { Outcome } from '#domain/scoring/outcome.ts'
import type { Completions } from '#domain/scoring/completions.ts'
import type { PlanItem } from '#domain/scoring/plan.ts'
import type { Line, VetoResult } from '#domain/scoring/scorecard.ts'
import { reason } from '#domain/words.ts'

/**
 * The line of an item over all ways in which pending facts may turn out: as reported where that makes
 * no difference to its points, else from the least to the most.
 */
export function lineOver(item: PlanItem, { evaluations, pending }: Completions): Line | undefined {
  const first = evaluations[0].outcomes[item.index]
  if (!first || evaluations.length === 1) return first?.line
  const all = evaluations.flatMap(({ outcomes }) => outcomes[item.index] ?? [])
  return all.every((other) => samePointsIn(first, other))
    ? first.line
    : openLine(item, all, (item.use && pending.byUse.get(item.use)) ?? [], pending.all)
}

const samePointsIn = (a: Outcome, b: Outcome): boolean =>
  a === b || (samePoints(a.low, b.low) && samePoints(a.high, b.high))

type Facts = Completions['pending']['all']

/** @param own pending facts that the item sees; none when it only depends on earlier deductions */
function openLine(item: PlanItem, all: readonly Outcome[], own: Facts, every: Facts): Line {
  const low = all.map((one) => one.low ?? ZERO).reduce(minExact)
  const high = all.map((one) => one.high ?? ZERO).reduce(maxExact)
  const facts = (own.length > 0 ? own : every).map(({ entry }) => entry.fact)
  return undetermined(
    item,
    low,
    high,
    reason('verification-pending', { count: facts.length }),
    facts,
  ).line
}

/** Vetoes over all ways in which pending facts may turn out. */
export function vetoesOver({ evaluations }: Completions): readonly VetoResult[] {
  const [first, ...others] = evaluations
  if (others.length === 0) return first.vetoes
  return first.vetoes.map((veto, at) => {
    const agree = others.every(({ vetoes }) => vetoes[at]?.state === veto.state)
    return agree ? veto : open(veto)
  })
}

const open = (veto: VetoResult): VetoResult => ({ ...veto, state: 'undetermined' })
