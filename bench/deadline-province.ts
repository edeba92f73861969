/**
 * Departments of the province with a reporter each (a class that the scheme scores), added to a database that holds the sample province. Their
 * passwords are real and cheap to check: what is measured is the hour of saving, not of signing in.
 */
import type { Unit } from '#domain/units/unit.ts'
import { insertAccount } from '#database/account.ts'
import { setGrants } from '#database/role-grant.ts'
import { insertUnits } from '#database/unit.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'

export const DEADLINE_PASSWORD = 'Deadline-2026-bench'

export interface Department {
  id: string
  account: string
}

const departmentOf = (index: number, parent: string): Unit => ({
  id: `bench-${index}`,
  parent,
  kind: 'department',
  name: `测速单位${index}`,
  shortName: `测速${index}`,
  code: null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: false,
})

/** @param database address of a database that no server has open */
export async function addDepartments(database: string, count: number): Promise<Department[]> {
  const now = Date.now()
  const storage = await openStorage(database, now)
  const { passwords } = nodeCryptography('sha256', { N: 16, r: 1, p: 1 })
  const passwordHash = await passwords.hash(DEADLINE_PASSWORD)
  const top = await storage.read
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow()
  const units = Array.from({ length: count }, (_, index) => {
    const unit = departmentOf(index, top.id)
    return { unit, path: `${top.path}${unit.id}/`, position: 1000 + index, now }
  })
  await storage.write(async ({ tx }) => {
    await insertUnits(tx, units)
    for (const { unit } of units) {
      const id = `account-${unit.id}`
      await insertAccount(tx, {
        id,
        name: unit.id,
        displayName: `${unit.name}填报员`,
        unit: unit.id,
        passwordHash,
        mustChange: false,
        now,
      })
      await setGrants(tx, id, [{ role: 'reporter', unit: unit.id }], { by: id, now })
    }
  })
  await storage.close()
  return units.map(({ unit }) => ({ id: unit.id, account: unit.id }))
}
