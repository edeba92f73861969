import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { PeriodText, UnitId } from '#contract/values.ts'
import { LIVE_KINDS } from '#domain/live/live-kind.ts'

/** That something changed, and of what it is; what it says is asked for as ever. */
export const ChangeBody = z.object({
  kind: z.enum(LIVE_KINDS),
  /** Null: of many units, or of none. */
  unit: UnitId.nullable(),
  period: PeriodText.nullable(),
})
export type ChangeBody = z.infer<typeof ChangeBody>

/** Names of the events of the stream. */
export const EVENT_CHANGE = 'change'
/** Too much was missed to be told one by one: everything in sight may be old. */
export const EVENT_MISSED = 'missed'
/** The session ended, or another window took the stream's place. */
export const EVENT_END = 'end'

export const readEvents = endpoint({
  method: 'GET',
  path: '/events',
  summary:
    'A stream (server-sent events) that tells what changed among the units of the caller; `Last-Event-ID` resumes it.',
  access: 'signed-in',
  answers: ['text/event-stream'],
  refusals: [],
})
