import { doubtful } from '#domain/facts/finding.ts'
import { likeness, quote } from '#domain/facts/fold.ts'
import { readRows } from '#domain/import/read-rows.ts'
import type { ImportOptions } from '#domain/import/read-rows.ts'
import type { ReadSheet, RowFinding } from '#domain/import/row.ts'
import { isBlankCell } from '#domain/import/table.ts'
import type { Table } from '#domain/import/table.ts'
import { allLedgers } from '#domain/ledgers/all.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import type { Words } from '#domain/words.ts'

/** Sheets of the template that hold no entries. */
export const otherSheets = {
  instructions: { zh: '填报说明', en: 'Instructions' },
  lists: { zh: '选项', en: 'Lists' },
} as const satisfies Record<string, Words>

export interface ReadTables {
  sheets: ReadSheet[]
  /** Sheets that belong to no ledger, though something stands in them. */
  findings: (RowFinding & { sheet: string })[]
}

/**
 * Reads all sheets of a workbook, each by its name into its ledger.
 *
 * @param only the ledger of a file with one table whose name says nothing, as a CSV file's may
 */
export function readTables(
  tables: readonly Table[],
  options: ImportOptions,
  only?: Ledger,
): ReadTables {
  const sheets: ReadSheet[] = []
  const findings: ReadTables['findings'] = []
  for (const table of tables) {
    const ledger = ledgerNamed(table.name) ?? (tables.length === 1 ? only : undefined)
    if (ledger) sheets.push(readRows(ledger, table, options))
    else if (!isOther(table)) {
      findings.push({
        ...doubtful(undefined, 'unknown-sheet', { sheet: quote(table.name) }),
        sheet: table.name,
      })
    }
  }
  return { sheets, findings }
}

/** “1. 新闻发布活动” and “press-events (2)” name the ledger of press events. */
const plainName = (name: string): string =>
  likeness(name)
    .replace(/^[\d一二三四五六七八九十]+[.、_-]/, '')
    .replace(/(\(\d+\)|_\d+)$/, '')

export function ledgerNamed(name: string): Ledger | undefined {
  const plain = plainName(name)
  return allLedgers.find(({ id, title }) =>
    [id, title.zh, title.en].some((one) => likeness(one) === plain),
  )
}

const isOther = ({ name, rows }: Table): boolean =>
  Object.values(otherSheets).some(({ zh, en }) =>
    [zh, en].map(likeness).includes(plainName(name)),
  ) || rows.every(({ cells }) => cells.every(isBlankCell))
