import type { Line, Scorecard } from '#domain/scoring/scorecard.ts'

const lineBase = { clauses: ['Y1-07'] }

export const scored = (item: string, points: string, of: string, lost: string): Line => ({
  ...lineBase,
  kind: 'scored',
  item,
  of,
  value: null,
  points,
  lost,
  because: { code: 'reached', params: {} },
  facts: [],
})
export const notReported = (item: string, of: string): Line => ({
  ...lineBase,
  kind: 'not-reported',
  item,
  of,
  points: '0',
  lost: of,
  ledgers: ['press-events'],
})
export const left = (item: string, of: string): Line => ({
  ...lineBase,
  kind: 'not-applicable',
  item,
  of,
  points: null,
  because: { code: 'not-its-function', params: {} },
})
export const open = (item: string, low: string, high: string, of: string): Line => ({
  ...lineBase,
  kind: 'undetermined',
  item,
  of,
  low,
  high,
  because: { code: 'verification-pending', params: {} },
  facts: ['f1'],
})
export const unjudged = (item: string, of: string): Line => ({
  ...lineBase,
  kind: 'undetermined',
  item,
  of,
  low: '0',
  high: of,
  because: { code: 'not-judged-yet', params: {} },
  facts: [],
})
export const exempt = (item: string, of: string): Line => ({
  ...lineBase,
  kind: 'exempt',
  item,
  of,
  points: of,
  approvedBy: '陈处长',
  because: '机构改革期间',
  until: '2026-12-31',
  value: null,
})

/**
 * Press: 10 points, of which press-own loses 2.5 and press-forms nothing; websites: 5 points, of which
 * web-items is not handed in (3) and web-quality is not judged yet (0 to 2).
 */
const parts: Scorecard['parts'] = [
  {
    part: 'work',
    weight: 100,
    of: '15',
    available: '15',
    low: '7.5',
    high: '9.5',
    scale: '1',
    score: { low: '50', high: '63.333333' },
    children: [
      {
        category: 'press',
        of: '10',
        available: '10',
        low: '7.5',
        high: '7.5',
        capped: false,
        scale: '1',
        children: [scored('press-own', '2.5', '5', '2.5'), scored('press-forms', '5', '5', '0')],
      },
      {
        category: 'websites',
        of: '5',
        available: '5',
        low: '0',
        high: '2',
        capped: false,
        scale: '1',
        children: [notReported('web-items', '3'), unjudged('web-quality', '2')],
      },
    ],
  },
]

export const cardWith = (more: Partial<Scorecard> = {}): Scorecard => ({
  unit: '440100',
  period: '2026-Q3',
  scheme: { id: 'guangdong-2013-52', version: 1 },
  class: 'prefecture',
  view: 'official',
  asOf: '2026-09-30',
  engine: '1',
  vetoes: [],
  parts,
  base: { low: '7.5', high: '9.5' },
  bonus: null,
  total: { kind: 'range', low: '7.5', high: '9.5' },
  unofficial: null,
  grades: ['fail'],
  waterfall: [],
  reported: { sections: 10, of: 11 },
  ...more,
})
