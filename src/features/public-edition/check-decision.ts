import type { Disclosure } from '#domain/public-edition/edition.ts'
import type { Problems } from '#ui/problems.ts'
import { readDay } from '#ui/read-day.ts'

export interface DecisionValues {
  disclosure: Disclosure
  authority: string
  decidedOn: string
  annexes: Record<string, boolean>
  text: string
}

/** What is missing for a decision; the server says the rest. */
export function checkDecision(
  { authority, decidedOn }: DecisionValues,
  issuedOn: string,
): Problems {
  const day = readDay(decidedOn)
  return {
    ...(authority.trim().length < 2 && {
      authority: { key: 'publicEdition.form.authorityBad' as const },
    }),
    ...((day === undefined || day < issuedOn) && {
      decidedOn: { key: 'publicEdition.form.decidedOnBad' as const },
    }),
  }
}
