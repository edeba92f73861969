import type { Database } from '#database/schema.ts'
import type { SignInGuardTable } from '#database/tables/account.ts'

export const findGuard = (db: Database, name: string): Promise<SignInGuardTable | undefined> =>
  db.selectFrom('sign_in_guard').selectAll().where('name', '=', name).executeTakeFirst()

export async function saveGuard(db: Database, guard: SignInGuardTable): Promise<void> {
  const { name: _name, ...counts } = guard
  await db
    .insertInto('sign_in_guard')
    .values(guard)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(counts))
    .execute()
}

export async function dropGuard(db: Database, name: string): Promise<void> {
  await db.deleteFrom('sign_in_guard').where('name', '=', name).execute()
}

/** Removes what is neither locked nor recent. */
export async function dropOldGuards(db: Database, before: number): Promise<void> {
  await db
    .deleteFrom('sign_in_guard')
    .where('last_at', '<', before)
    .where('locked_until', '<', before)
    .execute()
}
