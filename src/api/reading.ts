import {
  keepFavourite,
  listFavourites,
  openBulletin,
  readBulletinBrief,
} from '#contract/reading.ts'
import { numberText } from '#domain/register/number.ts'
import { markOpened, waitsToBeOpened } from '#database/circulation.ts'
import {
  favouritesOf,
  insertReading,
  readingOf,
  removeFavourite,
  saveFavourite,
} from '#database/reading.ts'
import type { Api } from '#api/api.ts'
import { bulletinReach } from '#api/bulletin-body.ts'
import { issuedFor } from '#api/issued-bulletin.ts'
import { readingBody } from '#api/reading-body.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

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
    // Read again and again: there is something to note the first time, and when it was sent anew.
    if (known !== undefined && !(await waitsToBeOpened(db, seen.id, account))) {
      return { readAt: instantText(known) }
    }
    return write(async (tx, tell) => {
      const { id, unit, version, number } = await issuedFor(tx, caller, params.bulletin)
      const at = deps.now()
      await insertReading(tx, { bulletin: id, version, account, at })
      await markOpened(tx, id, account, at)
      await tell({
        action: 'bulletin.open',
        subject: id,
        unit,
        detail: { number: number ? numberText(number) : '' },
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
