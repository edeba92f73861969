export interface JudgementTable {
  unit_id: string
  period: string
  item: string
  view: string
  points: string
  because: string
  by_account: string
  version: number
  updated_at: number
}

export interface ExceptionTable {
  unit_id: string
  id: string
  item: string
  from_day: string
  until_day: string
  because: string
  approved_by: string
  version: number
  updated_at: number
}

/** A random sample of facts as it was drawn: nothing changes it afterwards. */
export interface DrawTable {
  id: string
  period: string
  /** The unit below which it was drawn. */
  unit_id: string
  /** JSON: what the population was narrowed by, and its strata. */
  filter: string
  population_count: number
  population_digest: string
  /** JSON: everything that could be drawn. */
  population: string
  seed: string
  size: number
  /** JSON: what was drawn, in order. */
  facts: string
  drawn_by: string
  drawn_at: number
}
