import { periodOf, isInPeriod } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { reachOf } from '#domain/scoring/fact-reach.ts'
import { riskOf } from '#domain/verification/risk.ts'
import type { Risk } from '#domain/verification/risk.ts'
import type { Fact, Verification } from '#domain/facts/fact.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { factsToWeigh } from '#database/verification.ts'
import type { WeighedFact } from '#database/verification.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import { titleOf } from '#api/fact-body.ts'
import { keptByUnit } from '#api/kept-by-unit.ts'
import { nextTurn, pointsAtStake } from '#api/points-at-stake.ts'
import { remember } from '#api/remember.ts'
import { resultsInTime } from '#api/results.ts'
import type { PeriodResults, ResultsInTime } from '#api/results.ts'
import { dayAt } from '#api/time.ts'

/** What a list says of a fact: hundreds of thousands of them stay in memory. */
export interface ListedFact extends Pick<Fact, 'id' | 'unit' | 'ledger' | 'day'> {
  title: string
  /** How many proofs it has. */
  evidence: number
  outcome: Verification['outcome'] | null
  version: number
  createdAt: number
}

/** A fact of a period with its risk. */
export interface WorkItem {
  /** Unit and id: tells it from all others, and names it in a draw. */
  key: string
  fact: ListedFact
  unit: PlacedUnit
  /** Null where the unit is not scored. */
  class: string | null
  risk: Risk
}

export interface Worklist {
  results: PeriodResults
  /** Of all units: whoever answers looks only at those in the scope of the caller. */
  items: readonly WorkItem[]
}

/** About how many facts a period has, for the memory. */
const USUAL_FACTS = 4000
/** Units weighed in one go: others have their turn in between. */
const UNITS_AT_ONCE = 50

/** What was weighed of a unit holds until it is computed anew: a change of one unit weighs one. */
const keptOf = keptByUnit<readonly WorkItem[]>()

/**
 * All facts of a period, weighed once for as long as nothing changed.
 *
 * @throws Refusal `not-found` when there is no such period
 */
export async function worklist(deps: Deps, period: PeriodText): Promise<Worklist> {
  const inTime = await resultsInTime(deps, period)
  const question = { stamp: inTime.stamp, asks: ['worklist'], size: USUAL_FACTS }
  const items = await remember(deps.storage, question, () => itemsOf(deps, inTime))
  return { results: inTime.results, items }
}

async function itemsOf(deps: Deps, { results, before }: ResultsInTime): Promise<WorkItem[]> {
  const kept = keptOf(deps.storage, results, before)
  const units = results.units.inOrder.map(({ id }) => id)
  const made = kept.known(units)
  const open = units.filter((id) => !made.has(id))
  for (let at = 0; at < open.length; at += UNITS_AT_ONCE) {
    const some = open.slice(at, at + UNITS_AT_ONCE)
    const items = grouped(await weigh(deps, results, some), ({ unit }) => unit.id)
    for (const id of some) {
      made.set(id, items.get(id) ?? [])
      kept.keep(id, items.get(id) ?? [])
    }
    await nextTurn()
  }
  return units.flatMap((id) => made.get(id) ?? [])
}

async function weigh(
  deps: Deps,
  results: PeriodResults,
  units: readonly UnitId[],
): Promise<WorkItem[]> {
  const period = periodOf(results.frame.period.id)
  const facts = await factsToWeigh(deps.storage.read, units, reachOf(period))
  const around = surroundings(facts)
  const belongs = ({ day, correctedDay }: WeighedFact) =>
    isInPeriod(day, period) || (correctedDay !== null && isInPeriod(correctedDay, period))
  const toWeigh = facts.filter(belongs)
  const points = await pointsAtStake(deps, results, new Set(toWeigh.map(({ unit }) => unit)))
  return toWeigh.flatMap((fact) => {
    const unit = results.units.byId.get(fact.unit)
    if (!unit) return []
    const about = {
      points: points(fact.unit, fact.id),
      written: dayAt(fact.createdAt),
      ...around(fact),
    }
    return [
      {
        key: keyOf(fact),
        fact: listed(fact),
        unit,
        class: results.byUnit.get(fact.unit)?.class ?? null,
        risk: riskOf(fact, about),
      },
    ]
  })
}

export const keyOf = ({ unit, id }: Pick<WeighedFact, 'unit' | 'id'>): string => `${unit}/${id}`

const listed = (fact: WeighedFact): ListedFact => ({
  id: fact.id,
  unit: fact.unit,
  ledger: fact.ledger,
  day: fact.day,
  title: titleOf(fact),
  evidence: fact.evidence.length,
  outcome: fact.verification?.outcome ?? null,
  version: fact.version,
  createdAt: fact.createdAt,
})

function grouped<T>(all: readonly T[], keyFor: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyFor(one))
    if (group) group.push(one)
    else groups.set(keyFor(one), [one])
  }
  return groups
}

/** What else the unit has on record, looked up by grouping once. */
function surroundings(facts: readonly WeighedFact[]) {
  const ofLedger = grouped(facts, ({ unit, ledger }) => `${unit}/${ledger}`)
  const ofEvent = grouped(facts, ({ unit, ledger, sameEvent }) =>
    [unit, ledger, sameEvent].join('/'),
  )
  const doubted = grouped(
    facts.filter(({ verification: word }) => word && DOUBTS.has(word.outcome)),
    ({ unit }) => unit,
  )
  return (fact: WeighedFact) => {
    const { unit, ledger, sameEvent, day } = fact
    const doubts = (doubted.get(unit) ?? []).filter((one) => one !== fact && one.day <= day)
    const earlier = (ofLedger.get(`${unit}/${ledger}`) ?? []).filter((one) => one.day < day)
    const same = ofEvent.get([unit, ledger, sameEvent].join('/')) ?? []
    return { doubted: doubts.length, earlier, same: Math.max(0, same.length - 1) }
  }
}

const DOUBTS: ReadonlySet<string> = new Set(['corrected', 'rejected'])
