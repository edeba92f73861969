import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'

/** What a bulletin reports: the assessment (考核) of a period, or its inspection (检查). */
export const BULLETIN_SUBJECTS = ['assessment', 'inspection'] as const
export type BulletinSubject = (typeof BULLETIN_SUBJECTS)[number]

/** Who may see it once it is issued, as its last lines say. */
export const OPENNESS = ['public', 'internal'] as const
export type Openness = (typeof OPENNESS)[number]

/** Results of the secrecy review (保密审查). */
export const SECRECY_RESULTS = ['public', 'internal', 'returned'] as const
export type SecrecyResult = (typeof SECRECY_RESULTS)[number]

export const subjectName: Readonly<Record<BulletinSubject, string>> = {
  assessment: '考核',
  inspection: '检查',
}

const NUMERALS = ['', '一', '二', '三', '四'] as const

/** The period as a document says it: 2026年第三季度. */
export function periodName(text: PeriodText): string {
  const { kind, year, part } = periodOf(text)
  if (kind === 'year') return `${year}年度`
  if (kind === 'half-year') return `${year}年${part === 1 ? '上' : '下'}半年`
  return kind === 'quarter' ? `${year}年第${NUMERALS[part] ?? part}季度` : `${year}年${part}月`
}

/** A day as a document says it, without leading zeros: 2026年11月2日. */
export function dayName(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
