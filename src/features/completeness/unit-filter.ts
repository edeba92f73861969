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
  region: string
  state: Counted | ''
}

export const filterUnits = (rows: readonly UnitRow[], filter: UnitFilter): UnitRow[] =>
  rows.filter(
    (row) =>
      (filter.class === '' || row.class === filter.class) &&
      (filter.region === '' || row.region.id === filter.region) &&
      (filter.state === '' || (filter.state === 'late' ? row.late : row.state === filter.state)),
  )

/** Units of a region or of a class. */
export interface Group {
  key: string
  name: string
  tally: Tally
  sections: CompletenessBody['byClass'][number]['sections']
}

/** Share of the ledgers that are handed in, 0 to 100; rounded down, so that 100 means all. */
export const handedInPercent = ({ handedIn, of }: Group['sections']): number =>
  of === 0 ? 100 : Math.floor((handedIn * 100) / of)
