/** What a unit holds against a notice (复核): from the receipt on there is one for each. */
export interface NoticeReviewTable {
  notice_id: string
  state: string
  /** When the unit received the notice. */
  received_at: number
  /** JSON: what was claimed, about which problems, with what evidence; null until it is filed. */
  claim: string | null
  filed_by: string | null
  filed_at: number | null
  reviewer: string | null
  /** JSON: the decision with its reason, or null. */
  decision: string | null
  decided_at: number | null
  /** Number of the decision. */
  code: string | null
  year: number | null
  serial: number | null
  /** When the clock has something to do next. */
  next_at: number | null
  version: number
}

/** That the clock did a step of a review: once for each term. */
export interface NoticeReviewTickTable {
  notice_id: string
  step: string
  /** Last day of the term. */
  day: string
  at: number
}
