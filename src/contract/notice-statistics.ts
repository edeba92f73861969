import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Day, PeriodText, UnitId, WordsBody, list } from '#contract/values.ts'

/** Days of 24 hours from issue, to a tenth; null where no notice took the step. */
const Times = z.object({ count: z.int(), median: z.number(), p90: z.number() }).nullable()
const Rate = z.object({ part: z.int(), of: z.int() }).nullable()
const statistics = {
  notices: z.int(),
  open: z.int(),
  received: Times,
  answered: Times,
  closed: Times,
  overdue: Rate,
  recurrence: Rate,
}

/** 复核 that units filed against notices of the span, also against those that were revoked for it. */
const reviews = z.object({
  filed: z.int(),
  upheld: z.int(),
  changed: z.int(),
  revoked: z.int(),
  waiting: z.int(),
  /** Decided after their term, or late now. */
  late: Rate,
})

export const STATISTICS_BY = ['region', 'class', 'clause'] as const
export type StatisticsBy = (typeof STATISTICS_BY)[number]

export const NoticeStatisticsBody = z.object({
  from: Day,
  to: Day,
  overall: z.object({ ...statistics, reviews }),
  /** Most notices first. A notice counts once for each of its clauses. */
  rows: list(
    z.object({
      key: z.string(),
      /** Null for units that the scheme of the period puts in no class. */
      name: WordsBody.nullable(),
      ...statistics,
      reviews,
    }),
  ),
})
export type NoticeStatisticsBody = z.infer<typeof NoticeStatisticsBody>

export const readNoticeStatistics = endpoint({
  method: 'GET',
  path: '/notice-statistics',
  summary:
    'How long notices issued in a span took, how many were overdue, came again, or were reviewed.',
  access: 'completeness.read',
  query: z.strictObject({
    /** Whose scheme tells the classes. */
    period: PeriodText,
    from: Day,
    to: Day,
    under: UnitId.optional(),
    by: z.enum(STATISTICS_BY).default('region'),
  }),
  response: NoticeStatisticsBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})
