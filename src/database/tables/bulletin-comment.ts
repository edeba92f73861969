/** A comment on the text of a bulletin: kept apart from it, and no part of the document. */
export interface BulletinCommentTable {
  id: string
  bulletin_id: string
  /** JSON: where it sits in the text as it is saved; moved with each change of the text. */
  anchor: string
  /** What it was put on, as it read then. */
  quote: string
  state: string
}

/** What was said about a comment, in order; nothing updates or deletes a row. */
export interface BulletinCommentEntryTable {
  comment_id: string
  seq: number
  act: string
  by_account: string
  at: number
  text: string
}
