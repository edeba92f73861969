import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { InstantText, PeriodText, UnitId } from '#contract/values.ts'

export const LastHourBody = z.object({
  period: PeriodText,
  /** When it was counted. */
  at: InstantText,
  /** Minutes in which somebody handed in, the oldest first. */
  minutes: z.array(z.object({ at: InstantText, sections: z.int(), units: z.int() })),
})
export type LastHourBody = z.infer<typeof LastHourBody>

export const readLastHour = endpoint({
  method: 'GET',
  path: '/hand-ins/last-hour',
  summary: 'What units handed in for a period during the last hour, by the minute.',
  access: 'completeness.read',
  query: z.strictObject({
    period: PeriodText,
    /** Only this unit and those below it. */
    unit: UnitId.optional(),
  }),
  response: LastHourBody,
  refusals: ['not-found', 'out-of-scope'],
})
