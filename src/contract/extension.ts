import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { SomeUnits } from '#contract/reminder.ts'
import { Day, PeriodText, UnitId } from '#contract/values.ts'

export const extendUnits = endpoint({
  method: 'POST',
  path: '/extensions',
  summary: 'Grants units a later due day, with the reason.',
  access: 'extension.write',
  body: z.strictObject({
    period: PeriodText,
    units: SomeUnits,
    due: Day,
    because: z.string().trim().min(1).max(500),
  }),
  response: z.object({ extended: z.array(UnitId), due: Day }),
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'period-not-open',
    'period-locked',
    'key-reused',
  ],
})
