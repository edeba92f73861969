import type { z } from 'zod'
import type { readScorecard } from '#contract/scorecard.ts'
import type { View } from '#domain/facts/fact.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'

export type ScorecardAnswer = z.output<typeof readScorecard.response & z.ZodType>

/** What is said of one of the two cards: sentences, place in the class, change on the period before. */
export type Explained = Pick<ScorecardAnswer, 'explanations' | 'standing' | 'previous'>

/** The card of a view; the other one where there is none of it. */
export function shownView({ official, self }: ScorecardAnswer, wanted: View): View | undefined {
  if (wanted === 'official') return official ? 'official' : self ? 'self' : undefined
  return self ? 'self' : official ? 'official' : undefined
}

/** Ids from the root down to the unit, as rights are held on: `/440000/440100/`. */
export const pathOf = ({ unit }: ScorecardAnswer): string =>
  `/${[...unit.above.map(({ id }) => id), unit.id].join('/')}/`

/** Lines and vetoes whose outcome is not known yet. */
export function openCount(card: Scorecard, lines: readonly { kind: string }[]): number {
  const vetoes = card.vetoes.filter(({ state }) => state === 'undetermined').length
  return vetoes + lines.filter(({ kind }) => kind === 'undetermined').length
}
