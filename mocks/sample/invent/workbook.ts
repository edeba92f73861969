import { dropDown, startLists } from '#documents/drop-downs.ts'
import type { Lists } from '#documents/drop-downs.ts'
import type { DocumentWords } from '#documents/finding-text.ts'
import { instructionsSheet } from '#documents/instructions.ts'
import { columnsOf, type SheetColumn } from '#documents/sheet-columns.ts'
import { HEADER_ROWS, headerCell } from '#documents/template.ts'
import { writeBook, type BookCell, type BookSheet } from '#documents/workbook.ts'
import { evidenceOf, evidenceText } from '#domain/facts/evidence.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import { allLedgers } from '#domain/ledgers/all.ts'
import type { Field, FieldValue, Person } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { findings } from '#words/zh/findings.ts'
import { imports } from '#words/zh/import.ts'
import { grouped } from '../grouped.ts'
import type { SampleUnit } from '../units/units.ts'
import type { SampleFact } from './sample-fact.ts'
import { reports, unitsOfSample } from './sample-units.ts'

const words: DocumentWords = { language: 'zh', findings, imports }

/** The invented rows as a workbook of the template's form, as an office would have it filled in. */
export function writeFacts(facts: readonly SampleFact[]): Promise<Uint8Array> {
  const units = unitsOfSample()
  const nameOf = namesIn(units)
  const offered = units.filter(reports).map(({ id }) => nameOf(id))
  const lists = startLists('zh')
  const byLedger = grouped(facts, ({ ledger }) => ledger)
  const sheets = allLedgers.map((ledger) => {
    const columns = columnsOf(ledger, words, { units: offered })
    const rows = (byLedger.get(ledger.id) ?? []).map((fact) => rowOf(ledger, columns, fact, nameOf))
    return { ledger, columns, rows, sheet: sheetOf(ledger, columns, rows, lists) }
  })
  const most = Math.max(...sheets.map(({ rows }) => rows.length))
  const about = ['示例数据：单位名称真实，其余均为虚构。']
  return writeBook(words.imports.template.instructions, [
    instructionsSheet(sheets, about, most, words),
    ...sheets.map(({ sheet }) => sheet),
    lists.sheet(),
  ])
}

/** A unit as a clerk of the province names it: with its city where the name alone is not enough. */
function namesIn(units: readonly SampleUnit[]): (id: string) => string {
  const index = unitIndex(units)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return (id) => {
    const { name = '', parent = '' } = byId.get(id) ?? {}
    const isPlain = index.find(name).length === 1
    return isPlain ? name : `${byId.get(parent ?? '')?.name ?? ''}${name}`
  }
}

function sheetOf(
  ledger: Ledger,
  columns: readonly SheetColumn[],
  rows: readonly BookCell[][],
  lists: Lists,
): BookSheet {
  const last = HEADER_ROWS + Math.max(1, rows.length) - 1
  return {
    name: ledger.title.zh,
    widths: columns.map(({ width }) => width),
    rows: [
      [{ value: `${words.imports.banner}　${ledger.about.zh}`, look: 'banner' }],
      columns.map((column) => headerCell(column, words)),
      ...rows,
    ],
    frozenRows: HEADER_ROWS,
    wide: [[0, 0, columns.length - 1]],
    dropDowns: columns.flatMap(({ offers }, column) => {
      const place = {
        column,
        from: HEADER_ROWS,
        to: last,
        message: words.imports.template.notInList,
      }
      return offers.length === 0 ? [] : [dropDown(lists, offers, place)]
    }),
    guarded: true,
  }
}

const rowOf = (
  ledger: Ledger,
  columns: readonly SheetColumn[],
  fact: SampleFact,
  nameOf: (id: string) => string,
): BookCell[] =>
  columns.map(({ key, look }): BookCell => {
    if (key === '+unit') return { value: fact.unitAsTyped ?? nameOf(fact.unit), look }
    if (key === '+evidence') return { value: furtherEvidence(ledger, fact), look }
    const typed = fact.asTyped?.[key]
    if (typed !== undefined) return { value: typed, look: 'text' }
    const field = ledger.fields[key]
    const value = fact.values[key]
    return { value: field && value !== undefined ? cellValue(field, value) : null, look }
  })

/** What the fields do not prove by themselves. */
function furtherEvidence(ledger: Ledger, { values, evidence }: SampleFact): string | null {
  const known = evidenceText(evidenceOf(ledger, values)).split('；')
  const further = evidence.filter((one) => !known.includes(evidenceText([one])))
  return further.length === 0 ? null : evidenceText(further)
}

/** As the template asks for it: words of choices, names with capacities, local times. */
function cellValue(field: Field, value: FieldValue): string | number {
  switch (field.kind) {
    case 'choice':
      return field.choices[String(value)]?.zh ?? String(value)
    case 'choices':
      return (value as string[]).map((id) => field.choices[id]?.zh ?? id).join('、')
    case 'people':
      return (value as Person[])
        .map(({ name, capacity }) => `${name}（${field.capacities[capacity]?.zh ?? capacity}）`)
        .join('；')
    case 'yes-no':
      return value === true ? '是' : '否'
    case 'instant':
      return String(value).slice(0, 16)
    case 'count':
      return Number(value)
    default:
      return String(value)
  }
}
