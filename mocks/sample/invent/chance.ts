/** A word of a key: a unit, a period, what the number is for. */
export type Word = string | number

/**
 * A share from 0 (included) to 1 (not included) that depends on nothing but the words: the sample is
 * the same on every machine and in every order of making it. FNV-1a, then mixed until every bit counts.
 */
export function chance(...words: readonly Word[]): number {
  let hash = 0x811c9dc5
  const key = words.join('\u0000')
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}

/** A whole number from `low` to `high`, both included. */
export const between = (low: number, high: number, ...words: readonly Word[]): number =>
  low + Math.floor(chance(...words) * (high - low + 1))

/** @throws RangeError when there is nothing to pick from */
export function pick<T>(from: readonly T[], ...words: readonly Word[]): T {
  const picked = from[Math.floor(chance(...words) * from.length)]
  if (picked === undefined) throw new RangeError(`nothing to pick for ${words.join(' ')}`)
  return picked
}

/** So many different entries, in their own order. */
export const pickSome = <T>(from: readonly T[], count: number, ...words: readonly Word[]): T[] => {
  const drawn = from.map((entry, at) => ({ entry, at, draw: chance(...words, at) }))
  const kept = drawn.sort((a, b) => a.draw - b.draw).slice(0, count)
  return kept.sort((a, b) => a.at - b.at).map(({ entry }) => entry)
}
