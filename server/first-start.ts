import type { Role } from '#domain/access.ts'
import type { Unit } from '#domain/units/unit.ts'
import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { oneTimePassword } from '#api/password.ts'
import { SAMPLE_ACCOUNTS } from '#api/session-body.ts'
import { insertAccount } from '#database/account.ts'
import { setGrants } from '#database/role-grant.ts'
import { readSetting } from '#database/setting.ts'
import type { Storage } from '#database/storage.ts'
import { insertUnits } from '#database/unit.ts'
import type { ServerSettings } from '#server/settings.ts'

export interface FirstAccount {
  name: string
  password: string
  displayName: string
}

/** What the first start did: nothing, when the database held something already. */
export type FirstStart =
  | { kind: 'known'; sample: FirstAccount[] }
  | { kind: 'sample'; sample: FirstAccount[] }
  | { kind: 'administrators'; accounts: FirstAccount[] }

interface Host {
  storage: Storage
  deps: Deps
}

/** Whether an empty database gets the sample, and the password of its accounts; '' makes one at random. */
type Wanted = Pick<ServerSettings, 'sample' | 'samplePassword'>

/** Fills an empty database: with the sample province, or with the first administrators. */
export async function firstStart(
  host: Host,
  { sample, samplePassword }: Wanted,
): Promise<FirstStart> {
  const { read } = host.storage
  const unit = await read.selectFrom('unit').select('id').limit(1).executeTakeFirst()
  if (unit) return { kind: 'known', sample: await sampleAccounts(host) }
  if (sample === 'off') return { kind: 'administrators', accounts: await firstAdministrators(host) }
  const { fillSample } = await import('#mocks/sample/fill.ts')
  const { readSampleFiles } = await import('#mocks/sample/files-node.ts')
  await fillSample(host, await readSampleFiles(), samplePassword || oneTimePassword(host.deps))
  return { kind: 'sample', sample: await sampleAccounts(host) }
}

async function sampleAccounts({ storage }: Host): Promise<FirstAccount[]> {
  const text = await readSetting(storage.read, SAMPLE_ACCOUNTS)
  return text === undefined ? [] : (JSON.parse(text) as FirstAccount[])
}

const province: Unit = {
  id: '440000',
  parent: null,
  kind: 'province',
  name: '广东省',
  shortName: '广东',
  code: '440000',
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: ['province-government'],
  classes: [],
  hasServices: true,
}

const administrators: readonly [name: string, role: Role, displayName: string][] = [
  ['system-admin', 'system-admin', '系统管理员'],
  ['security-admin', 'security-admin', '安全管理员'],
]

/** Everybody else is made by these two: one makes the accounts, the other gives the roles. */
async function firstAdministrators({ storage, deps }: Host): Promise<FirstAccount[]> {
  const now = deps.now()
  const made = await Promise.all(
    administrators.map(async ([name, role, displayName]) => {
      const password = oneTimePassword(deps)
      return {
        name,
        role,
        displayName,
        password,
        passwordHash: await deps.passwords.hash(password),
      }
    }),
  )
  await storage.write(async (work) => {
    await insertUnits(work.tx, [{ unit: province, path: `/${province.id}/`, position: 0, now }])
    for (const { name, role, displayName, passwordHash } of made) {
      const id = newId(deps)
      const account = {
        id,
        name,
        displayName,
        unit: province.id,
        passwordHash,
        mustChange: true,
        now,
      }
      await insertAccount(work.tx, account)
      await setGrants(work.tx, id, [{ role, unit: province.id }], { by: 'first start', now })
      const actor = { id: null, name: 'first start' }
      await appendAudit(work, deps, actor, {
        action: 'account.create',
        subject: id,
        unit: province.id,
        detail: { name, role },
      })
    }
  })
  return made.map(({ name, password, displayName }) => ({ name, password, displayName }))
}
