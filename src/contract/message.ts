import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, PeriodText, UnitRef, pageOf, pageQuery } from '#contract/values.ts'

export const MESSAGE_KINDS = [
  'reminder',
  'extension',
  'notice-issue',
  'notice-return',
  'notice-grant',
  'notice-refuse',
  'notice-pause',
  'notice-resume',
  'notice-adopt',
  'notice-verify',
  'notice-close',
  'notice-review',
  'notice-early-warning',
  'notice-due',
  'notice-overdue',
  'notice-reminder',
  'accountability-ask',
  'accountability-serve',
  'accountability-review',
  'calendar-notice',
  'calendar-due',
  'calendar-lock',
  'calendar-window',
  'calendar-review',
  'calendar-filing',
  'calendar-decision',
] as const

export const MessageBody = z.object({
  id: z.string(),
  unit: UnitRef,
  kind: z.enum(MESSAGE_KINDS),
  period: PeriodText,
  /** What the office wrote: the reminder, or the reason of the extension. */
  text: z.string(),
  /** The due day of the unit when it was sent. */
  due: Day,
  /** The notice that it is about. */
  notice: z.string().nullable(),
  by: z.string(),
  at: InstantText,
  readBy: z.string().nullable(),
  readAt: InstantText.nullable(),
})
export type MessageBody = z.infer<typeof MessageBody>

export const MessagesBody = pageOf(MessageBody).extend({ unread: z.int() })
export type MessagesBody = z.infer<typeof MessagesBody>

export const listMessages = endpoint({
  method: 'GET',
  path: '/messages',
  summary: 'What the office wrote to the units of the caller, latest first.',
  access: 'message.read',
  query: z.strictObject(pageQuery(200, 50)),
  response: MessagesBody,
  refusals: [],
})

export const readMessage = endpoint({
  method: 'PUT',
  path: '/messages/:message/read',
  summary: 'Notes that a message was read; the first reader stays the one that is noted.',
  access: 'message.read',
  params: z.strictObject({ message: z.string().max(64) }),
  response: MessageBody,
  refusals: ['not-found', 'key-reused'],
})
