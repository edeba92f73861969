/** Where a key leads from a row of a grid; undefined for keys that do not move. */
export function rowAfterKey(
  key: string,
  from: number,
  count: number,
  page: number,
): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, to))
}
