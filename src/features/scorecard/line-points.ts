import { pointsOf } from '#domain/explain/lines-in.ts'
import { textOf } from '#domain/number/exact.ts'
import type { Line } from '#domain/scoring/scorecard.ts'

/** Points of a line, or both ends of what they may be; undefined where it is left out. */
export function lineRange(line: Line | undefined): { low: string; high: string } | undefined {
  const range = line && pointsOf(line)
  return range ? { low: textOf(range.low), high: textOf(range.high) } : undefined
}
