import { importCalendarYear, listCalendarYears, readCalendarTemplate } from '#contract/calendar.ts'
import type { CalendarReport, CalendarYearBody } from '#contract/calendar.ts'
import { calendarTemplate } from '#documents/calendar-book.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import { changedDays, withYear } from '#domain/calendar/changed-days.ts'
import { yearOfDay } from '#domain/calendar/day.ts'
import { readCalendar } from '#domain/import/calendar-rows.ts'
import type { ReadCalendar } from '#domain/import/calendar-rows.ts'
import type { RowFinding } from '#domain/import/row.ts'
import { calendarYears, saveCalendarYear } from '#database/calendar-year.ts'
import { latestDue } from '#database/notice-clock.ts'
import { unitsThatRead } from '#database/role-grant.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import type { Upload } from '#api/body.ts'
import { movedBodies, movesOf } from '#api/calendar-moves.ts'
import type { CalendarMoves } from '#api/calendar-moves.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { documentWords } from '#api/document-words.ts'
import { forgetCalendar } from '#api/live-calendar.ts'
import { moveDeadlines } from '#api/move-deadlines.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'

const MOST_FINDINGS = 400

export function serveCalendars(api: Api): void {
  const { deps } = api

  serve(api, listCalendarYears, async ({ db }) => ({
    rows: await yearBodies(db, deps),
    missing: await missingYears(db, deps),
  }))

  serve(api, readCalendarTemplate, async ({ query }) => {
    const title = query.language === 'zh' ? '节假日安排' : 'Holidays'
    const body = new Uint8Array(await calendarTemplate(documentWords(query.language), title))
    return { type: readCalendarTemplate.answers?.[0] ?? '', name: `${title}.xlsx`, body }
  })

  serve(api, importCalendarYear, async ({ params, query, file, caller, db, write }) => {
    const { year } = params
    const read = await readFile(deps, year, file)
    if (query.mode === 'check' || !read.content) {
      return (await preview(db, deps, year, read, query.mode)).report
    }
    const { content } = read
    const { id, displayName } = caller.account
    const written = await write(async (tx, tell): Promise<CalendarReport> => {
      const { report, moves } = await preview(tx, deps, year, read, 'take')
      if (report.seen !== query.seen) throw changedMeanwhile(undefined)
      const stored = { year, ...content, takenBy: displayName, takenAt: deps.now() }
      await saveCalendarYear(tx, stored)
      const { source } = content
      const mark = await tell({
        action: 'calendar.take',
        subject: String(year),
        before: deps.calendar.years[year],
        after: content,
        detail: {
          source,
          file: file.name,
          digest: deps.digest(file.bytes),
          changed: report.changed,
          moves: report.moves,
        },
      })
      const [first] = report.changed
      if (first !== undefined) {
        await moveDeadlines({ tx, tell, deps, by: id, source, first, mark }, moves)
      }
      return report
    })
    forgetCalendar(deps)
    return written
  })
}

async function readFile(deps: Deps, year: number, file: Upload): Promise<ReadCalendar> {
  const book = await readWorkbook(file.bytes, file.name)
  if (book.kind === 'refused') {
    throw new Refusal('unreadable-file', { why: book.because.code, ...book.because.params })
  }
  const options = { year, calendar: deps.calendar, today: dayAt(deps.now()) }
  const all = book.tables.map((table) => readCalendar(table, options))
  const first = all.find(({ rows }) => rows.length > 0) ?? all[0]
  if (!first) throw new Refusal('unreadable-file', { why: 'empty' })
  return first
}

async function preview(
  db: Database,
  deps: Deps,
  year: number,
  read: ReadCalendar,
  mode: 'check' | 'take',
): Promise<{ report: CalendarReport; moves: CalendarMoves }> {
  const { content } = read
  const before = deps.calendar
  const changed = content ? changedDays(year, before.years[year], content) : []
  const after = content ? withYear(before, year, content) : before
  const moves = await movesOf(db, deps, { before, after, changed })
  const bodies = movedBodies(moves, (await unitsThatRead(db)).length)
  const findings = [
    ...read.findings.map(findingBody(read.headerRow)),
    ...read.rows.flatMap(({ row, findings: found }) => found.map(findingBody(row))),
  ]
  const report: CalendarReport = {
    mode,
    year,
    source: content?.source ?? '',
    rows: { read: read.rows.length, bad: read.rows.filter(({ span }) => !span).length },
    offDays: content?.offDays ?? [],
    workDays: content?.workDays ?? [],
    changed,
    findings: findings.slice(0, MOST_FINDINGS),
    findingsTotal: findings.length,
    moves: bodies,
    seen: content ? deps.digest(JSON.stringify([before.years[year], content, bodies])) : '',
  }
  return { report, moves }
}

const findingBody = (row: number) => (finding: RowFinding) => ({
  sheet: '',
  row,
  column: finding.column ?? null,
  value: finding.shown ?? null,
  severity: finding.severity,
  ...(finding.field !== undefined && { field: finding.field }),
  because: finding.because,
})

async function yearBodies(db: Database, { calendar }: Deps): Promise<CalendarYearBody[]> {
  const taken = new Map((await calendarYears(db)).map((one) => [one.year, one]))
  return Object.entries(calendar.years)
    .map(([key, { source, offDays, workDays }]) => {
      const own = taken.get(Number(key))
      return {
        year: Number(key),
        source,
        offDays,
        workDays,
        taken: own ? { by: own.takenBy, at: instantText(own.takenAt) } : null,
      }
    })
    .toSorted((a, b) => b.year - a.year)
}

/** From this year to the last one that a deadline reaches, next year at least. */
async function missingYears(db: Database, deps: Deps): Promise<number[]> {
  const now = deps.now()
  const first = yearOfDay(dayAt(now))
  const due = await latestDue(db)
  const ends = (await scoringPeriods(db)).map(({ locks }) => yearOfDay(locks))
  const last = Math.max(first + 1, ...ends, ...(due === null ? [] : [yearOfDay(dayAt(due))]))
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => deps.calendar.years[year] === undefined,
  )
}
