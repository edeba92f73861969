import type { DocumentWords } from '#documents/finding-text.ts'
import { writeBook } from '#documents/workbook.ts'
import type { BookCell } from '#documents/workbook.ts'
import { calendarFields } from '#domain/import/calendar-fields.ts'
import type { Field } from '#domain/ledgers/field.ts'

const fields: [string, Field][] = Object.entries(calendarFields)
const EMPTY_ROWS = 60

/** A workbook to fill in with the holidays of a year, with a sheet that says what each column means. */
export function calendarTemplate(words: DocumentWords, title: string): Promise<Uint8Array> {
  const { language } = words
  const header = fields.map(([, { label, required }]): BookCell => ({
    value: label[language],
    look: required ? 'required' : 'header',
  }))
  const { off, work } = calendarFields.kind.choices
  return writeBook(title, [
    {
      name: title,
      widths: fields.map(() => 26),
      rows: [[{ value: words.imports.banner, look: 'banner' }], header],
      entry: {
        looks: fields.map(([, { kind }]) => (kind === 'day' ? 'day' : 'text')),
        rows: EMPTY_ROWS,
      },
      frozenRows: 2,
      wide: [[0, 0, fields.length - 1]],
      dropDowns: [
        {
          column: fields.findIndex(([key]) => key === 'kind'),
          from: 2,
          to: EMPTY_ROWS + 1,
          source: `"${off[language]},${work[language]}"`,
          message: `${off[language]} / ${work[language]}`,
        },
      ],
    },
    {
      name: language === 'zh' ? '填写说明' : 'Notes',
      widths: [24, 80],
      rows: fields.map(([, { label, hint }]): BookCell[] => [
        { value: label[language], look: 'strong' },
        { value: hint?.[language] ?? '', look: 'wrapped' },
      ]),
    },
  ])
}
