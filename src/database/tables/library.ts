/** What is sought in an issued bulletin: written once, with the issue, since it never changes. */
export interface BulletinTextTable {
  bulletin_id: string
  /** As it stands on paper, a paragraph a line. */
  original: string
  /** As a search compares it. */
  folded: string
  /** JSON: id, version, name and decimals of the scheme of its figures. */
  scheme: string
}

/** Under which characters, pairs of characters and words an issued bulletin is found. */
export interface BulletinEntryTable {
  entry: string
  bulletin_id: string
}

/** A figure of an issued bulletin, as it was printed. */
export interface BulletinFigureTable {
  /** Its question without the period, so that the same figure of another period has the same. */
  question: string
  bulletin_id: string
  printed: string
  /** Exact, as printed; null for lists, and for what a hand wrote in words. */
  amount: string | null
}
