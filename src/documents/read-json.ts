import type { Cell, Table } from '#domain/import/table.ts'

type Entries = Record<string, unknown>[]

/**
 * Entries as JSON: `{ "press-events": [ … ], … }`, or a plain list for the ledger that the file is
 * named after. Keys are ids or labels of fields.
 *
 * @returns undefined when the text has another form
 */
export function readJson(text: string, name: string): Table[] | undefined {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return undefined
  }
  if (isEntries(content)) return [tableOf(name, content)]
  if (!isRecord(content)) return undefined
  const sheets = Object.entries(content)
  if (sheets.length === 0 || !sheets.every(([, entries]) => isEntries(entries))) return undefined
  return sheets.map(([sheet, entries]) => tableOf(sheet, entries as Entries))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEntries = (value: unknown): value is Entries =>
  Array.isArray(value) && value.every(isRecord)

/** The header is row 1, so that entries count from row 2 as in the other formats. */
function tableOf(name: string, entries: Entries): Table {
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry)))]
  const header = keys.map((key): Cell => ({ kind: 'text', text: key }))
  const rows = entries.map((entry, index) => ({
    number: index + 2,
    cells: keys.map((key) => cellOf(entry[key])),
  }))
  return { name, rows: [{ number: 1, cells: header }, ...rows] }
}

function cellOf(value: unknown): Cell | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'yes-no', value }
  return { kind: 'list', value: Array.isArray(value) ? value : [value] }
}
