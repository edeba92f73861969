import { fill } from './fill.ts'
import type { WordParams } from './fill.ts'

/** Parameters that are amounts in the unit of the measure. */
export const AMOUNTS: readonly string[] = [
  'amount',
  'atLeast',
  'atMost',
  'zeroAt',
  'fullAt',
  'target',
]

interface Reason {
  code: string
  params: WordParams
}

/**
 * A sentence of the area `explain` with its numbers, amounts beside their unit.
 *
 * @param sentences those of the area that the reason is of: lines, vetoes or advice
 * @returns the code itself where the words are missing, so that the fault is seen
 */
export function explainSentence(
  units: Readonly<Record<string, string>>,
  sentences: Readonly<Record<string, string>>,
  { code, params }: Reason,
): string {
  const unit = units[params['unit'] ?? 'count'] ?? '{n}'
  const shown: Record<string, string | number> = { ...params }
  for (const name of AMOUNTS) {
    const n = params[name]
    if (n !== undefined) shown[name] = fill(unit, { n })
  }
  return fill(sentences[code] ?? code, shown)
}
