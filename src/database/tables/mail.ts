import type { Flag } from '#database/tables/flag.ts'

/** Where an account wants its digest; without a row it gets none. */
export interface MailAddressTable {
  account_id: string
  address: string
  digest: Flag
  updated_at: number
}

/** A mail: on record before it is sent. */
export interface MailTable {
  /** Of a digest: made from account and day, so that there is one. */
  id: string
  account_id: string
  /** digest or test. */
  kind: string
  address: string
  /** The day in Asia/Shanghai for which it was made. */
  day: string
  /** Unread matters that it tells of. */
  matters: number
  /** The bulletin that it tells of, or null. */
  bulletin_id: string | null
  /** to-send, sending, sent or failed. */
  state: string
  tries: number
  /** When it is tried next; while it is being sent, when whoever sends it is given up. */
  next_at: number | null
  /** Why it failed, as a code; null where it did not. */
  because: string | null
  /** What the mail server said, shortened. */
  answer: string | null
  made_at: number
  sent_at: number | null
}
