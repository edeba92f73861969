import type { Flag } from '#database/tables/flag.ts'

/** What an office puts on its documents. */
export interface LetterheadTable {
  id: string
  unit_id: string
  mark: string
  organ: string
  /** List of texts as JSON. */
  codes: string
  copy_to: string
  issuer: string
  /** List of texts as JSON. */
  signatories: string
  sealed: Flag
  version: number
}
