import type { Day } from '#domain/calendar/day.ts'

export const HANDED_IN_STATES = ['complete', 'partly', 'nothing'] as const
export type HandedInState = (typeof HANDED_IN_STATES)[number]

/** Sections of a unit in a period: how many it is asked for, and how many of those it handed in. */
export interface Reported {
  sections: number
  of: number
}

/** How far a unit is. One that is asked for nothing has nothing left to do. */
export function handedInState({ sections, of }: Reported): HandedInState {
  if (sections >= of) return 'complete'
  return sections === 0 ? 'nothing' : 'partly'
}

/** Late: the due day has passed, and something is missing. The due day itself is in time. */
export const isLate = (reported: Reported, due: Day, today: Day): boolean =>
  today > due && handedInState(reported) !== 'complete'

export type Tally = Record<HandedInState | 'units' | 'late', number>

/** Units by how far they are. */
export function tallyOf(rows: readonly { state: HandedInState; late: boolean }[]): Tally {
  const tally: Tally = { units: rows.length, complete: 0, partly: 0, nothing: 0, late: 0 }
  for (const { state, late } of rows) {
    tally[state] += 1
    if (late) tally.late += 1
  }
  return tally
}

/** Tallies by a key, in the order in which the keys first appear. */
export function tallyBy<T extends { state: HandedInState; late: boolean }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): { key: string; tally: Tally }[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups].map(([key, group]) => ({ key, tally: tallyOf(group) }))
}
