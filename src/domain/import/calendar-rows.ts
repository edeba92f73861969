import { isWorkingDay } from '#domain/calendar/calendar.ts'
import type { Calendar, CalendarYear } from '#domain/calendar/calendar.ts'
import { changedDays } from '#domain/calendar/changed-days.ts'
import { addDays, weekday, yearOfDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { wrong } from '#domain/facts/finding.ts'
import { calendarFields } from '#domain/import/calendar-fields.ts'
import { extraMeanings } from '#domain/import/columns.ts'
import type { ColumnMeaning } from '#domain/import/columns.ts'
import { findHeader } from '#domain/import/header.ts'
import type { RowFinding } from '#domain/import/row.ts'
import { placed, valuesIn } from '#domain/import/row-values.ts'
import { isBlankCell } from '#domain/import/table.ts'
import type { Table, TableRow } from '#domain/import/table.ts'
import type { Field } from '#domain/ledgers/field.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'

export interface CalendarImportOptions {
  year: number
  /** In force now. */
  calendar: Calendar
  today: Day
}

interface ReadSpan {
  row: number
  /** Left out when an error stands in the way. */
  span?: { kind: 'off' | 'work'; days: Day[]; source: string }
  findings: RowFinding[]
}

export interface ReadCalendar {
  /** Left out when an error stands in the way. */
  content?: CalendarYear
  rows: ReadSpan[]
  /** Of the table as a whole. */
  findings: RowFinding[]
  headerRow: number
}

const fields: [string, Field][] = Object.entries(calendarFields)
const meanings: readonly ColumnMeaning[] = [
  ...fields.map(([key, { label }]) => ({ key, names: [label.zh, label.en] })),
  ...extraMeanings.filter(({ key }) => key === '+mend' || key === '+serial'),
]
const required = meanings.filter(({ key }) =>
  fields.some(([name, field]) => name === key && field.required),
)

/** Reads the holidays and make-up days of a year; what is over stays as it was. */
export function readCalendar(table: Table, options: CalendarImportOptions): ReadCalendar {
  const header = findHeader(table, meanings, required)
  if (!header) return { headerRow: 1, rows: [], findings: [wrong(undefined, 'no-header')] }
  const headerRow = table.rows[header.at]?.number ?? 1
  const { columns, findings } = header
  if (findings.some(isError)) return { headerRow, rows: [], findings }
  const firstAt = new Map<Day, number>()
  const rows = table.rows
    .slice(header.at + 1)
    .filter(({ cells }) => fields.some(([key]) => !isBlankCell(cells[columns.get(key) ?? -1])))
    .map((row) => readSpan(row, columns, options.year, firstAt))
  const content = contentOf(rows)
  if (rows.length > 0 && content.source === '') findings.push(wrong(undefined, 'no-source'))
  const isWhole = rows.length > 0 && !rows.some(({ span }) => !span)
  if (isWhole) findings.push(...overFindings(content, options))
  const isGood = isWhole && !findings.some(isError)
  return { headerRow, rows, findings, ...(isGood && { content }) }
}

function readSpan(
  row: TableRow,
  columns: ReadonlyMap<string, number>,
  year: number,
  firstAt: Map<Day, number>,
): ReadSpan {
  const { values, findings } = valuesIn(fields, row, columns)
  const from = String(values['day'] ?? '')
  const until = String(values['until'] ?? from)
  const kind = values['kind'] === 'work' ? 'work' : 'off'
  if (!findings.some(isError)) findings.push(...spanFindings(from, until, kind, year))
  const days = findings.some(isError) ? [] : daysFrom(from, until)
  const twice = days.find((day) => firstAt.has(day))
  if (twice !== undefined) {
    findings.push(wrong('day', 'day-twice', { day: twice, row: firstAt.get(twice) ?? 0 }))
  }
  for (const day of days) if (!firstAt.has(day)) firstAt.set(day, row.number)
  const isGood = !findings.some(isError)
  return {
    row: row.number,
    ...(isGood && { span: { kind, days, source: String(values['source'] ?? '') } }),
    findings: findings.map((one) => placed(one, row, columns)),
  }
}

function spanFindings(from: Day, until: Day, kind: 'off' | 'work', year: number): Finding[] {
  if (until < from) return [wrong('until', 'before-other', { otherField: 'day' })]
  const other = [from, until].find((day) => yearOfDay(day) !== year)
  if (other !== undefined) return [wrong('day', 'other-year', { day: other, year })]
  const plain = kind === 'work' ? daysFrom(from, until).find((day) => weekday(day) <= 5) : undefined
  return plain === undefined ? [] : [wrong('day', 'works-anyway', { day: plain })]
}

/** A day that is over was counted already; in a year without a calendar it was only guessed. */
function overFindings(content: CalendarYear, { year, calendar, today }: CalendarImportOptions) {
  const before = calendar.years[year]
  if (!before) return []
  const over = changedDays(year, before, content).filter((day) => day <= today)
  return over.map((day) => {
    const worked = isWorkingDay(calendar, day)
    return wrong(undefined, worked ? 'day-over-worked' : 'day-over-free', { day })
  })
}

function contentOf(rows: readonly ReadSpan[]): CalendarYear {
  const spans = rows.flatMap(({ span }) => span ?? [])
  const daysOf = (wanted: 'off' | 'work') =>
    spans
      .filter(({ kind }) => kind === wanted)
      .flatMap(({ days }) => days)
      .toSorted()
  const sources = new Set(spans.map(({ source }) => source).filter((source) => source !== ''))
  return { source: [...sources].join('；'), offDays: daysOf('off'), workDays: daysOf('work') }
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
