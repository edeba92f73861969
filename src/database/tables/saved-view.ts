import type { Flag } from '#database/tables/flag.ts'

/** A filter of a list under a name, kept for one account. */
export interface SavedViewTable {
  id: string
  account_id: string
  list: string
  name: string
  /** Parameters of the address as JSON. */
  filters: string
  is_default: Flag
  made_at: number
  version: number
}
