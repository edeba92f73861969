/** A section as it was handed in, or that it was taken back; nothing updates a row. */
export interface HandInTable {
  unit_id: string
  period: string
  ledger: string
  /** Counts the moves of the unit's report of the period; sections handed in together share it. */
  serial: number
  /** reported or nothing-to-report; not-reported where it was taken back. */
  says: string
  /** JSON: the entries as they stood. */
  entries: string
  /** SHA-256 of the content, as hex. */
  digest: string
  by_account: string
  at: number
}
