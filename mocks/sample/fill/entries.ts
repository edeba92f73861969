import { readWorkbook } from '#documents/read-workbook.ts'
import type { Day } from '#domain/calendar/day.ts'
import { readTables } from '#domain/import/read-tables.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import { goodRows, type GoodRow } from '#api/import-read.ts'
import { reports } from '../invent/sample-units.ts'
import type { SampleUnit } from '../units/units.ts'

/**
 * The rows of the workbook as the import reads them, for the office of the province.
 *
 * @throws Error when a row is not good: the sample would not tell its story
 */
export async function readEntries(
  workbook: Uint8Array,
  units: readonly SampleUnit[],
  today: Day,
): Promise<GoodRow[]> {
  const file = await readWorkbook(workbook, 'facts.xlsx')
  if (file.kind === 'refused') throw new Error(`the sample is unreadable: ${file.because.code}`)
  const reporting = new Set(units.filter(reports).map(({ id }) => id))
  const read = readTables(file.tables, {
    today,
    units: unitIndex(units),
    mayWrite: (unit) => reporting.has(unit),
  })
  const [wrong] = [
    ...read.findings.map(({ sheet, because }) => `${sheet}: ${because.code}`),
    ...read.sheets.flatMap(({ sheet, rows, findings }) => [
      ...findings.map(({ because }) => `${sheet}: ${because.code}`),
      ...rows.flatMap(({ row, findings: [first] }) =>
        first ? [`${sheet} ${row}: ${first.because.code}`] : [],
      ),
    ]),
  ]
  if (wrong !== undefined) throw new Error(`the sample has a row that is not good: ${wrong}`)
  return goodRows(read)
}
