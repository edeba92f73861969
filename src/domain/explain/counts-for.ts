import { linesIn, pointsOf } from '#domain/explain/lines-in.ts'
import type { PointRange } from '#domain/explain/lines-in.ts'
import type { Fact } from '#domain/facts/fact.ts'
import { compareExact, subtract, textOf } from '#domain/number/exact.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import { score } from '#domain/scoring/score.ts'
import type { Points, Scorecard, VetoResult } from '#domain/scoring/scorecard.ts'
import type { Words } from '#domain/words.ts'

/** An item or veto whose line an entry moves. */
export interface CountsFor {
  id: string
  name: Words
  kind: 'item' | 'veto'
  /** What the line gains or loses by the entry; null where no such number can be promised. */
  change: Points | null
}

/**
 * What one entry feeds in a period (register once): every line that would be another without it, in the
 * scheme's order. Windows, choices and limits of measures are the engine's own, so nothing is named that
 * the entry does not count for.
 *
 * @param fact stored, or as it stands in a form
 */
export function countsFor(
  input: ScoringInput,
  fact: Fact,
  prepared: PreparedScheme = prepareScheme(input.scheme),
): CountsFor[] {
  // As if the ledger were handed in: before that it counts nothing, whatever stands in it.
  const sections = { ...input.sections, [fact.ledger]: 'reported' as const }
  const others = input.facts.filter(({ id }) => id !== fact.id)
  const cardOf = (facts: readonly Fact[]) => score({ ...input, sections, facts }, 'self', prepared)
  const [before, after] = [cardOf(others), cardOf([...others, fact])]
  return [...itemsFed(input, before, after), ...vetoesFed(input, before, after)]
}

function itemsFed(input: ScoringInput, before: Scorecard, after: Scorecard): CountsFor[] {
  const earlier = new Map(linesIn(before).map((line) => [line.item, line]))
  const names = new Map(itemsOf(input.scheme).map(({ id, name }) => [id, name]))
  return linesIn(after).flatMap((line) => {
    const was = earlier.get(line.item)
    const name = names.get(line.item)
    if (!was || !name || isSame(line, was)) return []
    const change = changeOf(pointsOf(was), pointsOf(line))
    return [{ id: line.item, name, kind: 'item' as const, change }]
  })
}

function vetoesFed({ scheme }: ScoringInput, before: Scorecard, after: Scorecard): CountsFor[] {
  const earlier = new Map(before.vetoes.map((one) => [one.veto, one]))
  const isMoved = (one: VetoResult | undefined, id: string) =>
    one !== undefined && !isSame(one, earlier.get(id))
  return scheme.vetoes
    .filter(({ id }) =>
      isMoved(
        after.vetoes.find(({ veto }) => veto === id),
        id,
      ),
    )
    .map(({ id, name }) => ({ id, name, kind: 'veto', change: null }))
}

const isSame = (one: object, other: object | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

/** Only between two points that are known: a range promises nothing. */
function changeOf(before: PointRange | null, after: PointRange | null): Points | null {
  if (!before || !after || !isOne(before) || !isOne(after)) return null
  return textOf(subtract(after.low, before.low))
}

const isOne = ({ low, high }: PointRange) => compareExact(low, high) === 0
