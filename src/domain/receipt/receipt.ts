import type { View } from '#domain/facts/fact.ts'
import { canonicalText, isObject } from '#domain/receipt/canonical.ts'
import { firstDifference } from '#domain/receipt/difference.ts'
import type { Difference } from '#domain/receipt/difference.ts'
import { ENGINE } from '#domain/scoring/engine.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { score } from '#domain/scoring/score.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'

export const RECEIPT_FORMAT = 'gongxin-receipt/1'

/** One file from which anyone recomputes a scorecard, offline and to the last digit. */
export interface Receipt {
  format: typeof RECEIPT_FORMAT
  engine: string
  view: View
  input: ScoringInput
  card: Scorecard
}

export const receiptOf = (input: ScoringInput, card: Scorecard): Receipt => ({
  format: RECEIPT_FORMAT,
  engine: card.engine,
  view: card.view,
  input,
  card,
})

/** The bytes of a receipt: canonical JSON and a line break. */
export const receiptText = (receipt: Receipt): string => `${canonicalText(receipt)}\n`

export type ReceiptCheck =
  | { kind: 'agrees'; receipt: Receipt }
  | { kind: 'differs'; receipt: Receipt; difference: Difference }
  /** Not a receipt, or one of another format. */
  | { kind: 'unreadable'; because: string }
  /** Made by another engine than this one: it would have to be recomputed with that one. */
  | { kind: 'other-engine'; engine: string; own: string }
  /** The scheme, the unit or a fact in it cannot be scored. */
  | { kind: 'not-scorable'; because: string }

type Prepare = (scheme: ScoringInput['scheme']) => PreparedScheme

/** Recomputes the card of a receipt and says whether it agrees, or where it first differs. */
export function checkReceipt(text: string, prepare: Prepare = prepareScheme): ReceiptCheck {
  const receipt = readReceipt(text)
  if (typeof receipt === 'string') return { kind: 'unreadable', because: receipt }
  if (receipt.engine !== ENGINE)
    return { kind: 'other-engine', engine: receipt.engine, own: ENGINE }
  try {
    const card = score(receipt.input, receipt.view, prepare(receipt.input.scheme))
    const difference = firstDifference(card, receipt.card)
    return difference ? { kind: 'differs', receipt, difference } : { kind: 'agrees', receipt }
  } catch (error) {
    return { kind: 'not-scorable', because: error instanceof Error ? error.message : String(error) }
  }
}

function readReceipt(text: string): Receipt | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'not JSON'
  }
  if (!isObject(value)) return 'not an object'
  if (value['format'] !== RECEIPT_FORMAT) return `format is not ${RECEIPT_FORMAT}`
  if (typeof value['engine'] !== 'string') return 'no engine'
  if (value['view'] !== 'self' && value['view'] !== 'official') return 'no view'
  if (!isObject(value['input']) || !isObject(value['card'])) return 'no input or no card'
  return value as unknown as Receipt
}
