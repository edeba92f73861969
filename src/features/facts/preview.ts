import type { FactBody } from '#contract/fact.ts'
import { countsFor } from '#domain/explain/counts-for.ts'
import type { CountsFor } from '#domain/explain/counts-for.ts'
import { nextActions, promisedLedgers } from '#domain/explain/next-actions.ts'
import type { NextAction, SectionNow } from '#domain/explain/next-actions.ts'
import type { CheckedEntry } from '#domain/facts/check-entry.ts'
import type { Fact } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { classOf } from '#domain/scoring/class.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { score } from '#domain/scoring/score.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import { draftOf } from './draft-fact.ts'

/** Self-scored totals without and with the entry as it now stands in the form. */
export interface Preview {
  now: Total
  after: Total
}

/** The same engine as the server's; undefined for a unit that is not scored. */
export function previewOf(
  input: ScoringInput,
  ledger: LedgerId,
  entry: CheckedEntry,
  edited: FactBody | null,
): Preview | undefined {
  if (!classOf(input)) return undefined
  // As if the ledger were handed in: before that it counts nothing, whatever stands in it.
  const handedIn = { ...input, sections: { ...input.sections, [ledger]: 'reported' as const } }
  const now = score(handedIn, 'self').total
  const draft = draftOf(input.unit.id, ledger, entry, edited)
  if (!draft) return { now, after: now }
  const facts = [...input.facts.filter(({ id }) => id !== draft.id), draft]
  return { now, after: score({ ...handedIn, facts }, 'self').total }
}

/** What an entry feeds in a period; nothing for a unit that is not scored. */
export const fedBy = (input: ScoringInput, fact: Fact): CountsFor[] =>
  classOf(input) ? countsFor(input, fact) : []

/** What the unit can do next; nothing for a unit that is not scored. */
export const actionsOf = (
  input: ScoringInput,
  { sections, due }: { sections: readonly SectionNow[]; due: { passed: boolean } },
): NextAction[] => {
  const ledgers = promisedLedgers(sections, due.passed)
  return classOf(input) && ledgers.length > 0 ? nextActions(input, ledgers) : []
}
