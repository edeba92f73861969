import { z } from 'zod'
import { TERM_UNITS } from '#domain/deadline/deadline.ts'
import { Day, InstantText, list } from '#contract/values.ts'

/** A due date that explains itself. */
export const DeadlineBody = z.object({
  rule: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('term'), count: z.int(), unit: z.enum(TERM_UNITS) }),
    z.object({ kind: z.literal('until'), day: Day }),
  ]),
  start: InstantText,
  due: InstantText,
  last: Day,
  skipped: list(Day),
  /** In the unit of the rule. */
  paused: z.number(),
  guessedYears: list(z.int()),
})
export type DeadlineBody = z.infer<typeof DeadlineBody>
