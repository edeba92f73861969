import type { View } from '#domain/facts/fact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { cardOf } from '#domain/scoring/card.ts'
import { caseOf } from '#domain/scoring/case.ts'
import { completionsOf } from '#domain/scoring/completions.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import { seenFacts } from '#domain/scoring/seen.ts'
import { windowsOf } from '#domain/scoring/windows.ts'

/**
 * The scorecard of one unit for one period, with its whole working. The same input gives the same
 * bytes, on any host; the order of facts, judgements and exceptions does not matter.
 *
 * @param view `self`: what the unit says; `official`: what holds after verification
 * @param prepared the scheme of the input, prepared; hand it in where measures are not the built-in ones
 * @throws RangeError when the unit is not scored under the scheme in this period (`classOf`)
 */
export function score(
  input: ScoringInput,
  view: View,
  prepared: PreparedScheme = prepareScheme(input.scheme),
): Scorecard {
  return scoreAssuming(input, view, prepared)
}

/**
 * The scorecard if certain items had certain points, whatever facts and inspectors say.
 *
 * @param points of items by their id
 */
export function scoreAssuming(
  input: ScoringInput,
  view: View,
  prepared: PreparedScheme = prepareScheme(input.scheme),
  points?: ReadonlyMap<string, Exact>,
): Scorecard {
  const of = caseOf(input, view, prepared, points)
  const { reading } = prepared
  const seen = seenFacts(input.facts, input.unit.id, view, reading)
  return cardOf(of, completionsOf(of, windowsOf(reading, seen, of.frame)))
}
