/** Which column a list is sorted by; it travels in the address as `-total` or `name`. */
export interface Sort<K extends string = string> {
  key: K
  descending: boolean
}

export type SortValue = string | number | boolean | null | undefined

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Numbers by size, texts as a Chinese reader expects (pinyin, 第2 before 第10). */
function compareValues(a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

const isAbsent = (value: SortValue): value is null | undefined | '' =>
  value === null || value === undefined || value === '' || Number.isNaN(value)

/** A sorted copy. What has no value stands last in either direction; equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => {
      if (isAbsent(a.value) || isAbsent(b.value))
        return Number(isAbsent(a.value)) - Number(isAbsent(b.value))
      return sign * compareValues(a.value, b.value)
    })
    .map(({ row }) => row)
}

/** The next step of a click on a heading: ascending, descending, as it came. */
export function nextSort<K extends string>(now: Sort<K> | null, key: K): Sort<K> | null {
  if (now?.key !== key) return { key, descending: false }
  return now.descending ? null : { key, descending: true }
}

export const sortText = (sort: Sort | null): string | undefined =>
  sort ? `${sort.descending ? '-' : ''}${sort.key}` : undefined

/** The sort of an address; null for one that names no known column. */
export function sortOf<K extends string>(
  text: string | undefined,
  keys: readonly K[],
): Sort<K> | null {
  const descending = text?.startsWith('-') === true
  const key = keys.find((known) => known === (descending ? text?.slice(1) : text))
  return key === undefined ? null : { key, descending }
}
