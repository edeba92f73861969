export interface PeriodTable {
  id: string
  kind: string
  from_day: string
  to_day: string
  /** planned, open, closed or locked. */
  state: string
  opens: string
  due: string
  locks: string
  /** 1: the clock opens it and closes reporting. */
  by_calendar: number
  /** 1: the clock brought it to its state. */
  by_clock: number
  scheme_id: string
  scheme_version: number
  version: number
  updated_at: number
}

export interface SchemeTable {
  id: string
  scheme_version: number
  content: string
  digest: string
  published_at: number
  published_by: string
}
