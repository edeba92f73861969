import type { Day } from '#domain/calendar/day.ts'

/** 2026年3月5日: Arabic figures without leading zeros. @source GB/T 9704-2012, 7.3.5.4 */
export function dateText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
