import type { MeasureValue } from '#domain/measures/measure.ts'
import type { Case } from '#domain/scoring/case.ts'
import { consume } from '#domain/scoring/deductions.ts'
import type { Consumed } from '#domain/scoring/deductions.ts'
import { evaluate } from '#domain/scoring/evaluation.ts'
import type { Evaluation } from '#domain/scoring/evaluation.ts'
import { settle } from '#domain/scoring/lines.ts'
import type { ValueOf } from '#domain/scoring/lines.ts'
import { besideObserved } from '#domain/scoring/observed.ts'
import type { Outcome } from '#domain/scoring/outcome.ts'
import { MOST_PENDING, NONE_PENDING, pendingFor, subsetsOf } from '#domain/scoring/pending.ts'
import type { Counting, Pending } from '#domain/scoring/pending.ts'
import type { PlanItem, Use } from '#domain/scoring/plan.ts'
import { settleVeto } from '#domain/scoring/vetoes.ts'
import { widened } from '#domain/scoring/wide.ts'
import { supplyCounting, supplyOf } from '#domain/scoring/windows.ts'
import type { Supply, Windows } from '#domain/scoring/windows.ts'

export interface Completions {
  /** As reported first: there every pending fact exists. */
  evaluations: readonly [Evaluation, ...Evaluation[]]
  pending: Pending
}

/**
 * The card for every way in which the pending facts may turn out, each existing as reported or not at
 * all. With more than `MOST_PENDING` of them, one card whose open lines contain every such way.
 */
export function completionsOf(of: Case, windows: Windows): Completions {
  const values: (MeasureValue | undefined)[] = []
  const asReported: ValueOf = (use) =>
    (values[use.index] ??= valueOf(use, of, supplyOf(windows, use.feed)))
  const first = evaluateWith(of, asReported)
  if (!windows.seen.anyPending) return { evaluations: [first], pending: NONE_PENDING }
  const asked = of.prepared.reading.uses.filter((use) => values[use.index] !== undefined)
  const pending = pendingFor(asked, windows)
  if (pending.all.length === 0) return { evaluations: [first], pending }
  const counting = countingValues(of, windows, pending)
  if (pending.all.length > MOST_PENDING) {
    return { evaluations: [widened(of, first, pending, counting)], pending }
  }
  const others = subsetsOf(pending.all)
    .slice(1)
    .map((existing) => evaluateWith(of, (use) => counting(use, existing), { first, pending }))
  return { evaluations: [first, ...others], pending }
}

/** A measure is handed its own ledgers and nothing else; their types are its own. */
const valueOf = (use: Use, of: Case, { entries, before }: Supply): MeasureValue =>
  besideObserved(
    use.measure.measure(entries as never, of.about, before as never),
    use.measure.id,
    of,
  )

/** Values are computed once for each set of facts that a measure can tell apart. */
function countingValues(of: Case, windows: Windows, { byUse }: Pending): Counting {
  const known = new Map<string, MeasureValue>()
  return (use, existing) => {
    const own = byUse.get(use) ?? []
    const key = `${use.index}:${own.map((seen) => Number(existing.has(seen))).join('')}`
    let value = known.get(key)
    if (!value) {
      const supply = supplyCounting(windows, use.feed, (seen) => existing.has(seen))
      known.set(key, (value = valueOf(use, of, supply)))
    }
    return value
  }
}

interface Known {
  first: Evaluation
  pending: Pending
}

/** @param known lines that see no pending fact are taken from there */
function evaluateWith(of: Case, values: ValueOf, known?: Known): Evaluation {
  const consumed: Consumed | undefined = of.prepared.scheme.oneFactOneDeduction
    ? new Map()
    : undefined
  const outcomes: Outcome[] = []
  for (const item of of.plan.items) {
    const settled = unchanged(item, consumed, known) ?? settle(item, of, values, consumed)
    if (consumed) consume(item, settled, consumed)
    outcomes.push(settled)
  }
  const vetoes = of.plan.vetoes.map((veto) => settleVeto(veto, of, values))
  return evaluate(of, outcomes, vetoes)
}

function unchanged(
  { item, use, index }: PlanItem,
  consumed: Consumed | undefined,
  known: Known | undefined,
): Outcome | undefined {
  if (!known) return undefined
  const dependsOnOthers = consumed !== undefined && item.rule.kind === 'deduction'
  const seesPending = use !== null && (known.pending.byUse.get(use)?.length ?? 0) > 0
  return dependsOnOthers || seesPending ? undefined : known.first.outcomes[index]
}
