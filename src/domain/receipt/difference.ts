import { canonicalText, isObject } from '#domain/receipt/canonical.ts'

export interface Difference {
  /** `parts/0/children/2/points`; empty for the whole. */
  path: string
  /** Canonical JSON of both sides; null where one has nothing there. */
  expected: string | null
  found: string | null
}

/** The first place, in the order of sorted keys, at which two JSON values differ. */
export function firstDifference(
  expected: unknown,
  found: unknown,
  path: readonly string[] = [],
): Difference | undefined {
  if (canonicalText(expected) === canonicalText(found)) return undefined
  const keys = commonKeys(expected, found)
  for (const key of keys) {
    const below = firstDifference(at(expected, key), at(found, key), [...path, key])
    if (below) return below
  }
  return { path: path.join('/'), expected: said(expected), found: said(found) }
}

/** Keys to look below, or none where the two are not of one kind. */
function commonKeys(a: unknown, b: unknown): string[] {
  const comparable = (isObject(a) && isObject(b)) || (Array.isArray(a) && Array.isArray(b))
  if (!comparable) return []
  const keys = new Set([...Object.keys(a as object), ...Object.keys(b as object)])
  return Array.isArray(a) ? [...keys] : [...keys].sort()
}

const at = (value: unknown, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

const said = (value: unknown): string | null => (value === undefined ? null : canonicalText(value))
