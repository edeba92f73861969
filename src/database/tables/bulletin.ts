export interface BulletinTable {
  id: string
  /** The office that issues it: its unit and all below are reported on. */
  unit_id: string
  period: string
  subject: string
  state: string
  title: string
  /** JSON: the document with its figures. */
  content: string
  /** JSON: the classes it covers. */
  classes: string
  compiled_by: string
  compiled_at: number
  /** JSON: reviewer, result, time and remarks of the secrecy review that stands, or null. */
  secrecy: string | null
  signed_by: string | null
  signed_at: number | null
  /** The number: set together when it is issued, and unique. */
  code: string | null
  year: number | null
  serial: number | null
  issued_at: number | null
  /** JSON, set when it is issued: exact figures, lines of the annexes, scheme, day of the data. */
  evidence: string | null
  /** Head of the audit chain at the issue, as it is printed. */
  head: string | null
  /** Digest of content, evidence, number and head. */
  digest: string | null
  /** The issued bulletin that this one corrects. */
  corrects_id: string | null
  version: number
}

/** The content of a bulletin as it was at a version; nothing updates or deletes a row. */
export interface BulletinVersionTable {
  bulletin_id: string
  version: number
  content: string
  by_account: string
  at: number
}

/** What was done about a bulletin, in order; nothing updates or deletes a row. */
export interface BulletinStepTable {
  id: string
  bulletin_id: string
  seq: number
  act: string
  by_account: string
  at: number
  text: string
  /** JSON: result of a review, number. */
  detail: string
}

/** Serials that no document here has, and why: the book on paper was ahead, say. */
export interface NumberGapTable {
  code: string
  year: number
  serial: number
  because: string
  by_account: string
  at: number
}
