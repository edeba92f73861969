import type { Scope } from '#domain/access.ts'
import type { NumberBook } from '#domain/register/number.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import { contains } from '#database/like.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'

const TABLES = ['notice', 'notice_review', 'bulletin', 'number_gap'] as const

/** Every code and year in which a number was given, the latest year first. */
export async function numberBooks(db: Database): Promise<NumberBook[]> {
  const books = new Map<string, NumberBook>()
  for (const table of TABLES) {
    const rows = await db
      .selectFrom(table)
      .select(['code', 'year'])
      .select((all) => [all.fn.countAll().as('held'), all.fn.max('serial').as('highest')])
      .where('serial', 'is not', null)
      .groupBy(['code', 'year'])
      .execute()
    for (const row of rows) {
      const [code, year] = [row.code ?? '', row.year ?? 0]
      const key = `${year}/${code}`
      const book = books.get(key) ?? { code, year, given: 0, explained: 0, highest: 0 }
      const held = Number(row.held)
      if (table === 'number_gap') book.explained += held
      else book.given += held
      book.highest = Math.max(book.highest, Number(row.highest ?? 0))
      books.set(key, book)
    }
  }
  return [...books.values()].sort(
    (a, b) => b.year - a.year || (a.code < b.code ? -1 : Number(a.code > b.code)),
  )
}

/** A serial of a book and what has it. */
export type NumberedRow = { serial: number } & (
  | {
      kind: 'notice' | 'review' | 'bulletin'
      id: string
      title: string
      state: string
      issuedAt: number
      unit: { id: string; name: string; kind: UnitKind; path: string }
      /** The bulletin that corrects this one. */
      correctedBy: string | null
    }
  | { kind: 'gap'; because: string; by: string; at: number }
)

export interface NumberSearch {
  code: string
  year: number
  /** Serials below it. */
  before?: number | undefined
  /** Words of the title, the unit, or the explanation; or the serial itself. */
  words?: string | undefined
  serial?: number | undefined
  /** Only what lies in it is found by words: a search must not tell of what is out of reach. */
  scope: Scope
}

/** From the highest serial down. */
export async function numberedIn(
  db: Database,
  search: NumberSearch,
  limit: number,
): Promise<NumberedRow[]> {
  const found = [
    ...(await noticesOf(db, search, limit)),
    ...(await reviewsOf(db, search, limit)),
    ...(await bulletinsOf(db, search, limit)),
    ...(await explainedOf(db, search, limit)),
  ]
  return found.sort((a, b) => b.serial - a.serial).slice(0, limit)
}

async function noticesOf(db: Database, search: NumberSearch, limit: number) {
  const { code, year, before, words, serial, scope } = search
  const rows = await db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .select(['notice.id', 'notice.title', 'notice.state', 'notice.serial', 'notice.issued_at'])
    .select(['unit.id as unit', 'unit.name', 'unit.kind', 'unit.path'])
    .where('notice.code', '=', code)
    .where('notice.year', '=', year)
    .$if(before !== undefined, (q) => q.where('notice.serial', '<', before ?? 0))
    .$if(serial !== undefined, (q) => q.where('notice.serial', '=', serial ?? 0))
    .$if(words !== undefined, (q) =>
      q
        .where(inScope(scope, 'unit.path'))
        .where((where) =>
          where.or([contains('notice.title', words ?? ''), contains('unit.name', words ?? '')]),
        ),
    )
    .orderBy('notice.serial', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row): NumberedRow => ({ ...documentOf(row), kind: 'notice', correctedBy: null }))
}

async function reviewsOf(db: Database, search: NumberSearch, limit: number) {
  const { code, year, before, words, serial, scope } = search
  const rows = await db
    .selectFrom('notice_review')
    .innerJoin('notice', 'notice.id', 'notice_review.notice_id')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .select(['notice.id', 'notice.title', 'notice_review.state', 'notice_review.serial'])
    .select(['notice_review.decided_at as issued_at'])
    .select(['unit.id as unit', 'unit.name', 'unit.kind', 'unit.path'])
    .where('notice_review.code', '=', code)
    .where('notice_review.year', '=', year)
    .$if(before !== undefined, (q) => q.where('notice_review.serial', '<', before ?? 0))
    .$if(serial !== undefined, (q) => q.where('notice_review.serial', '=', serial ?? 0))
    .$if(words !== undefined, (q) =>
      q
        .where(inScope(scope, 'unit.path'))
        .where((where) =>
          where.or([contains('notice.title', words ?? ''), contains('unit.name', words ?? '')]),
        ),
    )
    .orderBy('notice_review.serial', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row): NumberedRow => ({ ...documentOf(row), kind: 'review', correctedBy: null }))
}

async function bulletinsOf(db: Database, search: NumberSearch, limit: number) {
  const { code, year, before, words, serial, scope } = search
  const rows = await db
    .selectFrom('bulletin')
    .innerJoin('unit', 'unit.id', 'bulletin.unit_id')
    .leftJoin('bulletin as later', (join) =>
      join.onRef('later.corrects_id', '=', 'bulletin.id').on('later.state', '=', 'issued'),
    )
    .select(['bulletin.id', 'bulletin.title', 'bulletin.state', 'bulletin.serial'])
    .select(['bulletin.issued_at', 'later.id as corrected_by'])
    .select(['unit.id as unit', 'unit.name', 'unit.kind', 'unit.path'])
    .where('bulletin.code', '=', code)
    .where('bulletin.year', '=', year)
    .$if(before !== undefined, (q) => q.where('bulletin.serial', '<', before ?? 0))
    .$if(serial !== undefined, (q) => q.where('bulletin.serial', '=', serial ?? 0))
    .$if(words !== undefined, (q) =>
      q
        .where(inScope(scope, 'unit.path'))
        .where((where) =>
          where.or([contains('bulletin.title', words ?? ''), contains('unit.name', words ?? '')]),
        ),
    )
    .orderBy('bulletin.serial', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row): NumberedRow => ({
    ...documentOf(row),
    kind: 'bulletin',
    correctedBy: row.corrected_by,
  }))
}

async function explainedOf(db: Database, search: NumberSearch, limit: number) {
  const { code, year, before, words, serial } = search
  const rows = await db
    .selectFrom('number_gap')
    .leftJoin('account', 'account.id', 'number_gap.by_account')
    .selectAll('number_gap')
    .select('account.display_name')
    .where('code', '=', code)
    .where('year', '=', year)
    .$if(before !== undefined, (q) => q.where('serial', '<', before ?? 0))
    .$if(serial !== undefined, (q) => q.where('serial', '=', serial ?? 0))
    .$if(words !== undefined, (q) => q.where(contains('because', words ?? '')))
    .orderBy('serial', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row): NumberedRow => ({
    kind: 'gap',
    serial: row.serial,
    because: row.because,
    by: row.display_name ?? row.by_account,
    at: Number(row.at),
  }))
}

const documentOf = (row: {
  id: string
  title: string
  state: string
  serial: number | null
  issued_at: number | null
  unit: string
  name: string
  kind: string
  path: string
}) => ({
  id: row.id,
  title: row.title,
  state: row.state,
  serial: Number(row.serial),
  issuedAt: Number(row.issued_at ?? 0),
  unit: { id: row.unit, name: row.name, kind: row.kind as UnitKind, path: row.path },
})
