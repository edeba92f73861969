/** What was measured from outside: rows are added and never changed. */
export interface ObservationTable {
  id: string
  unit_id: string
  kind: string
  /** Site, account or column. */
  subject: string
  day: string
  /** In the unit of the kind; null where the looking itself failed. */
  value: number | null
  /** Why the looking failed; null where there is a value. */
  failure: string | null
  /** file, key or checker. */
  source: string
  evidence: string | null
  /** Digest of what makes it the same observation. */
  same: string
  /** Who brought it: an account, a key or the checker. */
  by_name: string
  at: number
}

/** What was said of a discrepancy: decisions of the office and remarks of the unit, added only. */
export interface DiscrepancyWordTable {
  id: string
  unit_id: string
  period: string
  kind: string
  /** reported, observed, dismissed, or remark. */
  word: string
  because: string
  /** The observed value that a decision is about; null for a remark. */
  observed: number | null
  by_account: string
  at: number
}

/** A key with which a program brings observations. The key itself is known to its holder only. */
export interface ApiKeyTable {
  id: string
  name: string
  /** It reaches this unit and all below. */
  unit_id: string
  token_hash: string
  expires_at: number
  created_by: string
  created_at: number
  revoked_by: string | null
  revoked_at: number | null
  used_at: number | null
}
