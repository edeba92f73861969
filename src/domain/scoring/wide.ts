import type { FactId } from '#domain/facts/fact.ts'
import { maxExact, minExact, ZERO } from '#domain/number/exact.ts'
import type { Case } from '#domain/scoring/case.ts'
import type { Consumed } from '#domain/scoring/deductions.ts'
import { evaluate } from '#domain/scoring/evaluation.ts'
import type { Evaluation } from '#domain/scoring/evaluation.ts'
import { samePoints } from '#domain/scoring/hull.ts'
import { settle, whyLeftOut } from '#domain/scoring/lines.ts'
import { undetermined } from '#domain/scoring/outcome.ts'
import type { Outcome } from '#domain/scoring/outcome.ts'
import { MOST_PENDING, subsetsOf } from '#domain/scoring/pending.ts'
import type { Counting, Pending } from '#domain/scoring/pending.ts'
import type { PlanItem, PlanVeto } from '#domain/scoring/plan.ts'
import type { VetoResult } from '#domain/scoring/scorecard.ts'
import type { Seen } from '#domain/scoring/seen.ts'
import { isAsked, settleVeto } from '#domain/scoring/vetoes.ts'
import { reason } from '#domain/words.ts'

/** Facts that deductions have used up however things turn out, and those that they may have. */
interface Consumption {
  certain: Consumed
  possible: Consumed
}

interface Open {
  of: Case
  pending: Pending
  counting: Counting
  consumption: Consumption | undefined
}

/**
 * One card that contains every way in which many pending facts may turn out: line by line over the
 * facts that the line itself sees, without asking which lines move together. So its totals may be
 * wider than what is really possible, never narrower.
 */
export function widened(
  of: Case,
  first: Evaluation,
  pending: Pending,
  counting: Counting,
): Evaluation {
  const consumption = of.prepared.scheme.oneFactOneDeduction
    ? { certain: new Map(), possible: new Map() }
    : undefined
  const open: Open = { of, pending, counting, consumption }
  const outcomes = of.plan.items.map((item) => widenLine(item, open) ?? first.outcomes[item.index])
  const vetoes = of.plan.vetoes.map((veto, at) => widenVeto(veto, open) ?? first.vetoes[at])
  return evaluate(of, outcomes.filter(isThere), vetoes.filter(isThere))
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined

const ownPending = ({ use }: Pick<PlanItem, 'use'>, { byUse }: Pending): readonly Seen[] =>
  (use && byUse.get(use)) ?? []

/** Undefined when nothing about the line is open. */
function widenLine(item: PlanItem, open: Open): Outcome | undefined {
  const own = ownPending(item, open.pending)
  const depends = open.consumption !== undefined && item.item.rule.kind === 'deduction'
  if ((own.length === 0 && !depends) || whyLeftOut(item, open.of)) return undefined
  if (own.length > MOST_PENDING) return anything(item, own, open)
  const runs = subsetsOf(own).map((existing) => run(item, existing, open))
  if (open.consumption && depends) consumeIn(item, runs, open.consumption)
  const all = runs.flat()
  return agreed(all) ?? hull(item, all, own)
}

/** The line when these facts exist: with the fewest facts used up before it, and with the most. */
function run(item: PlanItem, existing: ReadonlySet<Seen>, open: Open): Outcome[] {
  const settled = (consumed?: Consumed) =>
    settle(item, open.of, (use) => open.counting(use, existing), consumed)
  const { consumption } = open
  return consumption ? [settled(consumption.certain), settled(consumption.possible)] : [settled()]
}

/** Every outcome the same, so nothing is open after all. */
function agreed(all: readonly Outcome[]): Outcome | undefined {
  const [first] = all
  const same = ({ low, high }: Outcome) =>
    first !== undefined && samePoints(low, first.low) && samePoints(high, first.high)
  return all.every(same) ? first : undefined
}

/**
 * An item that may be left out counts as open between nothing and full points in the sums: leaving an
 * item out is never better than full points, nor worse than none. That is so since no category has more
 * points than its children (`category-short` bars such a scheme): else it would take the rest with it.
 */
function hull(item: PlanItem, all: readonly Outcome[], own: readonly Seen[]): Outcome {
  const lows = all.map(({ low }) => low ?? ZERO)
  const highs = all.map(({ high }) => high ?? ZERO)
  const because = reason('verification-pending', { count: own.length })
  const facts = own.map(({ entry }) => entry.fact)
  const open = undetermined(item, lows.reduce(minExact), highs.reduce(maxExact), because, facts)
  return mayBeLeftOut(all) ? { ...open, low: ZERO, high: item.of, mayBeLeftOut: true } : open
}

/**
 * More facts than can be tried one by one: nothing is known about the points. Where there is something
 * to measure with none of them and with all, there is in between.
 */
function anything(item: PlanItem, own: readonly Seen[], open: Open): Outcome {
  const runs = [new Set(own), new Set<Seen>()].map((existing) => run(item, existing, open))
  const facts = own.map(({ entry }) => entry.fact)
  if (open.consumption && item.item.rule.kind === 'deduction') {
    const counted = runs.flat().flatMap(({ line }) => (line.kind === 'scored' ? line.facts : []))
    addAll(open.consumption.possible, [...counted, ...facts], item)
  }
  const because = reason('verification-pending', { count: own.length })
  const outcome = undetermined(item, ZERO, item.of, because, facts)
  return mayBeLeftOut(runs.flat()) ? { ...outcome, mayBeLeftOut: true } : outcome
}

const mayBeLeftOut = (all: readonly Outcome[]): boolean =>
  all.some(({ low, high }) => low === null || high === null)

function consumeIn(item: PlanItem, runs: readonly Outcome[][], into: Consumption): void {
  const used = runs.flat().map(({ line }) => (line.kind === 'scored' ? line.facts : []))
  const [first = [], ...others] = used
  addAll(into.possible, used.flat(), item)
  addAll(
    into.certain,
    first.filter((fact) => others.every((facts) => facts.includes(fact))),
    item,
  )
}

function addAll(consumed: Consumed, facts: readonly FactId[], { item }: PlanItem): void {
  for (const fact of facts) if (!consumed.has(fact)) consumed.set(fact, item.id)
}

function widenVeto(veto: PlanVeto, open: Open): VetoResult | undefined {
  const own = ownPending(veto, open.pending)
  if (own.length === 0 || !isAsked(veto, open.of)) return undefined
  const tried = own.length > MOST_PENDING ? [new Set(own)] : subsetsOf(own)
  const all = tried.map((existing) =>
    settleVeto(veto, open.of, (use) => open.counting(use, existing)),
  )
  const [first] = all
  const isSure = own.length <= MOST_PENDING && all.every(({ state }) => state === first?.state)
  return first && (isSure ? first : { ...first, state: 'undetermined' })
}
