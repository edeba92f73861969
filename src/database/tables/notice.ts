export interface NoticeTable {
  id: string
  /** The unit that answers (主办). */
  unit_id: string
  title: string
  /** What makes two notices the same matter, folded. */
  topic: string
  kind: string
  severity: string
  state: string
  /** JSON: what the notice says, and its problems. */
  content: string
  /** JSON: start, rule and pauses of its clock. */
  clock: string
  /** JSON: what was asked about more time, or null. */
  extension: string | null
  drafted_by: string
  drafted_at: number
  /** The number: set together when it is issued, and unique. */
  code: string | null
  year: number | null
  serial: number | null
  issued_at: number | null
  /** While an answer is owed. */
  due_at: number | null
  /** When the clock has something to do next. */
  next_at: number | null
  /** The latest that the clock proposed. */
  proposed: string | null
  /** JSON: the proposal that was put off and its day, or null. */
  put_off: string | null
  /** The notice that this one follows upon (recurrence). */
  earlier_id: string | null
  /** Its place on the board, as text that sorts: what is due first, then what waits, then what is over. */
  place: string
  version: number
}

/** A unit that helps (协办). */
export interface NoticeUnitTable {
  notice_id: string
  unit_id: string
}

/** What was done about a notice, in order; nothing updates or deletes a row. */
export interface NoticeStepTable {
  id: string
  notice_id: string
  seq: number
  /** A move of the workflow, or a step of the clock. */
  act: string
  /** Null where it was the clock. */
  by_account: string | null
  at: number
  text: string
  /** JSON: evidence, the day that was asked for or set, who was told. */
  detail: string
}

/** That the clock did a step of a notice: once for each due moment. */
export interface NoticeTickTable {
  notice_id: string
  due_at: number
  step: string
  at: number
}
