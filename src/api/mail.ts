import { changeOwnMail, listMails, readOwnMail, sendTestMail } from '#contract/mail.ts'
import type { MailBody, OwnMailBody } from '#contract/mail.ts'
import { maskedAddress } from '#domain/mail/address.ts'
import type { MailState } from '#domain/mail/mail.ts'
import {
  countMails,
  insertMails,
  listMails as storedMails,
  mailAddressOf,
  removeMailAddress,
  saveMailAddress,
} from '#database/mail.ts'
import type { MailAddress, NamedMail } from '#database/mail.ts'
import type { Api } from '#api/api.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'

export function serveMail(api: Api): void {
  const { deps } = api
  const ownBody = (own: MailAddress | undefined): OwnMailBody => ({
    sends: deps.mailer !== undefined,
    address: own?.address ?? null,
    digest: own?.digest ?? false,
  })

  serve(api, readOwnMail, async ({ caller, db }) =>
    ownBody(await mailAddressOf(db, caller.account.id)),
  )

  serve(api, changeOwnMail, ({ body, caller, write }) =>
    write(async (tx, tell) => {
      const { id, name, unit } = caller.account
      const { address, digest } = body
      if (address === null) await removeMailAddress(tx, id)
      else await saveMailAddress(tx, id, { address, digest }, deps.now())
      const detail = { address: address !== null, digest: address !== null && digest }
      await tell({ action: 'session.mail', subject: name, unit: unit.id, detail })
      return ownBody(await mailAddressOf(tx, id))
    }),
  )

  serve(api, listMails, async ({ query, db }) => {
    const { cursor, limit, state } = query
    const [madeAt, id] = cursor === undefined ? [] : placeOf(cursor, 2)
    const before = madeAt === undefined ? undefined : { madeAt: Number(madeAt), id: String(id) }
    const found = await storedMails(db, state, limit + 1, before)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const counts = await countMails(db)
    const countOf = (one: MailState) => counts.get(one) ?? 0
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return {
      rows: page.map(mailBody),
      next: found.length > limit && last ? cursorOf([last.madeAt, last.id]) : null,
      total: state === undefined ? all : countOf(state),
      server: deps.mailer
        ? { address: deps.mailer.server, from: deps.mailer.from, link: deps.mailer.link }
        : null,
      counts: {
        'to-send': countOf('to-send'),
        sending: countOf('sending'),
        sent: countOf('sent'),
        failed: countOf('failed'),
      },
    }
  })

  serve(api, sendTestMail, ({ caller, write }) => {
    if (!deps.mailer) throw new Refusal('mail-not-set-up')
    return write(async (tx, tell): Promise<MailBody> => {
      const { id: account, name, displayName } = caller.account
      const own = await mailAddressOf(tx, account)
      if (!own) throw new Refusal('mail-without-address')
      const madeAt = deps.now()
      const mail = {
        id: newId(deps),
        account,
        kind: 'test' as const,
        address: own.address,
        day: dayAt(madeAt),
        matters: 0,
        madeAt,
      }
      await insertMails(tx, [mail])
      await tell({ action: 'mail.test', subject: name })
      const fresh = { state: 'to-send' as const, tries: 0, nextAt: madeAt }
      const none = { because: null, answer: null, sentAt: null, bulletin: null }
      return mailBody({ ...mail, ...fresh, ...none, accountName: displayName })
    })
  })
}

const instantOrNull = (at: number | null) => (at === null ? null : instantText(at))

const mailBody = (one: NamedMail): MailBody => ({
  id: one.id,
  kind: one.kind,
  account: one.accountName,
  address: maskedAddress(one.address),
  day: one.day,
  matters: one.matters,
  state: one.state,
  tries: one.tries,
  because: one.because,
  answer: one.answer,
  madeAt: instantText(one.madeAt),
  sentAt: instantOrNull(one.sentAt),
  nextAt: instantOrNull(one.nextAt),
})
