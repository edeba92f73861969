import type { UnitId } from '#domain/units/unit.ts'

/**
 * What the checker looks at: whether a site opens, how old the home page is, how old the columns
 * are, and whether the links of a page lead anywhere.
 */
export const CHECK_KINDS = ['availability', 'homepage', 'columns', 'links'] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

/**
 * Columns by how long they may rest.
 *
 * @source 国办秘函〔2019〕19号: 动态要闻 two weeks, 通知公告 and 政策文件 six months
 */
export const COLUMN_KINDS = ['news', 'notices', 'policies', 'other'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/** A list page or a feed. */
export interface Column {
  name: string
  url: string
  kind: ColumnKind
}

export interface CheckTarget {
  id: string
  unit: UnitId
  kind: CheckKind
  /** The site, by the address of its home page or of the page whose links are followed. */
  url: string
  /** Of a target of the kind `columns` only. */
  columns: readonly Column[]
  everyHours: number
}

/** How often a target may be looked at, in hours: each divides a day. */
export const INTERVALS = [1, 2, 4, 6, 8, 12, 24] as const
/** A week is judged by 20 visits a day at least, which only an hourly look reaches. */
export const HOURLY = 1
export const MOST_COLUMNS = 60
