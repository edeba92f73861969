import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { caseOf } from '#domain/scoring/case.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { whyLeftOut } from '#domain/scoring/lines.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { isAsked } from '#domain/scoring/vetoes.ts'

/**
 * Ledgers that the items and vetoes of a unit read: the sections it is asked to hand in.
 *
 * @throws RangeError when the unit is not scored under the scheme in this period
 */
export function askedLedgers(input: ScoringInput, prepared: PreparedScheme): Set<LedgerId> {
  const of = caseOf(input, 'self', prepared)
  const sets = [
    ...of.plan.items.flatMap((item) =>
      item.use && !whyLeftOut(item, of) ? [item.use.ledgers] : [],
    ),
    ...of.plan.vetoes.flatMap((veto) => (isAsked(veto, of) ? [veto.use.ledgers] : [])),
  ]
  const asked = sets.reduce((all, set) => all | set, 0)
  const { ledgers } = prepared.reading
  return new Set(ledgers.filter((_, at) => (asked & (1 << at)) !== 0).map(({ id }) => id))
}
