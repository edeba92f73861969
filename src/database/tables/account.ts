import type { Flag } from '#database/tables/flag.ts'

export interface AccountTable {
  id: string
  /** What is typed at sign-in, in lower case. */
  name: string
  display_name: string
  /** The unit it belongs to; roles say at which units it acts. */
  unit_id: string
  password_hash: string
  must_change: Flag
  disabled: Flag
  version: number
  created_at: number
  updated_at: number
  signed_in_at: number | null
}

export interface RoleGrantTable {
  account_id: string
  role: string
  unit_id: string
  granted_by: string
  granted_at: number
}

export interface SessionTable {
  /** The token itself is known to the browser only. */
  token_hash: string
  account_id: string
  csrf: string
  created_at: number
  seen_at: number
  address: string
}

/** Wrong passwords by the name that was typed, whether or not such an account exists. */
export interface SignInGuardTable {
  name: string
  failures: number
  locked_until: number
  last_at: number
}
