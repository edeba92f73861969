import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, PeriodText, UnitId } from '#contract/values.ts'

/** So many units at most in one step of the office. */
export const MOST_UNITS_IN_A_STEP = 2000
export const SomeUnits = z.array(UnitId).min(1).max(MOST_UNITS_IN_A_STEP)

export const ReminderBody = z.object({
  reminded: z.array(UnitId),
  /** Left out, since they were reminded today. */
  already: z.array(UnitId),
  /** Left out, since nothing of theirs is missing. */
  complete: z.array(UnitId),
})
export type ReminderBody = z.infer<typeof ReminderBody>

export const RemindersBody = z.object({
  /** The latest first. */
  rows: z.array(
    z.object({
      id: z.string(),
      at: InstantText,
      by: z.string(),
      /** Who reads what is written to the unit, of those who could already do so then. */
      to: z.array(z.string()),
      text: z.string(),
      /** The due day of the unit when it was reminded. */
      due: Day,
      readBy: z.string().nullable(),
      readAt: InstantText.nullable(),
    }),
  ),
})
export type RemindersBody = z.infer<typeof RemindersBody>

export const listReminders = endpoint({
  method: 'GET',
  path: '/units/:unit/reminders',
  summary: 'Reminders of a unit for a period: when, by whom, to whom, and when they were read.',
  access: 'completeness.read',
  params: z.strictObject({ unit: UnitId }),
  query: z.strictObject({ period: PeriodText }),
  response: RemindersBody,
  refusals: ['not-found', 'out-of-scope'],
})

export const remindUnits = endpoint({
  method: 'POST',
  path: '/reminders',
  summary: 'Reminds units of what is missing; each of them once a day at most.',
  access: 'reminder.write',
  body: z.strictObject({
    period: PeriodText,
    units: SomeUnits,
    text: z.string().trim().min(1).max(500),
  }),
  response: ReminderBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'period-not-open',
    'period-locked',
    'key-reused',
  ],
})
