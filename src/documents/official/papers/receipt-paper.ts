import type { OfficialDocument } from '#documents/official/model.ts'
import { dateText } from '#documents/official/dates.ts'
import { dayOfInstant, textBlock } from '#documents/official/papers/paper-text.ts'
import { fill } from '#words/fill.ts'
import { papers } from '#words/zh/papers.ts'

export interface ReceiptContent {
  number: string | null
  title: string
  unit: { name: string }
  draftedAt: string
  issuedAt: string | null
  deadline: { last: string } | null
  /** Who received it and when; null until somebody did. */
  received: { by: string; at: string } | null
}

/** 签收回执, which the unit seals and sends back. */
export function receiptPaper(content: ReceiptContent): OfficialDocument {
  const { receipt } = papers
  const { title, unit, deadline, issuedAt, received } = content
  const number = content.number ?? receipt.unnumbered
  const day = received ? dayOfInstant(received.at) : null
  const rows = [
    [receipt.unit, unit.name],
    [receipt.number, number],
    [receipt.name, title],
    [receipt.issuedAt, issuedAt === null ? papers.none : instantText(issuedAt)],
    [receipt.by, received?.by ?? receipt.unsigned],
    [receipt.at, received ? instantText(received.at) : receipt.unsigned],
    ...(deadline ? [[receipt.due, fill(receipt.dueDay, { day: dateText(deadline.last) })]] : []),
  ]
  return {
    title: receipt.title,
    mark: null,
    number: null,
    addressees: null,
    body: [
      textBlock(fill(receipt.text, { number, title })),
      {
        kind: 'table',
        headless: true,
        columns: [
          { header: '', width: 1 },
          { header: '', width: 3 },
        ],
        rows,
      },
    ],
    signature: { organ: unit.name, day, sealed: true },
    notes: [],
    annexes: [],
    imprint: null,
    lastLine: null,
    made: day ?? dayOfInstant(issuedAt ?? content.draftedAt),
  }
}

/** 2026年11月22日10:05 */
export const instantText = (instant: string): string =>
  `${dateText(dayOfInstant(instant))}${instant.slice(11, 16)}`
