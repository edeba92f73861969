import type { Flag } from '#database/tables/flag.ts'

/** What the checker looks at. Taken away, it stays on record with its runs. */
export interface CheckTargetTable {
  id: string
  unit_id: string
  kind: string
  url: string
  /** JSON: the columns of a site. */
  columns: string
  every_hours: number
  next_at: number
  /** Who asked for a run out of turn, and waits for it. */
  asked_by: string | null
  added_by: string
  added_at: number
  removed_by: string | null
  removed_at: number | null
}

/** Looks at a target on one day, by how they ended. */
export interface CheckDayTable {
  target_id: string
  /** In Asia/Shanghai. */
  day: string
  done: number
  site_failed: number
  checker_failed: number
}

/** A look of the checker; one between two that saw the same is taken away again. */
export interface CheckRunTable {
  id: string
  target_id: string
  unit_id: string
  started_at: number
  ended_at: number
  /** The day in Asia/Shanghai. */
  day: string
  outcome: string
  /** Why it failed, as a code; null where it did not. */
  because: string | null
  /** Of HTTP; null where there was no answer. */
  status: number | null
  /** JSON: what was seen. */
  seen: string
  asked: Flag
}

/** Which process does a work alone, by the name of the work. */
export interface CheckLeaseTable {
  name: string
  holder: string
  until: number
}
