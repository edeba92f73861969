import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { RowFinding, TABLE_TYPES } from '#contract/import.ts'
import { Day, InstantText, PeriodText, list } from '#contract/values.ts'

const Year = z.coerce.number().int().min(2000).max(2100)

export const CalendarYearBody = z.object({
  year: z.int(),
  /** Numbers of the notices that announce the days. */
  source: z.string(),
  offDays: list(Day),
  /** Weekend days that are worked instead. */
  workDays: list(Day),
  /** Null where the year comes with the product. */
  taken: z.object({ by: z.string(), at: InstantText }).nullable(),
})
export type CalendarYearBody = z.infer<typeof CalendarYearBody>

export const listCalendarYears = endpoint({
  method: 'GET',
  path: '/calendar-years',
  summary: 'Years whose holidays and make-up days are known, the latest first.',
  access: 'calendar.write',
  response: z.object({
    rows: list(CalendarYearBody),
    /** Years that deadlines reach into, in which Monday to Friday is assumed. */
    missing: list(z.int()),
  }),
  refusals: [],
})

export const MOVE_KINDS = [
  'notice',
  'notice-step',
  'period-due',
  'period-lock',
  'objection-window',
  'objection-review',
  'notice-review-filing',
  'notice-review-decision',
] as const

/** Deadlines of one kind that move from one day to another. */
export const MovedBody = z.object({
  kind: z.enum(MOVE_KINDS),
  /** Of the period, where it is one's; null for notices. */
  period: PeriodText.nullable(),
  from: Day,
  to: Day,
  count: z.int(),
  /** Units that are told; 0 where nobody is: a step of the clock is told when it comes. */
  units: z.int(),
})
export type MovedBody = z.infer<typeof MovedBody>

export const CalendarReport = z.object({
  mode: z.enum(['check', 'take']),
  year: z.int(),
  source: z.string(),
  rows: z.object({ read: z.int(), bad: z.int() }),
  offDays: list(Day),
  workDays: list(Day),
  /** Days that become free or worked, against what is in force. */
  changed: list(Day),
  findings: list(RowFinding),
  findingsTotal: z.int(),
  /** What moves when it is taken; no names, since whoever keeps the calendar sees no business. */
  moves: list(MovedBody),
  /** Names this preview: taking asks for it, so that nobody takes what they have not seen. */
  seen: z.string(),
})
export type CalendarReport = z.infer<typeof CalendarReport>

export const importCalendarYear = endpoint({
  method: 'POST',
  path: '/calendar-years/:year/imports',
  summary:
    'Checks a table of holidays and make-up days and shows which deadlines move, or takes it, moves them and tells whom it concerns.',
  access: 'calendar.write',
  params: z.strictObject({ year: Year }),
  query: z.strictObject({ mode: z.enum(['check', 'take']), seen: z.string().max(100).optional() }),
  accepts: TABLE_TYPES,
  writes: 'sometimes',
  response: CalendarReport,
  refusals: ['unreadable-file', 'changed-meanwhile'],
})

export const readCalendarTemplate = endpoint({
  method: 'GET',
  path: '/calendar-years/template',
  summary: 'A table to fill in with the holidays of a year, and what each column means.',
  access: 'calendar.write',
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  answers: [TABLE_TYPES[0]],
  refusals: [],
})
