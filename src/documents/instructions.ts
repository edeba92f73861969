import type { DocumentWords } from '#documents/finding-text.ts'
import type { SheetColumn } from '#documents/sheet-columns.ts'
import type { BookCell, BookSheet } from '#documents/workbook.ts'
import { otherSheets } from '#domain/import/read-tables.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { fill } from '#words/fill.ts'

interface LedgerColumns {
  ledger: Ledger
  columns: readonly SheetColumn[]
}

/** The first sheet: the notice on state secrets, how to fill in, and every column explained. */
export function instructionsSheet(
  sheets: readonly LedgerColumns[],
  facts: readonly string[],
  rows: number,
  words: DocumentWords,
): BookSheet {
  const { banner, template } = words.imports
  const steps = Object.values(template.steps).map(
    (step, index) => `${index + 1}. ${fill(step, { rows })}`,
  )
  const above: BookCell[][] = [
    [{ value: banner, look: 'banner' }],
    [{ value: template.instructions, look: 'title' }],
    ...facts.map((fact): BookCell[] => [{ value: fact, look: 'strong' }]),
    ...steps.map((step): BookCell[] => [{ value: step, look: 'plain' }]),
    [],
  ]
  const { table } = template
  const header = [table.ledger, table.column, table.required, table.how, table.choices].map(
    (value): BookCell => ({ value, look: 'header' }),
  )
  return {
    name: otherSheets.instructions[words.language],
    widths: [24, 28, 12, 60, 60],
    rows: [...above, header, ...sheets.flatMap((sheet) => rowsFor(sheet, words))],
    wide: above.slice(0, -1).map((_, row) => [row, 0, 4] as const),
    guarded: true,
  }
}

function rowsFor(
  { ledger, columns }: LedgerColumns,
  { language, imports }: DocumentWords,
): BookCell[][] {
  const { required, optional } = imports.template
  const about = [ledger.about[language], ledger.evidence.says[language]].join('\n')
  const first: BookCell[] = [
    { value: ledger.title[language], look: 'strong' },
    { value: '', look: 'plain' },
    { value: '', look: 'plain' },
    { value: about, look: 'wrapped' },
  ]
  return [
    first,
    ...columns.map((column): BookCell[] => [
      { value: ledger.title[language], look: 'note' },
      { value: column.label, look: 'wrapped' },
      { value: column.required ? required : optional, look: 'wrapped' },
      { value: [column.how, column.hint].filter(Boolean).join('\n'), look: 'wrapped' },
      { value: column.choices.join('\n'), look: 'wrapped' },
    ]),
  ]
}
