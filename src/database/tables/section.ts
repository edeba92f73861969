import type { Flag } from '#database/tables/flag.ts'

export interface SectionTable {
  unit_id: string
  period: string
  ledger: string
  /** What it says: this is what scoring reads. */
  state: string
  /** Where it stands between the unit, its approver and the office. */
  step: string
  /** Handed in after the due day. */
  late: Flag
  submitted_at: number | null
  submitted_by: string | null
  approved_at: number | null
  approved_by: string | null
  /** JSON: reasons, entries returned, the request to unlock. */
  remarks: string
  version: number
  updated_at: number
  updated_by: string
}

/** A later due day that the office granted a unit; nothing updates a row. */
export interface ExtensionTable {
  id: string
  unit_id: string
  period: string
  due: string
  because: string
  by_account: string
  at: number
}

/** What the office wrote to a unit: the record of each reminder and each extension. */
export interface MessageTable {
  id: string
  unit_id: string
  /** reminder, extension, or what became of a notice. */
  kind: string
  period: string
  text: string
  /** The due day of the unit when it was sent. */
  due: string
  by_account: string
  at: number
  /** The day in Asia/Shanghai: a unit is reminded once a day at most. */
  day: string
  /** The notice that it is about. */
  notice_id: string | null
  read_by: string | null
  read_at: number | null
}
