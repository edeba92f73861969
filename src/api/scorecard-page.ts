import type { z } from 'zod'
import type { readScorecard } from '#contract/scorecard.ts'
import { findClause } from '#domain/clauses/obligations.ts'
import type { ClauseId } from '#domain/clauses/clause.ts'
import { advice } from '#domain/explain/advice.ts'
import { compare } from '#domain/explain/compare.ts'
import { explainCard } from '#domain/explain/explain-card.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import { standingAmong } from '#domain/explain/standing.ts'
import type { Fact, View } from '#domain/facts/fact.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { score } from '#domain/scoring/score.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { classLines } from '#api/class-lines.ts'
import type { Deps } from '#api/deps.ts'
import { titleOf } from '#api/fact-body.ts'
import { Refusal } from '#api/refusal.ts'
import { remember } from '#api/remember.ts'
import { resultsInTime } from '#api/results.ts'
import type { PeriodResults } from '#api/results.ts'
import { schemeMeta } from '#api/scheme-meta.ts'
import { scoringInput } from '#api/scoring-inputs.ts'

type Page = z.output<NonNullable<typeof readScorecard.response>>

/** The whole page of one scorecard, computed from the facts as they are. */
export async function scorecardPage(
  deps: Deps,
  db: Database,
  unit: PlacedUnit,
  period: string,
  view: View | 'both',
): Promise<Page> {
  const { results, before, stamp } = await resultsInTime(deps, period)
  const asks = ['scorecard', unit.id, unit.version, view]
  return remember(deps.storage, { stamp, asks, size: 100 }, () =>
    makePage(deps, db, unit, view, results, before),
  )
}

async function makePage(
  deps: Deps,
  db: Database,
  unit: PlacedUnit,
  view: View | 'both',
  results: PeriodResults,
  before: PeriodResults | undefined,
): Promise<Page> {
  const { frame, units } = results
  const input = await scoringInput(db, deps, frame, unit)
  const cards = {
    self: view === 'official' ? null : score(input, 'self', frame.prepared),
    official: view === 'self' ? null : score(input, 'official', frame.prepared),
  }
  const card = cards.official ?? cards.self
  if (!card) throw new Refusal('not-scored', { unit: unit.name, period: frame.period.id })
  const { state, due, locks } = frame.period
  const page = {
    unit: {
      id: unit.id,
      name: results.byUnit.get(unit.id)?.name ?? unit.name,
      kind: unit.kind,
      code: unit.code,
      above: units.above(unit).map(({ id, name }) => ({ id, name })),
      class: card.class,
    },
    period: { text: frame.period.id, state, due, locks },
    scheme: schemeMeta(frame.scheme),
    ...cards,
    explanations: {
      ...explainCard(card, frame.scheme),
      advice: advice(input, card, frame.prepared),
    },
    standing: await standingOf(deps, results, card),
    previous: await previousOf(deps, db, before, unit, card),
    facts: factsOf(input, [cards.self, cards.official]),
    clauses: clausesOf(card),
  }
  // The contract's types are those of JSON, where nothing is read-only.
  return page as unknown as Page
}

async function standingOf(deps: Deps, results: PeriodResults, card: Scorecard) {
  const rows = results.results.filter((result) => result.class === card.class)
  const lines = await classLines(deps.storage, results, card.class)
  const rank = card.view === 'official' ? (results.byUnit.get(card.unit)?.rank ?? null) : null
  return { ...standingAmong(card, rows, lines), rank }
}

async function previousOf(
  deps: Deps,
  db: Database,
  before: PeriodResults | undefined,
  unit: PlacedUnit,
  card: Scorecard,
) {
  const result = before?.byUnit.get(unit.id)
  if (!before || !result) return null
  const { frame } = before
  const previous = score(await scoringInput(db, deps, frame, unit), card.view, frame.prepared)
  return {
    period: frame.period.id,
    total: previous.total,
    grades: previous.grades,
    comparison: compare(previous, card),
  }
}

/** The facts that lines and vetoes name. */
function factsOf(input: ScoringInput, cards: readonly (Scorecard | null)[]): Page['facts'] {
  const named = new Set(cards.flatMap((card) => (card ? factIdsIn(card) : [])))
  const entry = (fact: Fact) => ({
    ledger: fact.ledger,
    title: titleOf(fact),
    day: fact.day,
    evidence: fact.evidence,
    verification: fact.verification ?? null,
  })
  const facts = input.facts.filter(({ id }) => named.has(id))
  return Object.fromEntries(facts.map((fact) => [fact.id, entry(fact)])) as Page['facts']
}

function factIdsIn(card: Scorecard): string[] {
  const ofLines = linesIn(card).flatMap((line) => {
    if (line.kind === 'undetermined') return line.facts
    if (line.kind !== 'scored') return []
    return [...line.facts, ...(line.alreadyDeducted ?? []).map(({ fact }) => fact)]
  })
  return [...ofLines, ...card.vetoes.flatMap(({ facts }) => facts)]
}

function clausesOf(card: Scorecard): Page['clauses'] {
  const ids = new Set<ClauseId>(
    [...linesIn(card), ...card.vetoes].flatMap(({ clauses }) => clauses),
  )
  return Object.fromEntries([...ids].flatMap((id) => clauseEntry(id) ?? []))
}

function clauseEntry(id: ClauseId): [ClauseId, Page['clauses'][string]][] | undefined {
  const clause = findClause(id)
  if (!clause) return undefined
  const { document, section, dutyHolder, duty, threshold } = clause
  return [[id, { document, section, dutyHolder, duty, threshold }]]
}
