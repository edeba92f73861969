/**
 * The first ones of many in an order, without putting all of them in order.
 *
 * @param compare as of `toSorted`
 */
export function firstOf<T>(all: readonly T[], compare: (a: T, b: T) => number, count: number): T[] {
  const first: T[] = []
  for (const one of all) {
    const last = first.at(-1)
    if (first.length === count && (last === undefined || compare(one, last) >= 0)) continue
    let [low, high] = [0, first.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = first[middle]
      if (other !== undefined && compare(other, one) <= 0) low = middle + 1
      else high = middle
    }
    first.splice(low, 0, one)
    if (first.length > count) first.pop()
  }
  return first
}
