import { sql } from 'kysely'
import type { CirculationKind, Standing } from '#domain/bulletin/standing.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import { inReach } from '#database/bulletin.ts'
import type { BulletinReach } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { CirculationTable } from '#database/tables/reading.ts'

export type NewCirculation = Omit<CirculationTable, 'opened_at'>

/** Statements have a limit of bound values in every engine; ten columns a row stay below it. */
const ROWS_AT_ONCE = 90

export async function insertCirculations(
  db: Database,
  all: readonly NewCirculation[],
): Promise<void> {
  const rows = all.map((one) => ({ ...one, opened_at: null }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('circulation')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}

/** A bulletin before its reader. */
export interface Circulated {
  id: string
  kind: CirculationKind
  text: string
  byName: string
  at: number
  openedAt: number | null
  bulletin: { id: string; title: string; number: DocumentNumber | null }
  unit: { id: UnitId; name: string; kind: UnitKind }
}

export interface CirculationFilter {
  account: string
  reach: BulletinReach
  /** Only what was not opened since. */
  unopened: boolean
}

const before = (db: Database, { account, reach, unopened }: CirculationFilter) =>
  db
    .selectFrom('circulation')
    .innerJoin('bulletin', 'bulletin.id', 'circulation.bulletin_id')
    .innerJoin('unit', 'unit.id', 'bulletin.unit_id')
    .where('circulation.account_id', '=', account)
    .where(inReach(reach))
    .$if(unopened, (q) => q.where('circulation.opened_at', 'is', null))

/** What was put before somebody and is still theirs to see, the latest first. */
export async function circulationsOf(
  db: Database,
  filter: CirculationFilter,
  limit: number,
  start?: string,
): Promise<Circulated[]> {
  const rows = await before(db, filter)
    .leftJoin('account as sender', 'sender.id', 'circulation.by_account')
    .selectAll('circulation')
    .select(['bulletin.title', 'bulletin.code', 'bulletin.year', 'bulletin.serial'])
    .select(['unit.id as office_id', 'unit.name', 'unit.kind as office_kind'])
    .select('sender.display_name')
    .$if(start !== undefined, (q) => q.where('circulation.id', '<', start ?? ''))
    .orderBy('circulation.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as CirculationKind,
    text: row.text,
    byName: row.display_name ?? row.by_account,
    at: Number(row.at),
    openedAt: row.opened_at === null ? null : Number(row.opened_at),
    bulletin: { id: row.bulletin_id, title: row.title, number: numberOf(row) },
    unit: { id: row.office_id, name: row.name, kind: row.office_kind as UnitKind },
  }))
}

const numberOf = ({
  code,
  year,
  serial,
}: {
  code: string | null
  year: number | null
  serial: number | null
}): DocumentNumber | null =>
  code !== null && year !== null && serial !== null ? { code, year, serial } : null

export async function countCirculations(
  db: Database,
  filter: CirculationFilter,
): Promise<{ total: number; unopened: number }> {
  const row = await before(db, filter)
    .select([
      (all) => all.fn.countAll<number>().as('total'),
      sql<number>`count(circulation.opened_at)`.as('opened'),
    ])
    .executeTakeFirstOrThrow()
  return { total: Number(row.total), unopened: Number(row.total) - Number(row.opened) }
}

/** What colleagues wrote when they passed a bulletin on to somebody, the latest first. */
export async function sharedWith(
  db: Database,
  bulletin: string,
  account: string,
): Promise<{ byName: string; text: string; at: number }[]> {
  const rows = await db
    .selectFrom('circulation')
    .leftJoin('account as sender', 'sender.id', 'circulation.by_account')
    .select(['circulation.by_account', 'circulation.text', 'circulation.at'])
    .select('sender.display_name')
    .where('circulation.bulletin_id', '=', bulletin)
    .where('circulation.account_id', '=', account)
    .where('circulation.kind', '=', 'share')
    .orderBy('circulation.id', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ display_name, by_account, text, at }) => ({
    byName: display_name ?? by_account,
    text,
    at: Number(at),
  }))
}

/** @returns how many waited for it */
export async function markOpened(
  db: Database,
  bulletin: string,
  account: string,
  at: number,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('circulation')
    .set({ opened_at: at })
    .where('bulletin_id', '=', bulletin)
    .where('account_id', '=', account)
    .where('opened_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

export async function waitsToBeOpened(
  db: Database,
  bulletin: string,
  account: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('circulation')
    .select('id')
    .where('bulletin_id', '=', bulletin)
    .where('account_id', '=', account)
    .where('opened_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A reader to whom a bulletin was put, and what became of it. */
export interface BulletinReceipt {
  account: string
  name: string
  unit: UnitId
  unitName: string
  unitKind: UnitKind
  unitPath: string
  standing: Standing
  toldAt: number
  reminders: number
  remindedAt: number | null
  readAt: number | null
}

export interface ReceiptFilter {
  bulletin: string
  read?: boolean | undefined
  standing?: Standing | undefined
  accounts?: readonly string[] | undefined
}

const told = (db: Database, { bulletin, read, standing, accounts }: ReceiptFilter) =>
  db
    .selectFrom('circulation')
    .innerJoin('account', 'account.id', 'circulation.account_id')
    .innerJoin('unit', 'unit.id', 'circulation.unit_id')
    .leftJoin('bulletin_reading as reading', (join) =>
      join
        .onRef('reading.account_id', '=', 'circulation.account_id')
        .onRef('reading.bulletin_id', '=', 'circulation.bulletin_id'),
    )
    .where('circulation.bulletin_id', '=', bulletin)
    // The first time that it was put before somebody; whatever came later belongs to the same reader.
    .where('circulation.id', '=', (q) =>
      q
        .selectFrom('circulation as first')
        .select((all) => all.fn.min('first.id').as('id'))
        .whereRef('first.bulletin_id', '=', 'circulation.bulletin_id')
        .whereRef('first.account_id', '=', 'circulation.account_id'),
    )
    .$if(read === true, (q) => q.where('reading.at', 'is not', null))
    .$if(read === false, (q) => q.where('reading.at', 'is', null))
    .$if(standing !== undefined, (q) => q.where('circulation.standing', '=', standing ?? ''))
    .$if(accounts !== undefined, (q) =>
      q.where('circulation.account_id', 'in', [...(accounts ?? [])]),
    )

/** By unit, in the order of paths. */
export async function receiptsOfBulletin(
  db: Database,
  filter: ReceiptFilter,
  limit: number,
  after?: { path: string; account: string },
): Promise<BulletinReceipt[]> {
  const rows = await told(db, filter)
    .select(['circulation.account_id', 'circulation.standing', 'circulation.at'])
    .select(['account.display_name', 'unit.id', 'unit.name', 'unit.kind', 'unit.path'])
    .select('reading.at as read_at')
    .select((outer) =>
      outer
        .selectFrom('circulation as reminder')
        .select((all) => all.fn.countAll<number>().as('count'))
        .whereRef('reminder.bulletin_id', '=', 'circulation.bulletin_id')
        .whereRef('reminder.account_id', '=', 'circulation.account_id')
        .where('reminder.kind', '=', 'reminder')
        .as('reminders'),
    )
    .select((outer) =>
      outer
        .selectFrom('circulation as reminder')
        .select((all) => all.fn.max('reminder.at').as('at'))
        .whereRef('reminder.bulletin_id', '=', 'circulation.bulletin_id')
        .whereRef('reminder.account_id', '=', 'circulation.account_id')
        .where('reminder.kind', '=', 'reminder')
        .as('reminded_at'),
    )
    .$if(after !== undefined, (q) =>
      q.where((where) =>
        where.or([
          where('unit.path', '>', after?.path ?? ''),
          where.and([
            where('unit.path', '=', after?.path ?? ''),
            where('circulation.account_id', '>', after?.account ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('unit.path')
    .orderBy('circulation.account_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    account: row.account_id,
    name: row.display_name,
    unit: row.id,
    unitName: row.name,
    unitKind: row.kind as UnitKind,
    unitPath: row.path,
    standing: row.standing as Standing,
    toldAt: Number(row.at),
    reminders: Number(row.reminders),
    remindedAt: row.reminded_at === null ? null : Number(row.reminded_at),
    readAt: row.read_at === null ? null : Number(row.read_at),
  }))
}

/** How many readers of each standing were told, and how many of them have read it. */
export async function countReceiptsOfBulletin(
  db: Database,
  bulletin: string,
): Promise<{ standing: Standing; told: number; read: number }[]> {
  const rows = await told(db, { bulletin })
    .select([
      'circulation.standing',
      (all) => all.fn.countAll<number>().as('told'),
      sql<number>`count(reading.at)`.as('read'),
    ])
    .groupBy('circulation.standing')
    .execute()
  return rows.map(({ standing, told: all, read }) => ({
    standing: standing as Standing,
    told: Number(all),
    read: Number(read),
  }))
}

/** Every told reader who has not read it, to be reminded. */
export const unreadOfBulletin = (
  db: Database,
  bulletin: string,
  accounts?: readonly string[],
): Promise<BulletinReceipt[]> =>
  receiptsOfBulletin(db, { bulletin, read: false, accounts }, MOST_READERS)

const MOST_READERS = 1_000_000
