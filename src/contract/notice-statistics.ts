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

export const STATISTICS_BY = ['region', 'class', 'clause'] as const
export type StatisticsBy = (typeof STATISTICS_BY)[number]

export const NoticeStatisticsBody = z.object({
  from: Day,
  to: Day,
  overall: z.object(statistics),
  /** Most notices first. A notice counts once for each of its clauses. */
  rows: list(
    z.object({
      key: z.string(),
      /** Null for units that the scheme of the period puts in no class. */
      name: WordsBody.nullable(),
      ...statistics,
    }),
  ),
})
export type NoticeStatisticsBody = z.infer<typeof NoticeStatisticsBody>

export const readNoticeStatistics = endpoint({
  method: 'GET',
  path: '/notice-statistics',
  summary: 'How long notices issued in a span took, how many were overdue, how many came again.',
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
