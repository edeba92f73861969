import {
  keepFavourite,
  listFavourites,
  openBulletin,
  readBulletinBrief,
} from '#contract/reading.ts'
import type { Delegator } from '#domain/delegation/delegation.ts'
import { numberText } from '#domain/register/number.ts'
import { noteReadFor, readsFor } from '#database/bulletin-delegate.ts'
import { readersOfBulletin } from '#database/bulletin-readers.ts'
import { markOpened, waitsToBeOpened } from '#database/circulation.ts'
import {
  favouritesOf,
  insertReading,
  readingOf,
  removeFavourite,
  saveFavourite,
} from '#database/reading.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { bulletinReach } from '#api/bulletin-body.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { issuedFor } from '#api/issued-bulletin.ts'
import type { IssuedBulletin } from '#api/issued-bulletin.ts'
import { readingBody } from '#api/reading-body.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'

/** Bulletins as their readers have them: for two minutes, kept at hand, and noted when opened. */
export function serveReadings(api: Api): void {
  const { deps } = api

  serve(api, readBulletinBrief, async ({ params, caller, db }) =>
    readingBody(db, deps, caller, await issuedFor(db, caller, params.bulletin)),
  )

  serve(api, openBulletin, async ({ params, caller, db, write }) => {
    const { id: account } = caller.account
    const seen = await issuedFor(db, caller, params.bulletin)
    const known = await readingOf(db, seen.id, account)
    // Read again and again: there is something to note the first time, when it was sent anew, and when
    // somebody stands in who has not read it for the other yet.
    if (
      known !== undefined &&
      !(await waitsToBeOpened(db, seen.id, account)) &&
      (await giversToNote(db, deps, caller, seen)).length === 0
    ) {
      return { readAt: instantText(known) }
    }
    return write(async (tx, tell) => {
      const one = await issuedFor(tx, caller, params.bulletin)
      const { id, unit, version, number } = one
      const at = deps.now()
      const givers = await giversToNote(tx, deps, caller, one)
      await insertReading(tx, { bulletin: id, version, account, at })
      await markOpened(tx, id, account, at)
      await noteReadFor(
        tx,
        { bulletin: id, account, at },
        givers.map((giver) => giver.account),
      )
      await tell({
        action: 'bulletin.open',
        subject: id,
        unit,
        detail: {
          number: number ? numberText(number) : '',
          ...(givers.length > 0 && { readsFor: givers.map(({ name }) => name).join(' ') }),
        },
      })
      return { readAt: instantText((await readingOf(tx, id, account)) ?? at) }
    })
  })

  serve(api, keepFavourite, ({ params, body, caller, write }) =>
    write(async (tx, tell) => {
      const { id: account } = caller.account
      const { id, unit } = await issuedFor(tx, caller, params.bulletin)
      if (body.favourite) await saveFavourite(tx, id, account, deps.now())
      else await removeFavourite(tx, id, account)
      await tell({ action: 'bulletin.favourite', subject: id, unit, detail: body })
      return body
    }),
  )

  serve(api, listFavourites, async ({ caller, db }) => {
    const kept = await favouritesOf(db, bulletinReach(caller), caller.account.id)
    return {
      rows: kept.map(({ id, period, title, number, ...one }) => ({
        id,
        unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
        period,
        title,
        number: number && numberText(number),
      })),
    }
  })
}

/** For whom the caller stands in now and has not read it yet. */
async function giversToNote(
  db: Database,
  deps: Pick<Deps, 'now'>,
  { account, session }: Caller,
  { id, unitPath }: IssuedBulletin,
): Promise<readonly Delegator[]> {
  if (session.holdings.every((held) => held.for === undefined)) return []
  const asked = { on: dayAt(deps.now()), accounts: [account.id] }
  const [reader] = await readersOfBulletin(db, unitPath, asked)
  const noted = await readsFor(db, account.id, [id])
  const isNoted = (giver: Delegator) =>
    noted.some(({ forAccount, readAt }) => forAccount === giver.account && readAt !== null)
  return (reader?.for ?? []).filter((giver) => !isNoted(giver))
}
