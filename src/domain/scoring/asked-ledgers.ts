import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { caseOf } from '#domain/scoring/case.ts'
import type { Case } from '#domain/scoring/case.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { ledgersIn, whyLeftOut } from '#domain/scoring/lines.ts'
import type { LedgerSet, PreparedScheme } from '#domain/scoring/plan.ts'
import { isAsked } from '#domain/scoring/vetoes.ts'

/**
 * Ledgers that the items and vetoes of a unit read: the sections it is asked to hand in.
 *
 * @throws RangeError when the unit is not scored under the scheme in this period
 */
export const askedLedgers = (input: ScoringInput, prepared: PreparedScheme): Set<LedgerId> =>
  new Set(ledgersIn(askedOf(caseOf(input, 'self', prepared)), prepared.reading))

export function askedOf(of: Case): LedgerSet {
  let asked = 0
  for (const item of of.plan.items) if (item.use && !whyLeftOut(item, of)) asked |= item.use.ledgers
  for (const veto of of.plan.vetoes) if (isAsked(veto, of)) asked |= veto.use.ledgers
  return asked
}
