import { findingText } from '#documents/finding-text.ts'
import type { DocumentWords } from '#documents/finding-text.ts'
import { writeBook } from '#documents/workbook.ts'
import type { BookCell } from '#documents/workbook.ts'
import { extraColumns } from '#domain/import/columns.ts'
import { observationFields } from '#domain/import/observation-fields.ts'
import type { ReadObservations } from '#domain/import/observation-rows.ts'
import { columnLetter, textOfCell } from '#domain/import/table.ts'
import type { Table } from '#domain/import/table.ts'
import type { Field } from '#domain/ledgers/field.ts'
import { allObservationKinds } from '#domain/observation/kinds.ts'
import { fill } from '#words/fill.ts'

const fields: [string, Field][] = Object.entries(observationFields)
const EMPTY_ROWS = 500

/** A workbook to fill in, with a sheet that says what each column and each kind means. */
export function observationTemplate(words: DocumentWords, title: string): Promise<Uint8Array> {
  const { language } = words
  const header = fields.map(([, { label, required }]): BookCell => ({
    value: label[language],
    look: required ? 'required' : 'header',
  }))
  return writeBook(title, [
    {
      name: title,
      widths: fields.map(() => 26),
      rows: [[{ value: words.imports.banner, look: 'banner' }], header],
      entry: {
        looks: fields.map(([, { kind }]) =>
          kind === 'day' ? 'day' : kind === 'amount' ? 'number' : 'text',
        ),
        rows: EMPTY_ROWS,
      },
      frozenRows: 2,
      wide: [[0, 0, fields.length - 1]],
    },
    {
      name: language === 'zh' ? '填写说明' : 'Notes',
      widths: [36, 80],
      rows: [
        ...fields.map(([, { label, hint }]): BookCell[] => [
          { value: label[language], look: 'strong' },
          { value: hint?.[language] ?? '', look: 'wrapped' },
        ]),
        ...allObservationKinds.map(({ title: name, about }): BookCell[] => [
          { value: name[language], look: 'strong' },
          { value: about[language], look: 'wrapped' },
        ]),
      ],
    },
  ])
}

/** The rows that could not be taken, with what to mend; undefined when all were good. */
export function observationCorrections(
  table: Table,
  read: ReadObservations,
  words: DocumentWords,
): Promise<Uint8Array> | undefined {
  const bad = read.rows.filter(({ observation }) => observation === undefined)
  if (bad.length === 0) return undefined
  const cellsOf = (row: number) => table.rows.find(({ number }) => number === row)?.cells ?? []
  const headers = cellsOf(read.headerRow).map(textOfCell)
  return writeBook(words.imports.corrections.about, [
    {
      name: table.name === '' ? 'Sheet1' : table.name,
      widths: [60, ...headers.map(() => 22)],
      rows: [
        [{ value: `${words.imports.banner}　${words.imports.corrections.about}`, look: 'banner' }],
        [
          { value: extraColumns.mend[words.language], look: 'required' },
          ...headers.map((value): BookCell => ({ value, look: 'header' })),
        ],
        ...bad.map(({ row, findings }) => {
          const marked = new Set(findings.map(({ column }) => column))
          const sentences = findings.map((finding) =>
            findingText({ fields: observationFields }, finding, words),
          )
          const origin = fill(words.imports.corrections.row, { row })
          return [
            { value: [origin, ...sentences].join('\n'), look: 'mend' as const },
            ...headers.map((_, at): BookCell => ({
              value: textOfCell(cellsOf(row)[at]),
              look: marked.has(columnLetter(at)) ? 'bad' : 'text',
            })),
          ]
        }),
      ],
      frozenRows: 2,
      wide: [[0, 0, headers.length]],
    },
  ])
}
