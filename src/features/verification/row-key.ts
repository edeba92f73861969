import type { VerificationRow } from '#contract/verification.ts'

/** Tells a fact from all others, in the list and in the address. */
export const keyOf = ({ unit, fact }: Pick<VerificationRow, 'unit' | 'fact'>): string =>
  `${unit.id}/${fact}`

export function placeOf(key: string): { unit: string; fact: string } | undefined {
  const [unit, fact] = key.split('/')
  return unit && fact ? { unit, fact } : undefined
}
