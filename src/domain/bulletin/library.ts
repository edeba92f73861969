import { runText } from '#domain/bulletin/content.ts'
import type { BulletinContent, FigureRun } from '#domain/bulletin/content.ts'
import { blockText, figuresIn } from '#domain/bulletin/content.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { FigureRef } from '#domain/bulletin/figure.ts'
import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'
import { isExactText } from '#domain/number/exact.ts'
import { numberText } from '#domain/register/number.ts'
import type { DocumentNumber } from '#domain/register/number.ts'

/**
 * What is sought in a bulletin, a paragraph a line: title, number, body and names of the annexes.
 * Lines of annexes are not: nearly every unit stands in them, so they would answer every question.
 */
export const searchedText = (content: BulletinContent, number: DocumentNumber | null): string =>
  [
    content.title,
    ...(number ? [numberText(number)] : []),
    content.addressees,
    ...content.blocks.map(blockText),
    ...content.annexes.map(({ title }) => title),
    content.signature,
  ]
    // A database may refuse it, and nobody can read it.
    .map((line) => line.replaceAll('\u0000', ''))
    .join('\n')

/** The same question in every period: which figure, and what it is about. */
export const questionOf = (ref: FigureRef): string => keyOf({ ...ref, period: '' })

export interface PrintedFigure {
  question: string
  printed: string
  /** Null for lists, and for what a hand wrote in words. */
  amount: string | null
}

/** Every figure of a frozen bulletin once, as it was printed. */
export function printedFigures(
  content: BulletinContent,
  { figures }: Pick<BulletinEvidence, 'figures'>,
): PrintedFigure[] {
  const all = new Map<string, PrintedFigure>()
  for (const run of figuresIn(content)) {
    const question = questionOf(run.ref)
    if (all.has(question)) continue
    all.set(question, { question, printed: runText(run), amount: amountOf(run, figures) })
  }
  return [...all.values()]
}

/** What a hand changed is what was printed. */
function amountOf(
  { ref, override }: FigureRun,
  figures: BulletinEvidence['figures'],
): string | null {
  if (override) {
    const typed = override.text.replace(/%$/, '')
    return isExactText(typed) ? typed : null
  }
  const value = figures[keyOf(ref)]
  return value?.kind === 'number' ? value.amount : null
}
