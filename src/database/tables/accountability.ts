/** A unit or a person held to account for one event. */
export interface AccountabilityTable {
  id: string
  unit_id: string
  title: string
  source: string
  /** What it is about: records of the same event share it. */
  event: string
  /** Event and subject: unique, so that nobody is counted twice. Null once it led to nothing. */
  claim: string | null
  /** unit or person */
  subject: string
  /** Of the person; null for a unit, and once its time of keeping is over. */
  name: string | null
  state: string
  /** The one measure that is counted; null until something is decided. */
  measure: string | null
  /** The day of that decision. */
  decided_on: string | null
  /** Since when the unit knows of it. */
  told_at: number | null
  proposed_by: string
  proposed_at: number
  /** When the clock has something to do next. */
  next_at: number | null
  /** JSON: the rest. */
  content: string
  version: number
}

/** What was done about a record, in order. Only the words go, when the time of keeping is over. */
export interface AccountabilityStepTable {
  id: string
  record_id: string
  seq: number
  /** A move of the workflow, or a step of the clock. */
  act: string
  /** Null where it was the clock. */
  by_account: string | null
  at: number
  text: string
  /** JSON: what was decided, recorded or sought. */
  detail: string
}

/** That the clock did a step of a record: once for each day on which it fell due. */
export interface AccountabilityTickTable {
  record_id: string
  step: string
  day: string
  at: number
}
