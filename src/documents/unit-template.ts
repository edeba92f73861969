import { dropDown, startLists } from '#documents/drop-downs.ts'
import type { DocumentWords } from '#documents/finding-text.ts'
import { columnsOfFields } from '#documents/sheet-columns.ts'
import { HEADER_ROWS, headerCell } from '#documents/template.ts'
import { writeBook } from '#documents/workbook.ts'
import type { BookCell, BookSheet } from '#documents/workbook.ts'
import { datedText } from '#domain/import/dated.ts'
import { unitFields } from '#domain/import/unit-fields.ts'
import type { Unit } from '#domain/units/unit.ts'

type Key = keyof typeof unitFields

/** The table of units to be filled in, or with the units there are, to be changed and imported again. */
export function writeUnits(
  units: readonly Unit[],
  words: DocumentWords,
  emptyRows = 500,
): Promise<Uint8Array> {
  const { language, imports } = words
  const lists = startLists(language)
  const columns = columnsOfFields(unitFields, words)
  const rows = units.map((unit) =>
    columns.map(({ key }): BookCell => ({
      value: unitText(unit, key as Key, words),
      look: 'text',
    })),
  )
  const title = imports.template.units
  const sheet: BookSheet = {
    name: title,
    widths: columns.map(({ width }) => width),
    rows: [
      [{ value: imports.banner, look: 'banner' }],
      columns.map((column) => headerCell(column, words)),
      ...rows,
    ],
    entry: { looks: columns.map(() => 'text' as const), rows: emptyRows },
    frozenRows: HEADER_ROWS,
    wide: [[0, 0, columns.length - 1]],
    dropDowns: columns.flatMap(({ offers }, column) => {
      const place = { column, from: HEADER_ROWS, to: HEADER_ROWS + rows.length + emptyRows - 1 }
      return offers.length === 0
        ? []
        : [dropDown(lists, offers, { ...place, message: imports.template.notInList })]
    }),
    guarded: true,
  }
  return writeBook(title, [sheet, lists.sheet()])
}

/** Fields of duty that have ended stay on record and are not written. */
function unitText(unit: Unit, key: Key, { language }: DocumentWords): string | null {
  const yes = language === 'zh' ? '是' : 'Yes'
  const no = language === 'zh' ? '否' : 'No'
  switch (key) {
    case 'kind':
      return unitFields.kind.choices[unit.kind][language]
    case 'formerNames':
    case 'classes':
      return datedText(unit[key], (value) => value)
    case 'keyDepartment':
      return unit.keyDepartment.length === 0 ? no : datedText(unit.keyDepartment, () => yes)
    case 'functions': {
      const open = unit.functions.filter(({ until }) => until === undefined)
      return open.map(({ value }) => unitFields.functions.choices[value][language]).join('；')
    }
    case 'organRoles':
      return unit.organRoles.map((role) => unitFields.organRoles.choices[role][language]).join('；')
    case 'hasServices':
      return unit.hasServices ? yes : no
    default:
      return unit[key] ?? null
  }
}
