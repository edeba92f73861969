import { dropDown, startLists } from '#documents/drop-downs.ts'
import type { Lists } from '#documents/drop-downs.ts'
import type { DocumentWords } from '#documents/finding-text.ts'
import { instructionsSheet } from '#documents/instructions.ts'
import { columnsOf } from '#documents/sheet-columns.ts'
import type { SheetColumn } from '#documents/sheet-columns.ts'
import { writeBook } from '#documents/workbook.ts'
import type { BookCell, BookSheet } from '#documents/workbook.ts'
import { allLedgers } from '#domain/ledgers/all.ts'
import type { Field } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { mechanismKindsFor } from '#domain/ledgers/mechanism-choices.ts'
import { unitKindWords } from '#domain/units/unit.ts'
import type { OrganRole, UnitKind } from '#domain/units/unit.ts'
import { fill } from '#words/fill.ts'

export interface TemplateOptions {
  words: DocumentWords
  unitKind: UnitKind
  organRoles?: readonly OrganRole[]
  /** Name of the unit and period, as they are to be printed. */
  unit?: string
  period?: string
  /** For an office that fills in for others: the names to choose from, in a column of their own. */
  units?: readonly string[]
  ledgers?: readonly Ledger[]
  /** Rows to be filled in on each sheet. */
  rows?: number
}

const OWN_ROWS = 500
const OFFICE_ROWS = 2000

/** A workbook to be filled in: one sheet a ledger, after the instructions. */
export function writeTemplate(options: TemplateOptions): Promise<Uint8Array> {
  const { words, ledgers = allLedgers, units, rows = units ? OFFICE_ROWS : OWN_ROWS } = options
  const lists = startLists(words.language)
  const sheets = ledgers.map((ledger) => {
    const columns = columnsOf(ledger, words, {
      ...(units && { units }),
      offered: offersFor(options),
    })
    return { ledger, columns, sheet: ledgerSheet(ledger, columns, rows, lists, words) }
  })
  const facts = [
    fill(words.imports.template.for, { kind: unitKindWords[options.unitKind][words.language] }),
    ...(options.unit === undefined
      ? []
      : [fill(words.imports.template.unit, { unit: options.unit })]),
    ...(options.period === undefined
      ? []
      : [fill(words.imports.template.period, { period: options.period })]),
  ]
  const title = words.imports.template.instructions
  return writeBook(title, [
    instructionsSheet(sheets, facts, rows, words),
    ...sheets.map(({ sheet }) => sheet),
    lists.sheet(),
  ])
}

/** A department is offered no mechanisms that only regions have, and the other way round. */
const offersFor =
  ({ unitKind, organRoles }: TemplateOptions) =>
  (key: string, field: Field): readonly string[] | undefined =>
    key === 'kind' && 'choices' in field && 'working-funds' in field.choices
      ? mechanismKindsFor(unitKind, organRoles)
      : undefined

/** Banner and header stand above the rows to be filled in. */
export const HEADER_ROWS = 2

function ledgerSheet(
  ledger: Ledger,
  columns: readonly SheetColumn[],
  rows: number,
  lists: Lists,
  words: DocumentWords,
): BookSheet {
  const banner: BookCell = {
    value: `${words.imports.banner}　${ledger.about[words.language]}`,
    look: 'banner',
  }
  return {
    name: ledger.title[words.language],
    widths: columns.map(({ width }) => width),
    rows: [[banner], columns.map((column) => headerCell(column, words))],
    entry: { looks: columns.map(({ look }) => look), rows },
    frozenRows: HEADER_ROWS,
    wide: [[0, 0, columns.length - 1]],
    dropDowns: columns.flatMap(({ offers }, column) =>
      offers.length === 0
        ? []
        : [
            dropDown(lists, offers, {
              column,
              from: HEADER_ROWS,
              to: HEADER_ROWS + rows - 1,
              message: words.imports.template.notInList,
            }),
          ],
    ),
    guarded: true,
  }
}

export function headerCell(
  { label, required, how, hint, choices }: SheetColumn,
  { imports }: DocumentWords,
): BookCell {
  const { template } = imports
  const note = [
    required ? template.required : template.optional,
    how,
    hint,
    choices.length > 12 ? '' : choices.join('、'),
  ]
  return {
    value: required ? `${label}*` : label,
    look: required ? 'required' : 'header',
    note: note.filter(Boolean).join('\n'),
  }
}
