/** Derived: the result of a unit in a period, computed anew where stale. Ranks follow from the rows. */
export interface ScorecardTable {
  unit_id: string
  period: string
  scheme_id: string
  scheme_version: number
  /** Empty where no class of the scheme takes the unit in. */
  class: string
  /** Official: exact, range or none; `not-scored` where there is no class. */
  kind: string
  /** Exact texts; equal where the total is exact, null where there is none. */
  low: string | null
  high: string | null
  /** JSON: what lists show besides. */
  summary: string
  /** JSON: what each line came to. */
  lines: string
  /** JSON: the unit as it was when the result was computed. */
  basis: string
  as_of: string
  computed_at: number
  /** Which change of the period's results this was (`scored_period.changed`). */
  changed: number
}

/** Results that a write has put out of date. */
export interface StaleScorecardTable {
  period: string
  unit_id: string
  /** Number of the audit entry of the latest such write. */
  mark: number
}

/** What the results of a period were computed with. */
export interface ScoredPeriodTable {
  period: string
  changed: number
  period_version: number
  as_of: string
}
