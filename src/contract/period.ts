import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Day, PeriodStateText, PeriodText, Version } from '#contract/values.ts'

/** A period with its dates: due and lock are two different days. */
export const PeriodBody = z.object({
  period: PeriodText,
  state: PeriodStateText,
  opens: Day,
  due: Day,
  locks: Day,
  scheme: z.object({ id: z.string(), version: z.int() }),
  /** Whether the clock opens it on its day and closes reporting after the last day of reporting. */
  byCalendar: z.boolean(),
  /** Whether the clock brought it to its state. */
  byClock: z.boolean(),
  version: Version,
})
export type PeriodBody = z.infer<typeof PeriodBody>

const dates = { opens: Day, due: Day, locks: Day }
const scheme = z.strictObject({ id: z.string().max(64), version: z.int().min(1) })

export const listPeriods = endpoint({
  method: 'GET',
  path: '/periods',
  summary: 'All periods, newest first.',
  access: 'period.read',
  response: z.object({ rows: z.array(PeriodBody) }),
  offline: true,
  refusals: [],
})

export const createPeriod = endpoint({
  method: 'POST',
  path: '/periods',
  summary: 'Plans a period with its dates and the scheme that scores it.',
  access: 'period.write',
  body: z.strictObject({
    period: PeriodText,
    ...dates,
    scheme,
    byCalendar: z.boolean().default(true),
  }),
  response: PeriodBody,
  refusals: ['already-exists', 'not-found', 'scheme-invalid'],
})

export const changePeriod = endpoint({
  method: 'PATCH',
  path: '/periods/:period',
  summary: 'Changes the state, the dates or the scheme of a period.',
  access: 'period.write',
  params: z.strictObject({ period: PeriodText }),
  body: z.strictObject({
    version: Version,
    state: PeriodStateText.optional(),
    opens: Day.optional(),
    due: Day.optional(),
    locks: Day.optional(),
    scheme: scheme.optional(),
    /** A step back by hand switches it off, unless it is said here. */
    byCalendar: z.boolean().optional(),
    /** Why a locked period is opened again, or what the clock did is undone. */
    because: z.string().trim().min(2).max(1000).optional(),
  }),
  response: PeriodBody,
  refusals: ['not-found', 'changed-meanwhile', 'period-locked', 'period-state', 'scheme-invalid'],
})
