import { z } from 'zod'
import { isMailAddress } from '#domain/mail/address.ts'
import { MAIL_FAILURES, MAIL_KINDS, MAIL_STATES } from '#domain/mail/mail.ts'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, pageOf, pageQuery } from '#contract/values.ts'

export const OwnMailBody = z.object({
  /** Whether this installation sends mail at all. */
  sends: z.boolean(),
  address: z.string().nullable(),
  /** A digest on working days on which something is unread. */
  digest: z.boolean(),
})
export type OwnMailBody = z.infer<typeof OwnMailBody>

export const readOwnMail = endpoint({
  method: 'GET',
  path: '/session/mail',
  summary: 'The own mail address, and whether a digest goes there.',
  access: 'signed-in',
  response: OwnMailBody,
  secret: true,
  refusals: [],
})

export const changeOwnMail = endpoint({
  method: 'PUT',
  path: '/session/mail',
  summary: 'Sets or takes away the own mail address; without one nothing is sent.',
  access: 'signed-in',
  body: z.strictObject({
    address: z.string().trim().refine(isMailAddress, 'not a mail address').nullable(),
    digest: z.boolean(),
  }),
  response: OwnMailBody,
  refusals: ['key-reused'],
})

export const MailBody = z.object({
  id: z.string(),
  kind: z.enum(MAIL_KINDS),
  account: z.string(),
  /** With most of it left out. */
  address: z.string(),
  day: Day,
  matters: z.int(),
  state: z.enum(MAIL_STATES),
  tries: z.int(),
  because: z.enum(MAIL_FAILURES).nullable(),
  /** What the mail server said. */
  answer: z.string().nullable(),
  madeAt: InstantText,
  sentAt: InstantText.nullable(),
  nextAt: InstantText.nullable(),
})
export type MailBody = z.infer<typeof MailBody>

export const listMails = endpoint({
  method: 'GET',
  path: '/mails',
  summary: 'What was sent by mail and what was not, the latest first; never what was in it.',
  access: 'mail.write',
  query: z.strictObject({ ...pageQuery(200, 50), state: z.enum(MAIL_STATES).optional() }),
  response: pageOf(MailBody).extend({
    /** The mail server that was set up; null where none was. */
    server: z.object({ address: z.string(), from: z.string(), link: z.string() }).nullable(),
    counts: z.record(z.enum(MAIL_STATES), z.int()),
  }),
  refusals: [],
})

export const sendTestMail = endpoint({
  method: 'POST',
  path: '/mails',
  summary: 'Sends a mail to the own address, to try the mail server.',
  access: 'mail.write',
  body: z.strictObject({}),
  response: MailBody,
  refusals: ['mail-not-set-up', 'mail-without-address', 'key-reused'],
})
