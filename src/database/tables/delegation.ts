/** A role handed over for a leave. Only revoking updates a row, once. */
export interface DelegationTable {
  id: string
  from_account: string
  to_account: string
  role: string
  unit_id: string
  /** First and last day, in Asia/Shanghai. */
  from_day: string
  until_day: string
  because: string
  made_at: number
  revoked_by: string | null
  revoked_at: number | null
}
