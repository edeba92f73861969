import { nextTryAt } from '#domain/mail/mail.ts'
import type { MailFailure, MailKind } from '#domain/mail/mail.ts'
import { isWorkingHour } from '#domain/deadline/working-hours.ts'
import { changeMail, dueMails } from '#database/mail.ts'
import type { MailChange, StoredMail } from '#database/mail.ts'
import { appendAudit } from '#api/audit.ts'
import type { Deps, MailConnection, MailOutcome } from '#api/deps.ts'
import { makeDigests } from '#api/digest.ts'
import { freshCalendar } from '#api/live-calendar.ts'
import { bulletinMailText, mailText } from '#api/mail-text.ts'
import { mailedBulletin } from '#api/mailed-bulletin.ts'
import { MINUTE_MS, dayAt } from '#api/time.ts'

/** Who did it, in the audit chain. */
const POST = { id: null, name: 'mail' }
/** Whoever has not said in this time what became of a mail has ended. */
const CLAIM_MS = 3 * MINUTE_MS
const MAILS_AT_ONCE = 50

type Claimed = StoredMail & { nextAt: number }

/**
 * Sends what is to be sent: digests in working hours of working days, test mails at any time. Each
 * step is on record before it is done, so that several processes may do this, and any of them may
 * end at any moment: no mail goes out twice.
 *
 * @returns how many were sent
 */
export async function sendMails(deps: Deps): Promise<number> {
  const { mailer } = deps
  if (!mailer) return 0
  await freshCalendar(deps, deps.storage.read, 0)
  const isWork = isWorkingHour(deps.calendar, deps.now())
  if (isWork) await makeDigests(deps)
  const kinds: MailKind[] = isWork ? ['digest', 'bulletin', 'test'] : ['test']
  const claimed = await claimSome(deps, kinds)
  if (claimed.length === 0) return 0
  let connection: MailConnection | undefined
  let sent = 0
  try {
    for (const [at, mail] of claimed.entries()) {
      const opened = connection ? { kind: 'open' as const, connection } : await mailer.open()
      if (opened.kind === 'failed') {
        // It would fail for the others too, each after a long wait.
        for (const waiting of claimed.slice(at)) await settle(deps, waiting, opened)
        break
      }
      ;({ connection } = opened)
      const outcome = await handOver(deps, connection, mail)
      if (outcome.kind === 'sent') sent += 1
      // What a connection does after a failure is not known: the next mail gets a new one.
      else {
        connection.close()
        connection = undefined
      }
    }
  } finally {
    connection?.close()
  }
  return sent
}

/** Takes mails for this process, for a while; gives up those that somebody left half-done. */
async function claimSome(deps: Deps, kinds: readonly MailKind[]): Promise<Claimed[]> {
  const now = deps.now()
  // Looks before it locks: most of the time there is nothing to do.
  if ((await dueMails(deps.storage.read, now, kinds, 1)).length === 0) return []
  return deps.storage.write(async (work) => {
    const { tx } = work
    const claimed: Claimed[] = []
    for (const mail of await dueMails(tx, now, kinds, MAILS_AT_ONCE)) {
      const given = givenUp(mail, dayAt(now))
      if (given) {
        await changeMail(tx, mail, failed(mail, { because: given, answer: null }, now))
        await tellOf(work, deps, mail, given)
        continue
      }
      const tries = mail.tries + 1
      const nextAt = now + CLAIM_MS
      if (await changeMail(tx, mail, { nextAt, tries })) claimed.push({ ...mail, tries, nextAt })
    }
    return claimed
  })
}

function givenUp({ state, kind, day }: StoredMail, today: string): MailFailure | undefined {
  if (state === 'sending') return 'unanswered'
  return kind === 'digest' && day < today ? 'too-late' : undefined
}

/** One mail over an open connection; from the moment it is handed over it is never sent again. */
async function handOver(
  deps: Deps,
  connection: MailConnection,
  mail: Claimed,
): Promise<MailOutcome> {
  let current: StoredMail = mail
  const { subject, text } = await textFor(deps, mail)
  // The id on record names the account, which is nobody's business on the way.
  const id = deps.digest(mail.id).slice(0, 32)
  const letter = { id, to: mail.address, subject, text, at: deps.now() }
  const outcome = await connection.send(letter, async () => {
    const mine = await deps.storage.write(({ tx }) => changeMail(tx, mail, { state: 'sending' }))
    if (!mine) throw new Error('another process has taken this mail')
    current = { ...mail, state: 'sending' }
  })
  await settle(deps, current, outcome)
  return outcome
}

/** What a mail says: it is written when it goes out, from what is on record. */
async function textFor({ storage, mailer }: Deps, mail: StoredMail) {
  const link = mailer?.link ?? ''
  const found =
    mail.bulletin === null
      ? undefined
      : await mailedBulletin(storage.read, mail.bulletin, mail.account)
  return found ? bulletinMailText(found, link) : mailText(mail, link)
}

/** Puts on record what became of a mail. */
async function settle(deps: Deps, mail: StoredMail, outcome: MailOutcome): Promise<void> {
  const now = deps.now()
  await deps.storage.write(async (work) => {
    const change: MailChange =
      outcome.kind === 'sent'
        ? { state: 'sent', nextAt: null, because: null, answer: outcome.answer, sentAt: now }
        : failed(mail, outcome, now)
    if (!(await changeMail(work.tx, mail, change))) return
    if (outcome.kind === 'sent') await tellOf(work, deps, mail, null)
    else if (change.state === 'failed') await tellOf(work, deps, mail, outcome.because)
  })
}

function failed(
  mail: StoredMail,
  { because: said, answer }: { because: MailFailure; answer: string | null },
  now: number,
): MailChange {
  // Cut off once it was being handed over, it may have arrived.
  const because = mail.state === 'sending' && said === 'unreachable' ? 'unanswered' : said
  const nextAt = nextTryAt(because, mail.tries, now)
  return { state: nextAt === null ? 'failed' : 'to-send', nextAt, because, answer }
}

const tellOf = (
  work: Parameters<typeof appendAudit>[0],
  deps: Deps,
  { account, kind, matters }: StoredMail,
  because: MailFailure | null,
) =>
  appendAudit(work, deps, POST, {
    action: because === null ? 'mail.sent' : 'mail.failed',
    subject: account,
    detail: { kind, matters, ...(because !== null && { because }) },
  })
