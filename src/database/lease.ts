import type { Database } from '#database/schema.ts'

/**
 * Takes or renews the right to do a work until some time.
 *
 * @returns false while another process has it
 */
export async function takeLease(
  tx: Database,
  name: string,
  holder: string,
  { now, until }: { now: number; until: number },
): Promise<boolean> {
  const row = await tx
    .selectFrom('check_lease')
    .selectAll()
    .where('name', '=', name)
    .executeTakeFirst()
  if (!row) {
    await tx.insertInto('check_lease').values({ name, holder, until }).execute()
    return true
  }
  if (row.holder !== holder && Number(row.until) > now) return false
  await tx.updateTable('check_lease').set({ holder, until }).where('name', '=', name).execute()
  return true
}

export async function dropLease(tx: Database, holder: string): Promise<void> {
  await tx.deleteFrom('check_lease').where('holder', '=', holder).execute()
}
