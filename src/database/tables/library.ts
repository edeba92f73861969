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

/** A name that a unit has in the annexes of issued bulletins, once however many print it. */
export interface AnnexNameTable {
  /** From 1, in the order of appearance; never given twice. */
  number: number
  unit_id: string
  name: string
}

/** Which of the names stand in the annexes of an issued bulletin. */
export interface BulletinAnnexTable {
  bulletin_id: string
  /** The numbers of the names, packed: `domain/search/number-set.ts`. */
  names: string
}
