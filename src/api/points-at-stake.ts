import type { FactId } from '#domain/facts/fact-id.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import { approximate, exact } from '#domain/number/exact.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { Line, Scorecard } from '#domain/scoring/scorecard.ts'
import { score } from '#domain/scoring/score.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Deps } from '#api/deps.ts'
import type { Result } from '#api/kept-results.ts'
import type { PeriodResults } from '#api/results.ts'
import { plainUnit, scoringInputs } from '#api/scoring-inputs.ts'

/** Units scored in one go: others have their turn in between. */
const AT_ONCE = 100

/** Points by fact of a result, for as long as the result is the same: a word on one fact moves one unit. */
const kept = new WeakMap<Result, ReadonlyMap<FactId, number>>()

/**
 * Points that rest on the facts of each unit by its own account: the full points of each line that
 * names a fact, shared among the facts that the line names.
 */
export async function pointsAtStake(
  deps: Deps,
  { frame, byUnit, units }: PeriodResults,
  wanted: ReadonlySet<UnitId>,
): Promise<(unit: UnitId, fact: FactId) => number> {
  const unknown = [...wanted].flatMap((id) => {
    const result = byUnit.get(id)
    return result && !kept.has(result) ? [result] : []
  })
  for (let at = 0; at < unknown.length; at += AT_ONCE) {
    const bases = unknown.slice(at, at + AT_ONCE).map(({ unit }) => {
      const parent = unit.parent === null ? undefined : units.byId.get(unit.parent)
      return { unit: plainUnit(unit), parentKind: parent?.kind ?? null }
    })
    for (const input of await scoringInputs(deps.storage.read, deps, frame, bases)) {
      const result = byUnit.get(input.unit.id)
      if (result) kept.set(result, pointsIn(score(handedIn(input), 'self', frame.prepared)))
    }
    await nextTurn()
  }
  return (unit, fact) => {
    const result = byUnit.get(unit)
    return (result && kept.get(result)?.get(fact)) ?? 0
  }
}

/** What a fact is worth does not wait for its section to be handed in. */
const handedIn = (input: ScoringInput): ScoringInput => ({
  ...input,
  sections: Object.fromEntries(
    LEDGER_IDS.map((ledger) => {
      const said = input.sections[ledger]
      return [ledger, said === undefined || said === 'not-reported' ? 'reported' : said]
    }),
  ),
})

function pointsIn(card: Scorecard): Map<FactId, number> {
  const points = new Map<FactId, number>()
  for (const line of linesIn(card)) {
    for (const fact of factsOf(line)) points.set(fact, (points.get(fact) ?? 0) + shareOf(line))
  }
  return points
}

const factsOf = (line: Line): readonly FactId[] => ('facts' in line ? line.facts : [])

const shareOf = (line: Line): number => approximate(exact(line.of)) / factsOf(line).length

/** Lets other requests have their turn. */
export const nextTurn = () => new Promise<void>((resume) => setTimeout(resume, 0))
