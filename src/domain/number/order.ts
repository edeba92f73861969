/**
 * Of an even number of values, the middle between the two in the middle.
 *
 * @throws RangeError for an empty list
 */
export function medianOf(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b)
  const middle = (inOrder.length - 1) / 2
  const [below, above] = [inOrder[Math.floor(middle)], inOrder[Math.ceil(middle)]]
  if (below === undefined || above === undefined) throw new RangeError('median of nothing')
  return (below + above) / 2
}

/** The smallest value that at least `share` of all do not exceed (nearest rank); of none there is none. */
export function quantileOf(values: readonly number[], share: number): number | undefined {
  const inOrder = [...values].sort((a, b) => a - b)
  return inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)]
}
