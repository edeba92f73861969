import { placeOf, toNotice } from '#database/notice.ts'
import type { StoredNotice } from '#database/notice.ts'
import type { Database } from '#database/schema.ts'

/** Notices that owe an answer, due at this moment or later, in the order of their ids. */
export async function owedNotices(db: Database, dueFrom: number): Promise<StoredNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('due_at', '>=', dueFrom)
    .where('place', '<', '2')
    .orderBy('id')
    .execute()
  return rows.map(toNotice)
}

/** Moves the due moment; the version stays, since nobody's words change. */
export async function moveDue(db: Database, one: StoredNotice, dueAt: number): Promise<void> {
  const place = placeOf({ ...one, dueAt })
  await db.updateTable('notice').set({ due_at: dueAt, place }).where('id', '=', one.id).execute()
}

/** Clocks that have something to do from a moment on look at it now, and reckon anew. */
export async function wakeClocks(db: Database, from: number, now: number): Promise<void> {
  await db.updateTable('notice').set({ next_at: now }).where('next_at', '>=', from).execute()
}

/** The last moment at which a notice is due; null where none is. */
export async function latestDue(db: Database): Promise<number | null> {
  const { due } = await db
    .selectFrom('notice')
    .select((all) => all.fn.max('due_at').as('due'))
    .executeTakeFirstOrThrow()
  return due === null ? null : Number(due)
}
