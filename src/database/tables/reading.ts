/** Who has read an issued bulletin, and when first; nothing updates or deletes a row. */
export interface BulletinReadingTable {
  bulletin_id: string
  /** What is issued never changes, so this is the version that was issued. */
  version: number
  account_id: string
  at: number
}

/** Bulletins that somebody keeps at hand. */
export interface BulletinFavouriteTable {
  account_id: string
  bulletin_id: string
  at: number
}

/** A bulletin put before somebody: by its issue, by a colleague, or by a reminder. */
export interface CirculationTable {
  id: string
  bulletin_id: string
  account_id: string
  /** Where the role is held by which the account may read it. */
  unit_id: string
  /** leader, office or unit */
  standing: string
  /** issue, share or reminder */
  kind: string
  text: string
  by_account: string
  at: number
  /** When the reader opened the bulletin after that; null until then. */
  opened_at: number | null
}

/** For whom somebody reads a bulletin, by a role that was handed over for a leave. */
export interface BulletinDelegateTable {
  bulletin_id: string
  account_id: string
  for_account: string
  /** When it was put before the delegate; null where the leave began later. */
  told_at: number | null
  /** When the delegate first opened it while standing in; null until then. */
  read_at: number | null
}
