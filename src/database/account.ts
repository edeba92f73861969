import type { Database } from '#database/schema.ts'
import type { AccountTable } from '#database/tables/account.ts'

/** What signing in needs of an account. */
export type Credentials = Pick<
  AccountTable,
  'id' | 'name' | 'unit_id' | 'password_hash' | 'must_change' | 'disabled'
>

export const findCredentials = (db: Database, name: string): Promise<Credentials | undefined> =>
  db
    .selectFrom('account')
    .select(['id', 'name', 'unit_id', 'password_hash', 'must_change', 'disabled'])
    .where('name', '=', name)
    .executeTakeFirst()

export async function setPassword(
  db: Database,
  id: string,
  hash: string,
  { mustChange, now }: { mustChange: boolean; now: number },
): Promise<void> {
  await db
    .updateTable('account')
    .set((set) => ({
      password_hash: hash,
      must_change: mustChange ? 1 : 0,
      version: set('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .execute()
}

export async function noteSignIn(db: Database, id: string, now: number): Promise<void> {
  await db.updateTable('account').set({ signed_in_at: now }).where('id', '=', id).execute()
}

export interface AccountToStore {
  id: string
  name: string
  displayName: string
  unit: string
  passwordHash: string
  mustChange: boolean
  now: number
}

export async function insertAccount(db: Database, account: AccountToStore): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      display_name: account.displayName,
      unit_id: account.unit,
      password_hash: account.passwordHash,
      must_change: account.mustChange ? 1 : 0,
      disabled: 0,
      version: 1,
      created_at: account.now,
      updated_at: account.now,
      signed_in_at: null,
    })
    .execute()
}

export interface AccountChange {
  displayName?: string | undefined
  unit?: string | undefined
  disabled?: boolean | undefined
}

/** @returns false when the version that was seen is no longer the one that is stored */
export async function changeAccount(
  db: Database,
  id: string,
  seen: number,
  { displayName, unit, disabled }: AccountChange,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({
      ...(displayName !== undefined && { display_name: displayName }),
      ...(unit !== undefined && { unit_id: unit }),
      ...(disabled !== undefined && { disabled: disabled ? 1 : 0 }),
      version: seen + 1,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
