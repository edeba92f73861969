import type { Look } from '#documents/looks.ts'
import type { DocumentWords } from '#documents/finding-text.ts'
import { extraColumns } from '#domain/import/columns.ts'
import type { Field, Fields } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { fill } from '#words/fill.ts'

/** A column of the sheet of a ledger, as the template draws it. */
export interface SheetColumn {
  key: string
  label: string
  required: boolean
  look: Look
  width: number
  /** How to fill it in. */
  how: string
  hint: string
  /** What a drop-down offers; nothing where text is free. */
  offers: readonly string[]
  /** All that may be written, for the instructions. */
  choices: readonly string[]
}

const lookOf: Readonly<Record<Field['kind'], Look>> = {
  text: 'text',
  'long-text': 'text',
  day: 'day',
  instant: 'instant',
  count: 'number',
  // As text, or “3.5%” would be kept as 0.035.
  amount: 'text',
  choice: 'text',
  choices: 'text',
  'yes-no': 'text',
  link: 'text',
  people: 'text',
}

const widthOf: Readonly<Record<Field['kind'], number>> = {
  text: 30,
  'long-text': 40,
  day: 13,
  instant: 18,
  count: 12,
  amount: 12,
  choice: 20,
  choices: 26,
  'yes-no': 12,
  link: 32,
  people: 34,
}

export interface ColumnOptions {
  /** Names of the units that may be written into the column of units; left out: there is none. */
  units?: readonly string[]
  /** Choices to offer where a kind of unit needs fewer than all. */
  offered?: (key: string, field: Field) => readonly string[] | undefined
}

export function columnsOf(
  ledger: Ledger,
  words: DocumentWords,
  { units, offered }: ColumnOptions,
): SheetColumn[] {
  const { language, imports } = words
  const fields = columnsOfFields(ledger.fields, words, offered)
  const { unit, evidence } = extraColumns
  const extra = { look: 'text', choices: [], hint: '' } as const
  return [
    ...(units
      ? [
          {
            ...extra,
            key: '+unit',
            label: unit[language],
            required: true,
            width: 28,
            how: imports.template.unitHint,
            offers: units,
          },
        ]
      : []),
    ...fields,
    {
      ...extra,
      key: '+evidence',
      label: evidence[language],
      required: false,
      width: 30,
      how: imports.template.evidenceHint,
      offers: [],
    },
  ]
}

/** The columns of the fields alone, for tables that are no ledger. */
export const columnsOfFields = (
  fields: Fields,
  words: DocumentWords,
  offered?: ColumnOptions['offered'],
): SheetColumn[] =>
  Object.entries(fields).map(([key, field]) =>
    fieldColumn(key, field, words, offered?.(key, field)),
  )

function fieldColumn(
  key: string,
  field: Field,
  words: DocumentWords,
  offered: readonly string[] | undefined,
): SheetColumn {
  const { language } = words
  const all = choicesOf(field, words)
  const some = offered?.map(
    (id) => ('choices' in field ? field.choices[id]?.[language] : undefined) ?? id,
  )
  return {
    key,
    label: field.label[language],
    required: field.required,
    look: lookOf[field.kind],
    width: widthOf[field.kind],
    how: howOf(field, words),
    hint: field.hint?.[language] ?? '',
    offers: field.kind === 'choice' || field.kind === 'yes-no' ? (some ?? all) : [],
    choices: some ?? all,
  }
}

function choicesOf(field: Field, { language }: DocumentWords): string[] {
  if (field.kind === 'yes-no') return language === 'zh' ? ['是', '否'] : ['Yes', 'No']
  const choices = 'choices' in field ? field.choices : 'capacities' in field ? field.capacities : {}
  return Object.values(choices).map((words) => words[language])
}

function howOf(field: Field, { language, imports }: DocumentWords): string {
  return fill(imports.template.how[field.kind], {
    ...('max' in field && { max: field.max }),
    ...('decimals' in field && { decimals: field.decimals }),
    ...('unit' in field && { unit: field.unit[language] }),
  })
}
