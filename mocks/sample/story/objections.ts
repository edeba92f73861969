import type { ObjectionState } from '#domain/objection/objection.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { CLOSED_PERIOD } from '../periods.ts'

export interface SampleObjection {
  unit: UnitId
  period: PeriodText
  item: string
  claim: string
  /** Numbers of documents. */
  evidence: readonly string[]
  at: string
  taken?: { by: string; at: string }
  ended?: {
    state: Extract<ObjectionState, 'dismissed' | 'withdrawn'>
    /** Left out: by the unit itself. */
    by?: string
    because: string
    at: string
  }
}

/**
 * Invented objections, one in each place that somebody would want to see: both clocks run on the day of
 * the sample. None was upheld, since that would have to be seen on the scorecard.
 */
export const sampleObjections: readonly SampleObjection[] = [
  {
    unit: '440000-agriculture',
    period: CLOSED_PERIOD,
    item: 'response-facts',
    claim: '抽查的两篇回应稿均附有监测数据和处置结果，不属于空洞说教，请求恢复满分。',
    evidence: ['粤农函〔2026〕示例12号'],
    at: '2026-10-28T10:12+08:00',
    taken: { by: 'chief', at: '2026-10-29T15:05+08:00' },
    ended: {
      state: 'dismissed',
      by: 'chief',
      because: '复核原稿，第二篇只有原则性表述，没有写明处置结果，维持原评定。',
      at: '2026-11-06T11:30+08:00',
    },
  },
  {
    unit: '440000-civil-affairs',
    period: CLOSED_PERIOD,
    item: 'web-quality',
    claim: '抽查的栏目已在季末前补充发布，请求复核。',
    evidence: [],
    at: '2026-11-03T09:20+08:00',
    ended: {
      state: 'withdrawn',
      because: '经核对，补充发布的日期在季度之后，撤回异议。',
      at: '2026-11-04T17:10+08:00',
    },
  },
  {
    unit: '440000-audit',
    period: CLOSED_PERIOD,
    item: 'web-quality',
    claim: '评分依据的20条信息中有3条属于转载，来源和时间均已标明，请求剔除后重新评分。',
    evidence: ['粤审函〔2026〕示例7号'],
    at: '2026-11-10T14:40+08:00',
    taken: { by: 'chief', at: '2026-11-12T09:15+08:00' },
  },
  {
    unit: '440000-transport',
    period: CLOSED_PERIOD,
    item: 'web-quality',
    claim: '“通行服务”栏目在抽查当日改版，页面时间显示有误，实际更新时间以后台记录为准。',
    evidence: ['粤交函〔2026〕示例21号'],
    at: '2026-11-18T16:25+08:00',
  },
]
