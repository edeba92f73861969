import { sql } from 'kysely'
import { ROLES, permissions } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { MessageTable } from '#database/tables/section.ts'
import { inScope, isUnder } from '#database/scope.ts'

/** A message with the names that its reader sees. */
export interface NamedMessage extends MessageTable {
  unit_name: string
  unit_kind: UnitKind
  by_name: string
  reader_name: string | null
}

const named = (db: Database, scope: Scope) =>
  db
    .selectFrom('message')
    .innerJoin('unit', 'unit.id', 'message.unit_id')
    .leftJoin('account as sender', 'sender.id', 'message.by_account')
    .leftJoin('account as reader', 'reader.id', 'message.read_by')
    .selectAll('message')
    .select([
      'unit.name as unit_name',
      'unit.kind as unit_kind',
      'sender.display_name as sender_name',
      'reader.display_name as reader_name',
    ])
    .where(inScope(scope, 'unit.path'))

const toNamed = <T extends MessageTable & { unit_kind: string; sender_name: string | null }>({
  sender_name,
  ...row
}: T) => ({
  ...row,
  unit_kind: row.unit_kind as UnitKind,
  by_name: sender_name ?? row.by_account,
})

/** Latest first: ids are made in the order of time. */
export async function messagesOf(
  db: Database,
  scope: Scope,
  limit: number,
  before?: string,
): Promise<NamedMessage[]> {
  const rows = await named(db, scope)
    .$if(before !== undefined, (query) => query.where('message.id', '<', before ?? ''))
    .orderBy('message.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toNamed)
}

export async function findMessage(
  db: Database,
  scope: Scope,
  id: string,
): Promise<NamedMessage | undefined> {
  const row = await named(db, scope).where('message.id', '=', id).executeTakeFirst()
  return row && toNamed(row)
}

export async function countMessages(
  db: Database,
  scope: Scope,
): Promise<{ total: number; unread: number }> {
  const row = await db
    .selectFrom('message')
    .innerJoin('unit', 'unit.id', 'message.unit_id')
    .select([
      (all) => all.fn.countAll<number>().as('total'),
      sql<number>`count(message.read_at)`.as('read'),
    ])
    .where(inScope(scope, 'unit.path'))
    .executeTakeFirstOrThrow()
  return { total: Number(row.total), unread: Number(row.total) - Number(row.read) }
}

export interface ReceiptFilter {
  /** Path of a unit: that unit and all below. */
  under?: string | undefined
  kind?: string | undefined
  /** Only what nobody has read. */
  unread: boolean
}

/** What units in scope were told, with who read it; latest first. */
export async function receiptsOf(
  db: Database,
  scope: Scope,
  { under, kind, unread }: ReceiptFilter,
  limit: number,
  before?: string,
): Promise<NamedMessage[]> {
  const rows = await named(db, scope)
    .$if(under !== undefined, (query) => query.where(isUnder(under ?? '', 'unit.path')))
    .$if(kind !== undefined, (query) => query.where('message.kind', '=', kind ?? ''))
    .$if(unread, (query) => query.where('message.read_at', 'is', null))
    .$if(before !== undefined, (query) => query.where('message.id', '<', before ?? ''))
    .orderBy('message.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toNamed)
}

/** How many there are, and how many of them nobody has read. */
export async function countReceipts(
  db: Database,
  scope: Scope,
  { under, kind, unread }: ReceiptFilter,
): Promise<{ total: number; unread: number }> {
  const row = await db
    .selectFrom('message')
    .innerJoin('unit', 'unit.id', 'message.unit_id')
    .select([
      (all) => all.fn.countAll<number>().as('total'),
      sql<number>`count(message.read_at)`.as('read'),
    ])
    .where(inScope(scope, 'unit.path'))
    .$if(under !== undefined, (query) => query.where(isUnder(under ?? '', 'unit.path')))
    .$if(kind !== undefined, (query) => query.where('message.kind', '=', kind ?? ''))
    .executeTakeFirstOrThrow()
  const notRead = Number(row.total) - Number(row.read)
  return { total: unread ? notRead : Number(row.total), unread: notRead }
}

/** A message as it is sent: nobody has read it. */
export type SentMessage = Omit<MessageTable, 'read_by' | 'read_at' | 'notice_id'> & {
  notice_id?: string
}

/** Statements have a limit of bound values in every engine; twelve columns a row stay below it. */
const ROWS_AT_ONCE = 80

export const insertMessage = (db: Database, message: SentMessage): Promise<void> =>
  insertMessages(db, [message])

export async function insertMessages(
  db: Database,
  messages: readonly SentMessage[],
): Promise<void> {
  const rows = messages.map((one) => ({ notice_id: null, ...one, read_by: null, read_at: null }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('message')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}

export async function markRead(db: Database, id: string, by: string, at: number): Promise<void> {
  await db
    .updateTable('message')
    .set({ read_by: by, read_at: at })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute()
}

/** Reminders of a unit for a period, latest first. */
export async function remindersOfUnit(
  db: Database,
  scope: Scope,
  unit: string,
  period: string,
): Promise<NamedMessage[]> {
  const rows = await named(db, scope)
    .where('message.kind', '=', 'reminder')
    .where('message.period', '=', period)
    .where('message.unit_id', '=', unit)
    .orderBy('message.id', 'desc')
    .execute()
  return rows.map(toNamed)
}

const READING = ROLES.filter((role) => permissions[role]['message.read'] !== undefined)

/** Who reads what is written to a unit, and since when; disabled accounts read nothing. */
export async function readersOf(
  db: Database,
  unit: string,
): Promise<{ name: string; since: number }[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select((all) => [
      'account.display_name as name',
      all.fn.min('role_grant.granted_at').as('since'),
    ])
    .where('role_grant.unit_id', '=', unit)
    .where('role_grant.role', 'in', READING)
    .where('account.disabled', '=', 0)
    .groupBy(['account.id', 'account.display_name'])
    .orderBy('account.display_name')
    .execute()
  return rows.map(({ name, since }) => ({ name, since: Number(since) }))
}

export interface Reminded {
  at: number
  /** The day in Asia/Shanghai. */
  day: string
  count: number
  readBy: string | null
  readAt: number | null
}

/** The latest reminder of each unit in scope that was reminded in a period. */
export async function remindersOf(
  db: Database,
  scope: Scope,
  period: string,
): Promise<Map<string, Reminded>> {
  const rows = await named(db, scope)
    .where('message.kind', '=', 'reminder')
    .where('message.period', '=', period)
    .orderBy('message.id')
    .execute()
  const latest = new Map<string, Reminded>()
  for (const { unit_id, at, day, reader_name, read_at } of rows) {
    const count = (latest.get(unit_id)?.count ?? 0) + 1
    const readAt = read_at === null ? null : Number(read_at)
    latest.set(unit_id, { at: Number(at), day, count, readBy: reader_name, readAt })
  }
  return latest
}
