import { MOST_KEY_DAYS, createApiKey, listApiKeys, revokeApiKey } from '#contract/api-key.ts'
import type { ApiKeyBody } from '#contract/api-key.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import {
  findApiKey,
  insertApiKey,
  listApiKeys as queryKeys,
  revokeApiKey as endKey,
} from '#database/api-key.ts'
import type { StoredApiKey } from '#database/api-key.ts'
import type { Database } from '#database/schema.ts'
import { unitOr404 } from '#api/account.ts'
import type { Api } from '#api/api.ts'
import { newId, newToken } from '#api/id.ts'
import { whyInvalid } from '#api/key-caller.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText, startOfDay } from '#api/time.ts'

/** Tells a key of this house from other secrets, for people and for programs that look for leaks. */
const PREFIX = 'gxk_'

export function serveApiKeys(api: Api): void {
  const { deps } = api

  serve(api, listApiKeys, async ({ db }) => ({
    rows: (await queryKeys(db)).map((key) => keyBody(key, deps.now())),
  }))

  serve(api, createApiKey, async ({ body, caller, write }) => {
    const now = deps.now()
    refuseUntil(dayAt(now), body.until)
    const id = newId(deps)
    const secret = `${PREFIX}${newToken(deps)}`
    return write(async (tx, tell) => {
      await unitOr404(tx, body.unit)
      await insertApiKey(tx, {
        id,
        name: body.name,
        unit_id: body.unit,
        token_hash: deps.digest(secret),
        expires_at: startOfDay(addDays(body.until, 1)),
        created_by: caller.account.id,
        created_at: now,
        revoked_by: null,
        revoked_at: null,
        used_at: null,
      })
      const key = keyBody(await keyOr404(tx, id), now)
      const { name, until } = body
      await tell({ action: 'key.write', subject: id, unit: body.unit, detail: { name, until } })
      return { key, secret }
    })
  })

  serve(api, revokeApiKey, ({ params, caller, write }) =>
    write(async (tx, tell) => {
      const now = deps.now()
      const { name, unit_id } = await keyOr404(tx, params.key)
      await endKey(tx, params.key, { by: caller.account.id, at: now })
      await tell({ action: 'key.revoke', subject: params.key, unit: unit_id, detail: { name } })
      return keyBody(await keyOr404(tx, params.key), now)
    }),
  )
}

function refuseUntil(today: string, until: string) {
  const days = daysBetween(today, until)
  if (days >= 0 && days <= MOST_KEY_DAYS) return
  const params = { first: today, last: addDays(today, MOST_KEY_DAYS) }
  throw new Refusal('invalid-input', {}, { fields: [{ path: 'until', code: 'key-days', params }] })
}

async function keyOr404(db: Database, id: string): Promise<StoredApiKey> {
  const key = await findApiKey(db, id)
  if (!key) throw new Refusal('not-found', { key: id })
  return key
}

const keyBody = (key: StoredApiKey, now: number): ApiKeyBody => ({
  id: key.id,
  name: key.name,
  unit: { id: key.unit_id, name: key.unitName, kind: key.unitKind as UnitKind },
  state: whyInvalid(key, now) ?? 'active',
  expires: instantText(key.expires_at),
  createdBy: key.createdByName,
  createdAt: instantText(key.created_at),
  usedAt: key.used_at === null ? null : instantText(key.used_at),
  revokedAt: key.revoked_at === null ? null : instantText(key.revoked_at),
})
