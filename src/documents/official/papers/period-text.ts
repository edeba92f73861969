import { chineseNumber } from '#documents/official/numbering.ts'

const FORM = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})))?$/

/** 2026年第三季度, 2026年上半年, 2026年3月, 2026年. */
export function periodText(period: string): string {
  const [, year = '', quarter, half, month] = FORM.exec(period) ?? []
  if (year === '') return period
  if (quarter) return `${year}年第${chineseNumber(Number(quarter))}季度`
  if (half) return `${year}年${half === '1' ? '上半年' : '下半年'}`
  return month ? `${year}年${Number(month)}月` : `${year}年`
}
