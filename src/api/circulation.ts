import {
  listBulletinReceipts,
  listCirculations,
  listColleagues,
  remindReaders,
  shareBulletin,
} from '#contract/circulation.ts'
import { STANDINGS } from '#domain/bulletin/standing.ts'
import type { Day } from '#domain/calendar/day.ts'
import { numberText } from '#domain/register/number.ts'
import { delegatesAround, readsFor } from '#database/bulletin-delegate.ts'
import { readersOfBulletin } from '#database/bulletin-readers.ts'
import type { BulletinReader } from '#database/bulletin-readers.ts'
import {
  circulationsOf,
  countCirculations,
  countReceiptsOfBulletin,
  insertCirculations,
  receiptsOfBulletin,
  unreadOfBulletin,
} from '#database/circulation.ts'
import type { BulletinReceipt, NewCirculation } from '#database/circulation.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { bulletinReach } from '#api/bulletin-body.ts'
import type { Caller } from '#api/caller.ts'
import { circulationBody, receiptBody } from '#api/circulation-body.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { newId } from '#api/id.ts'
import { issuedFor } from '#api/issued-bulletin.ts'
import type { IssuedBulletin } from '#api/issued-bulletin.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt } from '#api/time.ts'

/** So many colleagues are offered at once: whoever is not among them is searched for. */
const MOST_COLLEAGUES = 50

/** Bulletins put before people (传阅), who has read them, and reminders to those who have not. */
export function serveCirculations(api: Api): void {
  const { deps } = api
  const row = (
    bulletin: string,
    to: Pick<BulletinReader, 'account' | 'unit' | 'standing'>,
    rest: Pick<NewCirculation, 'kind' | 'text' | 'by_account' | 'at'>,
  ): NewCirculation => ({
    id: newId(deps),
    bulletin_id: bulletin,
    account_id: to.account,
    unit_id: to.unit,
    standing: to.standing,
    ...rest,
  })

  serve(api, listCirculations, async ({ query, caller, db }) => {
    const { cursor, limit } = query
    const [before] = cursor === undefined ? [] : placeOf(cursor, 1)
    const filter = {
      account: caller.account.id,
      reach: bulletinReach(caller),
      unopened: query.unopened !== undefined,
    }
    const start = before === undefined ? undefined : String(before)
    const found = await circulationsOf(db, filter, limit + 1, start)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const ids = page.map(({ bulletin }) => bulletin.id)
    const givers = await readsFor(db, filter.account, ids)
    return {
      rows: page.map((one) => circulationBody(one, givers)),
      next: found.length > limit && last ? cursorOf([last.id]) : null,
      ...(await countCirculations(db, filter)),
    }
  })

  serve(api, listColleagues, async ({ params, query, caller, db }) => {
    const one = await issuedFor(db, caller, params.bulletin)
    const { search = '' } = query
    const found = await colleaguesOf(db, caller, one, {
      on: dayAt(deps.now()),
      ...(search !== '' && { search }),
    })
    return {
      rows: found.slice(0, MOST_COLLEAGUES).map(({ account, name, standing, ...at }) => ({
        account,
        name,
        standing,
        unit: { id: at.unit, name: at.unitName, kind: at.unitKind },
        for: at.for.map((giver) => giver.name),
      })),
      total: found.length,
    }
  })

  serve(api, shareBulletin, ({ params, body, caller, write }) =>
    write(async (tx, tell) => {
      const one = await issuedFor(tx, caller, params.bulletin)
      const accounts = [...new Set(body.accounts)]
      const to = await colleaguesOf(tx, caller, one, { on: dayAt(deps.now()), accounts })
      const unknown = accounts.find((id) => !to.some(({ account }) => account === id))
      // Who may not read it, or is out of the caller's sight, is as unknown as who does not exist.
      if (unknown !== undefined) throw new Refusal('not-found', { account: unknown })
      const sent = {
        kind: 'share',
        text: body.text,
        by_account: caller.account.id,
        at: deps.now(),
      }
      await insertCirculations(
        tx,
        to.map((reader) => row(one.id, reader, sent)),
      )
      await tell({
        action: 'bulletin.share',
        subject: one.id,
        unit: one.unit,
        detail: { to: to.map(({ account }) => account).join(' '), text: body.text },
      })
      return { shared: to.length }
    }),
  )

  serve(api, listBulletinReceipts, async ({ params, query, caller, db }) => {
    const one = await officeBulletin(db, caller, params.bulletin)
    const { cursor, limit, state, standing } = query
    const [path, account] = cursor === undefined ? [] : placeOf(cursor, 2)
    const after = path === undefined ? undefined : { path: String(path), account: String(account) }
    const filter = {
      bulletin: one.id,
      standing,
      ...(state !== undefined && { read: state === 'read' }),
    }
    const found = await receiptsOfBulletin(db, filter, limit + 1, after)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const accounts = page.map((row) => row.account)
    const delegates = await delegatesAround(db, one.id, accounts)
    const counts = await countReceiptsOfBulletin(db, one.id)
    const asked = counts.filter((each) => standing === undefined || each.standing === standing)
    const sum = (of: (each: (typeof counts)[number]) => number) =>
      asked.reduce((all, each) => all + of(each), 0)
    return {
      rows: page.map((row) => receiptBody(row, delegates)),
      next: found.length > limit && last ? cursorOf([last.unitPath, last.account]) : null,
      total: sum(({ told, read }) =>
        state === undefined ? told : state === 'read' ? read : told - read,
      ),
      bulletin: bulletinRef(one),
      counts,
    }
  })

  serve(api, remindReaders, async ({ params, body, caller, db, write }) => {
    const seen = await officeBulletin(db, caller, params.bulletin)
    const { id } = seen
    const today = dayAt(deps.now())
    const isToday = ({ remindedAt }: BulletinReceipt) =>
      remindedAt !== null && dayAt(remindedAt) === today
    const waiting = await waitingReaders(db, seen, today, body.accounts)
    const already = waiting.filter(isToday).length
    if (waiting.length === already) return { reminded: 0, already }
    return write(async (tx, tell) => {
      const one = await officeBulletin(tx, caller, id)
      // Somebody may have read it, or been reminded, meanwhile.
      const still = await waitingReaders(tx, one, today, body.accounts)
      const to = still.filter((each) => !isToday(each))
      const sent = {
        kind: 'reminder',
        text: body.text,
        by_account: caller.account.id,
        at: deps.now(),
      }
      await insertCirculations(
        tx,
        to.map((reader) => row(id, reader, sent)),
      )
      await tell({
        action: 'bulletin.remind',
        subject: id,
        unit: one.unit,
        detail: { readers: to.length, text: body.text },
      })
      return { reminded: to.length, already }
    })
  })
}

/** Whom the caller may pass it on to: within their own reach, with the right to read it. */
async function colleaguesOf(
  db: Database,
  caller: Caller,
  one: IssuedBulletin,
  filter: { on: Day; search?: string; accounts?: readonly string[] },
): Promise<BulletinReader[]> {
  const found = await readersOfBulletin(db, one.unitPath, { ...filter, among: caller.scope })
  // Leaders and the office come first: there are few of them, and units by the thousand.
  const weight = ({ standing }: BulletinReader) => STANDINGS.indexOf(standing)
  return found
    .filter(({ account }) => account !== caller.account.id)
    .sort((a, b) => weight(a) - weight(b))
}

/** Who has not read it and still may: a leave ends, a role goes to somebody else. */
async function waitingReaders(
  db: Database,
  { id, unitPath }: IssuedBulletin,
  on: Day,
  accounts: readonly string[] | undefined,
): Promise<BulletinReceipt[]> {
  const may = new Set((await readersOfBulletin(db, unitPath, { on })).map((one) => one.account))
  return (await unreadOfBulletin(db, id, accounts)).filter(({ account }) => may.has(account))
}

/** @throws Refusal `out-of-scope` to everybody outside the office that issued it */
async function officeBulletin(db: Database, caller: Caller, id: string): Promise<IssuedBulletin> {
  const one = await issuedFor(db, caller, id)
  if (!caller.may('bulletin.write', one.unitPath)) {
    throw new Refusal('out-of-scope', { unit: one.unitName })
  }
  return one
}

const bulletinRef = ({ id, content, number }: IssuedBulletin) => ({
  id,
  title: content.title,
  number: number && numberText(number),
})
