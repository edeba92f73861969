import type { RefusalCode } from '#contract/refusal.ts'
import type { WaitingSectionBody } from '#contract/waiting-section.ts'
import { ANSWERS } from '#domain/workflow/waiting.ts'
import type { Answer, Wait } from '#domain/workflow/waiting.ts'

/** A section is one ledger of one unit. */
export const rowKey = ({ unit, ledger }: Pick<WaitingSectionBody, 'unit' | 'ledger'>): string =>
  `${unit.id}/${ledger}`

/** A section on which the last answer was refused, as it stood then. */
export interface RefusedRow {
  row: WaitingSectionBody
  code: RefusalCode
}
export type RefusedRows = ReadonlyMap<string, RefusedRow>

/**
 * The rows to show: those that were refused first, also those that wait no more, since somebody who
 * is told of a refusal has to see of what.
 */
export function withRefused(
  rows: readonly WaitingSectionBody[],
  refused: RefusedRows,
): WaitingSectionBody[] {
  const byKey = new Map(rows.map((row) => [rowKey(row), row]))
  const first = [...refused].map(([key, { row }]) => byKey.get(key) ?? { ...row, may: [] })
  return [...first, ...rows.filter((row) => !refused.has(rowKey(row)))]
}

/** What the caller may answer on any of the rows, with those of them on which he may. */
export function openAnswers(
  waits: Wait,
  rows: readonly WaitingSectionBody[],
): { action: Answer; rows: WaitingSectionBody[] }[] {
  return ANSWERS[waits]
    .map((action: Answer) => ({ action, rows: rows.filter(({ may }) => may.includes(action)) }))
    .filter((one) => one.rows.length > 0)
}
