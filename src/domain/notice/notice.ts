/** Kinds of inspection (政府督查工作条例 art. 14). */
export const NOTICE_KINDS = ['comprehensive', 'special', 'event', 'daily', 'lead'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Means of inspection (政府督查工作条例 art. 12). */
export const NOTICE_MEANS = [
  'self-report',
  'briefing',
  'visit',
  'hearing',
  'records',
  'leads',
  'talk',
  'online',
] as const
export type NoticeMeans = (typeof NOTICE_MEANS)[number]

/** Where the problem came from. */
export const NOTICE_SOURCES = [
  'scorecard',
  'fact',
  'inspection',
  'bulletin',
  'complaint',
  'instruction',
  'other',
] as const
export type NoticeSource = (typeof NOTICE_SOURCES)[number]

export const SEVERITIES = ['ordinary', 'serious', 'urgent'] as const
export type Severity = (typeof SEVERITIES)[number]

/**
 * One problem, in the columns of real notices: 测评指标 | 指标分值 | 扣分 | 失分原因 | 整改情况. Points are
 * exact text; without an indicator there are none.
 */
export interface Problem {
  indicator: string
  points: string | null
  lost: string | null
  because: string
  /** Clauses it rests on. */
  clauses: readonly string[]
  /** What the unit did about it, as its answer says. */
  remedy: string | null
  /** A review took it out: nothing is asked about it any more. */
  struck?: true
}

/** What makes two notices to one unit the same matter (art. 15): spaces and letter case do not. */
export const topicKey = (topic: string): string => topic.replaceAll(/\s+/g, '').toLowerCase()
