import type { ScorecardRow } from '#contract/scorecard-row.ts'

const usual: ScorecardRow = {
  unit: '440100',
  name: '广州市',
  shortName: '广州市',
  code: '440100',
  kind: 'prefecture',
  parent: '440000',
  region: [],
  class: 'prefecture',
  total: { kind: 'exact', points: '86.25' },
  unofficial: null,
  grades: ['good'],
  rank: { best: 3, worst: 3, of: 21 },
  self: { kind: 'exact', points: '88' },
  difference: '1.75',
  previous: { kind: 'exact', points: '85' },
  change: '1.25',
  reported: { sections: 11, of: 11 },
  vetoed: false,
  undetermined: false,
  asOf: '2026-09-30',
  stale: false,
}

/** A row of the list, as much of it as a test is about. */
export const rowWith = (more: Partial<ScorecardRow> = {}): ScorecardRow => ({ ...usual, ...more })

export const county = (
  unit: string,
  name: string,
  city: string,
  more: Partial<ScorecardRow> = {},
) =>
  rowWith({
    unit,
    name: `${city}${name}`,
    shortName: name,
    code: unit,
    kind: 'county',
    region: [city],
    class: 'county',
    ...more,
  })
