import { z } from 'zod'
import type { Clash } from '#domain/period/year-plan.ts'
import { endpoint } from '#contract/endpoint.ts'
import { PeriodBody } from '#contract/period.ts'
import {
  Day,
  InstantText,
  LedgerIdText,
  PeriodStateText,
  PeriodText,
  UnitRef,
} from '#contract/values.ts'
import type { InStep } from '#contract/values.ts'

export const ClashBody = z.discriminatedUnion('code', [
  z.object({ code: z.literal('off-day'), which: z.enum(['opens', 'due', 'locks']), day: Day }),
  z.object({ code: z.literal('due-before-end'), day: Day }),
  z.object({ code: z.literal('dues-close'), other: PeriodText, days: z.int() }),
  z.object({ code: z.literal('guessed-year'), year: z.int() }),
])
true satisfies InStep<typeof ClashBody, Clash>
export type ClashBody = z.infer<typeof ClashBody>

const scheme = z.object({ id: z.string(), version: z.int() })
const Year = z.coerce.number().int().min(2000).max(2100)

export const YearRow = z.object({
  period: PeriodText,
  /** Null for one that is only proposed. */
  state: PeriodStateText.nullable(),
  opens: Day,
  due: Day,
  locks: Day,
  /** Working days from opening to due, and from due to lock. */
  toDue: z.int(),
  toLock: z.int(),
  scheme,
  /** Whether the clock opens it and closes reporting. */
  byCalendar: z.boolean(),
  /** Sections that the office has opened again and that are not handed in yet. */
  reopened: z.int(),
  /** Requests to open a section again that wait for an answer of the reader. */
  requests: z.object({
    count: z.int(),
    /** Those that have waited longest. */
    first: z.array(
      z.object({
        unit: UnitRef,
        ledger: LedgerIdText,
        because: z.string(),
        by: z.string(),
        at: InstantText,
      }),
    ),
  }),
  clashes: z.array(ClashBody),
})
export type YearRow = z.infer<typeof YearRow>

export const readYear = endpoint({
  method: 'GET',
  path: '/period-years/:year',
  summary:
    'The calendar of a year: its periods with working days and clashes, holidays with make-up days, and what the year before proposes for what is missing.',
  access: 'period.write',
  params: z.strictObject({ year: Year }),
  response: z.object({
    year: z.int(),
    rows: z.array(YearRow),
    /** Periods that the year before had and this one lacks, in its pattern. */
    proposed: z.array(YearRow),
    /** Null where the year is not announced yet. */
    holidays: z
      .object({ source: z.string(), offDays: z.array(Day), workDays: z.array(Day) })
      .nullable(),
  }),
  refusals: [],
})

export const createYear = endpoint({
  method: 'POST',
  path: '/period-years/:year/periods',
  summary: 'Plans all periods of a year that are still missing, as proposed by the year before.',
  access: 'period.write',
  params: z.strictObject({ year: Year }),
  /** Those that were seen in the preview: where the proposal has changed, nothing is done. */
  body: z.strictObject({
    periods: z
      .array(z.strictObject({ period: PeriodText, opens: Day, due: Day, locks: Day }))
      .min(1)
      .max(20),
  }),
  response: z.object({ rows: z.array(PeriodBody) }),
  refusals: ['changed-meanwhile', 'not-found', 'scheme-invalid', 'key-reused'],
})
