export interface InstructionTable {
  id: string
  /** The government whose leader wrote it, and whose office handles it. */
  unit_id: string
  /** JSON: what it is written on, as it stood then. */
  about: string
  /** The unit it is about, where it is about one. */
  about_unit: string | null
  urgency: string
  days: number
  text: string
  /** What was done with it; whether it is turned or done its notices say. */
  step: string
  written_by: string
  written_at: number
  /** End of its own term. */
  due_at: number
  version: number
}

/** What was done about an instruction, in order; nothing updates or deletes a row. */
export interface InstructionStepTable {
  id: string
  instruction_id: string
  seq: number
  act: string
  by_account: string
  at: number
  text: string
}

/** A notice that an instruction was turned into. */
export interface InstructionNoticeTable {
  instruction_id: string
  notice_id: string
}
