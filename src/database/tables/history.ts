/** A published table of results of an earlier period, as it was printed. */
export interface PublishedTableTable {
  id: string
  title: string
  source: string
  period: string
  scheme_id: string
  scheme_version: number
  /** How many units it lists, and how many printed figures the scheme does not come to. */
  units: number
  disagreements: number
  /** Of everything that was taken: the same table is not taken twice. */
  digest: string
  taken_at: number
  /** Name of the account. */
  taken_by: string
}

/** A row as printed; what the scheme makes of it is computed by whoever reads it. */
export interface PublishedResultTable {
  table_id: string
  row: number
  unit_name: string
  class: string
  /** JSON: points by item, null where none are printed. */
  items: string
  printed_total: string | null
  printed_rank: string | null
  printed_grade: string | null
}
