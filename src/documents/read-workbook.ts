import { isOle, kindOfOle } from '#documents/ole.ts'
import { decodeText, readCsv } from '#documents/read-csv.ts'
import { readJson } from '#documents/read-json.ts'
import { reachesTooFar, readXlsxTables } from '#documents/workbook.ts'
import { isZip, lookInside } from '#documents/zip.ts'
import type { Table } from '#domain/import/table.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'
import type { imports } from '#words/zh/import.ts'

/** Why a file cannot be read; words in src/words, area `imports.refusal`. */
export type FileRefusal = keyof (typeof imports)['refusal']
/** What the user should know of a file that was read; words in `imports.note`. */
export type FileNote = keyof (typeof imports)['note']

export type ReadFile =
  | { kind: 'read'; format: 'xlsx' | 'csv' | 'json'; tables: Table[]; notes: FileNote[] }
  | { kind: 'refused'; because: Reason<FileRefusal> }

const MEGABYTE = 1024 * 1024
export const MAX_FILE_MEGABYTES = 20
/** A full workbook of eleven ledgers with 20,000 rows each unpacks to about half of this. */
export const MAX_UNPACKED_MEGABYTES = 300
export const MAX_SHEETS = 60

const refused = (code: FileRefusal, params: Record<string, string | number> = {}): ReadFile => ({
  kind: 'refused',
  because: reason(code, params),
})

/**
 * Reads a workbook, CSV or JSON file into plain tables, whatever its name says it is. Nothing in it
 * is run: formulas give their stored results, macros are left alone.
 *
 * @param name of the file; a CSV file or a plain JSON list is taken for the ledger it is named after
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<ReadFile> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > MAX_FILE_MEGABYTES * MEGABYTE) {
    return refused('too-big', { size: megabytes(bytes.length), max: MAX_FILE_MEGABYTES })
  }
  if (isOle(bytes)) return refused(kindOfOle(bytes))
  if (isZip(bytes)) return readArchive(bytes)
  return readText(bytes, name)
}

const megabytes = (size: number): number => Math.ceil(size / MEGABYTE)

async function readArchive(bytes: Uint8Array): Promise<ReadFile> {
  const archive = lookInside(bytes)
  if (!archive) return refused('damaged')
  const names = new Set(archive.names)
  if (names.has('xl/workbook.bin')) return refused('xlsb')
  if (names.has('content.xml') && names.has('mimetype')) return refused('ods')
  if (!names.has('[Content_Types].xml') || !archive.names.some((name) => name.startsWith('xl/'))) {
    return refused('not-a-workbook')
  }
  if (archive.unpacked > MAX_UNPACKED_MEGABYTES * MEGABYTE) {
    return refused('expands-too-far', {
      size: megabytes(archive.unpacked),
      max: MAX_UNPACKED_MEGABYTES,
    })
  }
  const sheets = archive.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length
  if (sheets > MAX_SHEETS) return refused('too-many-sheets', { count: sheets, max: MAX_SHEETS })
  try {
    const tables = await readXlsxTables(bytes)
    return {
      kind: 'read',
      format: 'xlsx',
      tables,
      notes: names.has('xl/vbaProject.bin') ? ['macros-ignored'] : [],
    }
  } catch (failure) {
    return refused(reachesTooFar(failure) ? 'too-many-cells' : 'damaged')
  }
}

function readText(bytes: Uint8Array, name: string): ReadFile {
  const { text, encoding } = decodeText(bytes)
  const sheet = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
  // Neither text nor a table has a null character.
  if (text.includes('\0')) return refused('not-a-workbook')
  const notes: FileNote[] = encoding === 'gb18030' ? ['read-as-gb18030'] : []
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    const tables = readJson(text.replace(/^\uFEFF/, ''), sheet)
    if (tables) return { kind: 'read', format: 'json', tables, notes }
    // A bracket may well begin the first cell of a CSV file.
    if (!/\.(csv|txt)$/i.test(name)) return refused('bad-json')
  }
  if (/^\uFEFF?\s*(<\?xml|<!doctype|<html|%PDF)/i.test(text)) return refused('not-a-workbook')
  if (text.trim() === '') return refused('empty')
  return { kind: 'read', format: 'csv', tables: [readCsv(text, sheet)], notes }
}
