import type { Deps } from '#api/deps.ts'
import { insertAccount } from '#database/account.ts'
import { setGrants } from '#database/role-grant.ts'
import type { Storage } from '#database/storage.ts'
import { PASSWORD, accountId } from '#tests/api/province.ts'

export const SECOND = 'inspector-2@440000'

/** Somebody of the office who has no part in anything yet. */
export async function hireSecond({ storage, deps }: { storage: Storage; deps: Deps }) {
  const now = deps.now()
  const passwordHash = await deps.passwords.hash(PASSWORD)
  const id = accountId(SECOND)
  await storage.write(async ({ tx }) => {
    await insertAccount(tx, {
      id,
      name: SECOND,
      displayName: SECOND,
      unit: '440000',
      passwordHash,
      mustChange: false,
      now,
    })
    await setGrants(tx, id, [{ role: 'inspector', unit: '440000' }], { by: id, now })
  })
}
