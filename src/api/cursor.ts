import { Refusal } from '#api/refusal.ts'

/** Where a page ended, as text that callers pass back without looking into it. */
export const cursorOf = (place: readonly (string | number | null)[]): string =>
  btoa(encodeURIComponent(JSON.stringify(place)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/**
 * @param length how many values a place of this list has
 * @throws Refusal `invalid-input` for anything that `cursorOf` did not make
 */
export function placeOf(cursor: string, length: number): (string | number | null)[] {
  try {
    const text = decodeURIComponent(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    const place: unknown = JSON.parse(text)
    if (Array.isArray(place) && place.length === length && place.every(isPlain)) return place
  } catch {
    // Not one of ours: refused below.
  }
  const field = { path: 'cursor', code: 'not-a-cursor', params: {} }
  throw new Refusal('invalid-input', {}, { fields: [field] })
}

const isPlain = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number'
