import { explainLine } from '#domain/explain/explain-line.ts'
import type { LineCode } from '#domain/explain/explain-line.ts'
import { explainVeto } from '#domain/explain/explain-veto.ts'
import type { VetoCode } from '#domain/explain/explain-veto.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import type { Reason } from '#domain/words.ts'

export interface CardReasons {
  lines: Readonly<Record<string, Reason<LineCode>>>
  vetoes: Readonly<Record<string, Reason<VetoCode>>>
}

/** One sentence for each line and each veto of a card, by item and by veto. */
export const explainCard = (card: Scorecard, scheme: Scheme): CardReasons => ({
  lines: Object.fromEntries(linesIn(card).map((line) => [line.item, explainLine(line, scheme)])),
  vetoes: Object.fromEntries(card.vetoes.map((one) => [one.veto, explainVeto(one, scheme)])),
})
