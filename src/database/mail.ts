import type { MailFailure, MailKind, MailState } from '#domain/mail/mail.ts'
import type { Database } from '#database/schema.ts'
import type { MailTable } from '#database/tables/mail.ts'

export interface MailAddress {
  address: string
  digest: boolean
}

export async function mailAddressOf(
  db: Database,
  account: string,
): Promise<MailAddress | undefined> {
  const row = await db
    .selectFrom('mail_address')
    .select(['address', 'digest'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row && { address: row.address, digest: row.digest === 1 }
}

export async function saveMailAddress(
  db: Database,
  account: string,
  { address, digest }: MailAddress,
  now: number,
): Promise<void> {
  const row = { address, digest: digest ? (1 as const) : (0 as const), updated_at: now }
  await db
    .insertInto('mail_address')
    .values({ account_id: account, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

export async function removeMailAddress(db: Database, account: string): Promise<void> {
  await db.deleteFrom('mail_address').where('account_id', '=', account).execute()
}

/** Accounts that take part and want a digest, each with its address. */
export async function digestReaders(db: Database): Promise<{ account: string; address: string }[]> {
  const rows = await db
    .selectFrom('mail_address')
    .innerJoin('account', 'account.id', 'mail_address.account_id')
    .select(['mail_address.account_id', 'mail_address.address'])
    .where('mail_address.digest', '=', 1)
    .where('account.disabled', '=', 0)
    .orderBy('mail_address.account_id')
    .execute()
  return rows.map(({ account_id, address }) => ({ account: account_id, address }))
}

export interface StoredMail {
  id: string
  account: string
  kind: MailKind
  address: string
  day: string
  matters: number
  /** The bulletin that it tells of. */
  bulletin: string | null
  state: MailState
  tries: number
  nextAt: number | null
  because: MailFailure | null
  answer: string | null
  madeAt: number
  sentAt: number | null
}

const toMail = (row: MailTable): StoredMail => ({
  id: row.id,
  account: row.account_id,
  kind: row.kind as MailKind,
  address: row.address,
  day: row.day,
  matters: row.matters,
  bulletin: row.bulletin_id,
  state: row.state as MailState,
  tries: row.tries,
  nextAt: row.next_at === null ? null : Number(row.next_at),
  because: row.because as MailFailure | null,
  answer: row.answer,
  madeAt: Number(row.made_at),
  sentAt: row.sent_at === null ? null : Number(row.sent_at),
})

export type NewMail = Pick<
  StoredMail,
  'id' | 'account' | 'kind' | 'address' | 'day' | 'matters' | 'madeAt'
> & { bulletin?: string }

/** Statements have a limit of bound values in every engine. */
const ROWS_AT_ONCE = 70

/** Puts mails on record, to be sent now; one that is there already stays as it is. */
export async function insertMails(db: Database, mails: readonly NewMail[]): Promise<void> {
  const rows = mails.map(
    ({ id, account, kind, address, day, matters, madeAt, bulletin = null }) => ({
      id,
      account_id: account,
      kind,
      address,
      day,
      matters,
      bulletin_id: bulletin,
      state: 'to-send' as const,
      tries: 0,
      next_at: madeAt,
      because: null,
      answer: null,
      made_at: madeAt,
      sent_at: null,
    }),
  )
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('mail')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/** Mails for which there is something to do now, those that wait longest first. */
export async function dueMails(
  db: Database,
  now: number,
  kinds: readonly MailKind[],
  limit: number,
): Promise<StoredMail[]> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('next_at', '<=', now)
    .where('kind', 'in', kinds)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toMail)
}

export type MailChange = Partial<
  Pick<StoredMail, 'state' | 'tries' | 'nextAt' | 'because' | 'answer' | 'sentAt'>
>

/**
 * Changes a mail that nobody has changed meanwhile.
 *
 * @param seen as it was read: state, and until when it was left to whom
 * @returns false when another process was faster
 */
export async function changeMail(
  db: Database,
  seen: Pick<StoredMail, 'id' | 'state' | 'nextAt'>,
  change: MailChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.tries !== undefined && { tries: change.tries }),
      ...(change.nextAt !== undefined && { next_at: change.nextAt }),
      ...(change.because !== undefined && { because: change.because }),
      ...(change.answer !== undefined && { answer: change.answer }),
      ...(change.sentAt !== undefined && { sent_at: change.sentAt }),
    })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('next_at', '=', seen.nextAt)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface NamedMail extends StoredMail {
  accountName: string
}

/** The latest first. */
export async function listMails(
  db: Database,
  state: MailState | undefined,
  limit: number,
  before?: { madeAt: number; id: string },
): Promise<NamedMail[]> {
  const rows = await db
    .selectFrom('mail')
    .innerJoin('account', 'account.id', 'mail.account_id')
    .selectAll('mail')
    .select('account.display_name')
    .$if(state !== undefined, (q) => q.where('mail.state', '=', state ?? ''))
    .$if(before !== undefined, (q) =>
      q.where((where) =>
        where.or([
          where('mail.made_at', '<', before?.madeAt ?? 0),
          where.and([
            where('mail.made_at', '=', before?.madeAt ?? 0),
            where('mail.id', '<', before?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('mail.made_at', 'desc')
    .orderBy('mail.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ display_name, ...row }) => ({ ...toMail(row), accountName: display_name }))
}

export async function countMails(db: Database): Promise<Map<MailState, number>> {
  const rows = await db
    .selectFrom('mail')
    .select(['state', (all) => all.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state as MailState, Number(count)]))
}
