import type { CompletenessBody } from '#contract/completeness.ts'

/** As many units as one question answers, and one step of the office takes. */
export const MOST_UNITS = 2000

export type UnitRow = CompletenessBody['rows'][number]
export type Tally = CompletenessBody['overall']

/** How units are counted on the board: how far they are, and whether they are late. */
export const COUNTED = ['complete', 'partly', 'nothing', 'late'] as const
export type Counted = (typeof COUNTED)[number]

export interface UnitFilter {
  class: string
  state: Counted | ''
}

export const filterUnits = (rows: readonly UnitRow[], filter: UnitFilter): UnitRow[] =>
  rows.filter(
    (row) =>
      (filter.class === '' || row.class === filter.class) &&
      (filter.state === '' || (filter.state === 'late' ? row.late : row.state === filter.state)),
  )

/** Share of the units that are complete, 0 to 100; rounded down, so that 100 means all. */
export const completePercent = ({ units, complete }: Tally): number =>
  units === 0 ? 100 : Math.floor((complete * 100) / units)
