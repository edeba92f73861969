import { z } from 'zod'
import { ADVICE_CODES } from '#domain/explain/advice.ts'
import { endpoint } from '#contract/endpoint.ts'
import { CountdownBody, SectionBody } from '#contract/section.ts'
import {
  Day,
  ExactText,
  LedgerIdText,
  PeriodStateText,
  PeriodText,
  UnitRef,
  WordsBody,
  list,
} from '#contract/values.ts'

/** Something that would gain points while there is time. */
const GainBody = z.object({
  /** Item of the scheme, by name. */
  name: WordsBody,
  /** Ledgers to hand in, where that is what is missing. */
  ledgers: z.array(LedgerIdText),
  because: z.object({
    code: z.enum(ADVICE_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  }),
  gain: ExactText,
  until: Day.nullable(),
})

/** The work of a unit in one period. */
export const TaskBody = z.object({
  unit: UnitRef,
  period: PeriodText,
  state: PeriodStateText,
  due: CountdownBody,
  locks: CountdownBody,
  /** Ledgers that are asked of the unit, and others in which something was said or registered. */
  sections: z.array(SectionBody),
  /** Self-scored as it stands; null where the unit is not scored, or the period takes no more. */
  points: z
    .object({
      decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      /** Sum of the best of each item, while there is time. */
      toGain: ExactText,
      /** The three that gain most. */
      best: list(GainBody),
    })
    .nullable(),
})
export type TaskBody = z.infer<typeof TaskBody>

export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  summary: 'What the units of the caller have to do in each period that is open or closed.',
  access: 'task.read',
  response: z.object({ rows: z.array(TaskBody) }),
  refusals: [],
})
