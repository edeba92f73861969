import type { inquiries } from '#domain/ledgers/inquiries.ts'
import type { Entry } from '#domain/ledgers/ledger.ts'

export type Inquiry = Entry<typeof inquiries>

/** Messages to which somebody expects an answer: the forms of a survey are none, a call is another measure. */
export const isMessage = ({ channel }: Inquiry): boolean =>
  channel === 'leaders-mailbox' || channel === 'questions-and-answers'

export const isHotline = ({ channel }: Inquiry): boolean => channel === 'hotline'
