import { compareExact, exact, isZero } from '#domain/number/exact.ts'
import type { Line, Points, VetoResult } from '#domain/scoring/scorecard.ts'

export const LINE_STATES = [
  'full',
  'partial',
  'zero',
  'not-reported',
  'undetermined',
  'exempt',
  'not-applicable',
] as const
/** How a unit stands on an item, for figures over many units. */
export type LineState = (typeof LINE_STATES)[number]

/** A line in few words: its state, and the points that are possible; null where it earns none by nature. */
export interface LineOutcome {
  state: LineState
  low: Points | null
  high: Points | null
}

export function outcomeOf(line: Line): LineOutcome {
  switch (line.kind) {
    case 'scored':
      return { state: stateOf(line.points, line.of), low: line.points, high: line.points }
    case 'undetermined':
      return { state: 'undetermined', low: line.low, high: line.high }
    case 'not-reported':
      return { state: 'not-reported', low: line.points, high: line.points }
    case 'exempt':
    case 'not-applicable':
      return { state: line.kind, low: line.points, high: line.points }
  }
}

function stateOf(points: Points, of: Points): LineState {
  const gained = exact(points)
  if (compareExact(gained, exact(of)) >= 0) return 'full'
  return isZero(gained) ? 'zero' : 'partial'
}

/** A veto that is clear fulfils its clause; one that strikes does not. */
export function stateOfVeto({ state }: VetoResult): LineState {
  if (state === 'clear') return 'full'
  return state === 'struck' ? 'zero' : state
}
