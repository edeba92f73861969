import { listNumbers } from '#contract/register.ts'
import type { NumberBookBody, NumberRow } from '#contract/register.ts'
import { isInScope } from '#domain/access.ts'
import type { BulletinState } from '#domain/bulletin/workflow.ts'
import type { DecidedState } from '#domain/notice/review.ts'
import type { NoticeState } from '#domain/notice/workflow.ts'
import { missingIn, numberSearch, numberText, withMissing } from '#domain/register/number.ts'
import type { NumberBook } from '#domain/register/number.ts'
import { numberBooks, numberedIn } from '#database/register.ts'
import type { NumberSearch, NumberedRow } from '#database/register.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'

export function serveRegister(api: Api): void {
  serve(api, listNumbers, async ({ query, caller, db }) => {
    const { code, year, q = '', cursor, limit } = query
    const books = await numberBooks(db)
    const book = books.find(
      (one) =>
        (code === undefined || one.code === code) && (year === undefined || one.year === year),
    )
    const shown = { books: books.map(bookBody), book: book ? bookBody(book) : null }
    if (!book) return { rows: [], next: null, total: 0, ...shown }
    const [before] = cursor === undefined ? [] : placeOf(cursor, 1)
    const start = before === undefined ? book.highest + 1 : Number(before)
    const asked = numberSearch(q)
    const search = { code: book.code, year: book.year, scope: caller.scope, ...asked }
    const rows =
      Object.keys(asked).length === 0
        ? await everySerial(db, search, start, limit)
        : await found(db, { ...search, before: start }, limit + 1)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const hasMore = last !== undefined && (rows.length > limit || isWhole(asked, last.serial))
    return {
      rows: page.map((row) => rowBody(caller, book, row)),
      next: hasMore ? cursorOf([last.serial]) : null,
      total: Object.keys(asked).length === 0 ? book.highest : await countFound(db, search),
      ...shown,
    }
  })
}

type Shown = NumberedRow | { kind: 'missing'; serial: number }

/** Without a search the register goes down to 1. */
const isWhole = (asked: object, serial: number) => Object.keys(asked).length === 0 && serial > 1

async function everySerial(
  db: Database,
  search: NumberSearch,
  start: number,
  limit: number,
): Promise<Shown[]> {
  const lowest = Math.max(1, start - limit)
  const rows = await numberedIn(db, { ...search, before: start }, limit)
  return withMissing(rows, start - 1, lowest)
}

const found = (db: Database, search: NumberSearch, limit: number): Promise<Shown[]> =>
  numberedIn(db, search, limit)

/** In documents: more than anybody reads through. */
const MOST_FOUND = 1000

const countFound = async (db: Database, search: NumberSearch): Promise<number> =>
  (await numberedIn(db, search, MOST_FOUND)).length

const bookBody = (book: NumberBook): NumberBookBody => ({ ...book, missing: missingIn(book) })

function rowBody(caller: Caller, { code, year }: NumberBook, row: Shown): NumberRow {
  const { serial } = row
  const numbered = { serial, number: numberText({ code, year, serial }) }
  if (row.kind === 'missing') return { kind: 'missing', ...numbered }
  if (row.kind === 'gap') {
    return { kind: 'gap', ...numbered, because: row.because, by: row.by, at: instantText(row.at) }
  }
  const { id, title, issuedAt, correctedBy } = row
  const { path, ...unit } = row.unit
  if (!isInScope(caller.scope, path)) return { kind: 'elsewhere', ...numbered }
  const document = { ...numbered, id, title, unit, day: dayAt(issuedAt) }
  if (row.kind === 'bulletin') {
    const mayOpen = caller.may('bulletin.read', path)
    return {
      kind: 'bulletin',
      ...document,
      mayOpen,
      state: row.state as BulletinState,
      correctedBy,
    }
  }
  const ofNotice = { ...document, mayOpen: caller.may('notice.read', path) }
  return row.kind === 'notice'
    ? { kind: 'notice', ...ofNotice, state: row.state as NoticeState }
    : { kind: 'review', ...ofNotice, state: row.state as DecidedState }
}
