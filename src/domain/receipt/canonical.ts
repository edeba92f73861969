/**
 * JSON with sorted keys and no spaces: equal values have equal bytes, whichever way they were built.
 * Keys are sorted by code unit (whole numbers first, as JavaScript has it), so the order depends on no
 * language. What is undefined is left out.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? sorted(part) : part))
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (value: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
