import type { Flag } from '#database/tables/flag.ts'

/** A host that the server may ask for snapshots. */
export interface AllowedHostTable {
  host: string
  subdomains: Flag
  note: string
  added_by: string
  added_at: number
}

/** What a page said when it was looked at, or why it could not be: rows are added and never changed. */
export interface SnapshotTable {
  id: string
  unit_id: string
  fact_id: string
  url: string
  taken_by: string
  taken_at: number
  /** Of the last answer; null where there was none. */
  status: number | null
  title: string | null
  text: string | null
  /** SHA-256 of the body. */
  digest: string | null
  /** Why there is no text; null where there is. */
  failure: string | null
}
