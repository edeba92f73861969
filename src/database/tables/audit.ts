/** Nothing updates or deletes a row of this table. */
export interface AuditTable {
  seq: number
  at: number
  account_id: string | null
  account_name: string
  unit_id: string | null
  action: string
  subject: string
  before_digest: string | null
  after_digest: string | null
  /** JSON. */
  detail: string
  prev: string
  hash: string
}

/** One row: the end of the chain. Locking it makes writers queue. */
export interface AuditHeadTable {
  id: number
  seq: number
  hash: string
}
