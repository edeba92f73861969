export const MAIL_STATES = ['to-send', 'sending', 'sent', 'failed'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** `bulletin` is the digest of the day on which one is issued. */
export const MAIL_KINDS = ['digest', 'test', 'bulletin'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** Why a mail did not go out, or not yet. */
export const MAIL_FAILURES = [
  /** No connection, or it was cut before the mail was handed over. */
  'unreachable',
  /** The mail server shows no certificate that can be trusted, or none at all. */
  'untrusted',
  /** The mail server did not take the name and password. */
  'sign-in',
  /** The mail server refuses this recipient or this mail for good. */
  'refused',
  /** It refuses for now. */
  'put-off',
  /** Cut while the mail was handed over: it may have arrived, so it is not sent again. */
  'unanswered',
  /** The day is over; the digest of the next one tells what is still unread. */
  'too-late',
] as const
export type MailFailure = (typeof MAIL_FAILURES)[number]

/** What trying again cannot help, or must not. */
const FINAL: ReadonlySet<MailFailure> = new Set(['refused', 'unanswered', 'too-late'])

const MINUTE = 60_000
/** Growing, so that a server in trouble is left alone. */
const GAPS = [5 * MINUTE, 15 * MINUTE, 45 * MINUTE, 135 * MINUTE]

/**
 * When a mail that failed is tried again, or null when it is given up.
 *
 * @param tries how often it was tried
 */
export function nextTryAt(because: MailFailure, tries: number, now: number): number | null {
  const gap = FINAL.has(because) ? undefined : GAPS[tries - 1]
  return gap === undefined ? null : now + gap
}
