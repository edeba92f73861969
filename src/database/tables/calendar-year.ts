/** Holidays and make-up days of a year that were imported; they stand before those built in. */
export interface CalendarYearTable {
  year: number
  /** Numbers of the notices that announce the days. */
  source: string
  /** JSON: free days and worked weekends. */
  days: string
  taken_by: string
  taken_at: number
  version: number
}
