import { findHeader } from '#domain/import/header.ts'
import { meaningsOf } from '#domain/import/read-rows.ts'
import { isBlankCell, textOfCell } from '#domain/import/table.ts'
import type { Cell, Table } from '#domain/import/table.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'

/** A block of cells as somebody pasted it and mends it: its header first. */
export interface PastedBlock {
  header: string[]
  rows: string[][]
}

/**
 * The block in a pasted table. Where no row names the columns, they are taken in the order of the
 * ledger's form: people copy rows without their head.
 *
 * @param label the name of a field in the reader's language
 */
export function pastedBlock(
  ledger: Ledger,
  table: Table,
  label: (key: string) => string,
): PastedBlock | undefined {
  const filled = table.rows.filter(({ cells }) => !cells.every(isBlankCell))
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length))
  const texts = filled.map(({ cells }) =>
    Array.from({ length: width }, (_, index) => textOfCell(cells[index]).trim()),
  )
  const [first = []] = texts
  if (width === 0 || texts.length === 0) return undefined
  const head = findHeader({ name: table.name, rows: filled }, meaningsOf(ledger), [])
  if (head) return { header: texts[head.at] ?? first, rows: texts.slice(head.at + 1) }
  const labels = Object.keys(ledger.fields).map(label)
  return { header: first.map((_, index) => labels[index] ?? ''), rows: texts }
}

/** The block as a table that can be read like a sheet: row 1 is the header. */
export const tableOf = ({ header, rows }: PastedBlock, name: string): Table => ({
  name,
  rows: [header, ...rows].map((texts, index) => ({
    number: index + 1,
    cells: texts.map((text): Cell | undefined =>
      text.trim() === '' ? undefined : { kind: 'text', text },
    ),
  })),
})

/** The same as the text of a CSV file. */
export const csvOf = ({ header, rows }: PastedBlock): string =>
  [header, ...rows].map((texts) => texts.map(quoted).join(',')).join('\r\n')

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
