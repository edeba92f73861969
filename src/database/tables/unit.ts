import type { Flag } from '#database/tables/flag.ts'

export interface UnitTable {
  id: string
  parent_id: string | null
  kind: string
  name: string
  short_name: string
  code: string | null
  /** Ids from the root down, each between slashes, its own last: `/440000/440100/`. */
  path: string
  depth: number
  /** Place among its siblings. */
  position: number
  from_day: string | null
  until_day: string | null
  has_services: Flag
  /** JSON: former names, key department, functions, organ roles, classes. */
  details: string
  version: number
  updated_at: number
}
