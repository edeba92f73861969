import { parsePeriod } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** One state of a unit's report of a period: each hand-in, and each taking back, is the next one. */
export interface ReportNumber {
  unit: UnitId
  period: PeriodText
  /** From 1 on. */
  serial: number
}

/** `440100-2026-Q4-03`: unit, period, and how often the report had changed when it was printed. */
export const numberText = ({ unit, period, serial }: ReportNumber): string =>
  `${unit}-${period}-${String(serial).padStart(2, '0')}`

/** Read from the right: ids of units may have hyphens. A month comes before a year without one. */
const FORM = /^([\w.:-]+?)-(\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?=-)))?)-(\d{2,6})$/

/** @returns undefined where the text is no number of a report */
export function parseNumber(text: string): ReportNumber | undefined {
  const found = FORM.exec(text.trim().replaceAll(/\s+/g, ''))
  const [, unit = '', period = '', serial = ''] = found ?? []
  if (!found || parsePeriod(period) === undefined || Number(serial) === 0) return undefined
  return { unit, period, serial: Number(serial) }
}
