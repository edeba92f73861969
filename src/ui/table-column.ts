import type { SortValue } from './sort.ts'

export interface TableColumn<Row, K extends string = string> {
  key: K
  label: string
  /** What the column is sorted by; without it the column cannot be sorted. */
  value?: (row: Row) => SortValue
  /** What is shown, where it is not the value as it stands. */
  text?: (row: Row) => string
  /** Figures stand at the end, words at the start. */
  align?: 'start' | 'end'
  /** In rem. A grid needs it, a table finds its own. */
  width?: number
  /** Grid only: may be switched off. Default yes, but for the first column. */
  hideable?: boolean
}

/** What a cell says where no slot draws it; a dash for what has no value. */
export function cellText<Row, K extends string>(column: TableColumn<Row, K>, row: Row): string {
  if (column.text) return column.text(row)
  const value = column.value?.(row)
  return value === undefined || value === null || value === '' ? '—' : String(value)
}
