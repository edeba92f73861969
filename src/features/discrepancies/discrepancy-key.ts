import type { DiscrepancyRow } from '#contract/discrepancy.ts'

/** Tells a discrepancy from all others: its unit, period and kind. */
export const discrepancyKey = ({ unit, period, kind }: DiscrepancyRow): string =>
  `${unit.id}/${period}/${kind}`
