import { expect, it } from 'vitest'
import type { Line, Scorecard } from '#domain/scoring/scorecard.ts'
import { compareFigures, compareItems } from '#features/scorecards/compare-rows.ts'

const scored = (item: string, points: string, of: string): Line => ({
  kind: 'scored',
  item,
  of,
  clauses: [],
  value: null,
  points,
  lost: '0',
  because: { code: 'reached', params: {} },
  facts: [],
})
const left = (item: string): Line => ({
  kind: 'not-applicable',
  item,
  of: '5',
  clauses: [],
  points: null,
  because: { code: 'not-its-function', params: {} },
})

function cardWith(lines: readonly Line[], steps: Scorecard['waterfall'] = []): Scorecard {
  const sums = { of: '10', available: '10', low: '0', high: '0', scale: '1' }
  const children = [{ category: 'press', capped: false, ...sums, children: lines }]
  return {
    unit: 'u',
    period: '2026-Q3',
    scheme: { id: 's', version: 1 },
    class: 'prefecture',
    view: 'official',
    asOf: '2026-09-30',
    engine: '1',
    vetoes: [],
    parts: [{ part: 'work', weight: 100, ...sums, score: null, children }],
    base: { low: '0', high: '0' },
    bonus: null,
    total: { kind: 'exact', points: '0' },
    unofficial: null,
    grades: [],
    waterfall: steps,
    reported: { sections: 0, of: 0 },
  }
}

const rowsOf = (...cards: Scorecard[]) => compareItems(cards).flatMap(({ rows }) => rows)

it('names the highest and the lowest of an item, and nothing where all are equal', () => {
  const [differs, same] = rowsOf(
    cardWith([scored('own', '5', '5'), scored('forms', '2', '2')]),
    cardWith([scored('own', '2.5', '5'), scored('forms', '2.0', '2')]),
    cardWith([scored('own', '0', '5'), scored('forms', '2', '2')]),
  )
  expect(differs?.cells.map(({ mark }) => mark)).toEqual(['best', undefined, 'worst'])
  expect(same?.differs).toBe(false)
  expect(same?.cells.every(({ mark }) => mark === undefined)).toBe(true)
})

it('compares exactly: a third is more than 0.3333', () => {
  const [row] = rowsOf(
    cardWith([scored('own', '1/3', '1')]),
    cardWith([scored('own', '0.3333', '1')]),
  )
  expect(row?.cells.map(({ mark }) => mark)).toEqual(['best', 'worst'])
})

it('compares shares where an item weighs more in one class than in another', () => {
  // 4 of 4 is as much as 5 of 5, and more than 4 of 5.
  const [row] = rowsOf(
    cardWith([scored('own', '5', '5')]),
    cardWith([scored('own', '4', '4')]),
    cardWith([scored('own', '4', '5')]),
  )
  expect(row?.cells.map(({ mark }) => mark)).toEqual(['best', 'best', 'worst'])
})

it('names nobody lowest whose points may still rise', () => {
  const open: Line = {
    kind: 'undetermined',
    item: 'own',
    of: '5',
    clauses: [],
    low: '0',
    high: '5',
    because: { code: 'verification-pending', params: {} },
    facts: [],
  }
  const [row] = rowsOf(
    cardWith([open]),
    cardWith([scored('own', '4', '5')]),
    cardWith([scored('own', '5', '5')]),
  )
  expect(row?.cells.map(({ mark }) => mark)).toEqual([undefined, 'worst', 'best'])
})

it('never takes an item that does not apply for one without points', () => {
  const [row] = rowsOf(cardWith([left('own')]), cardWith([scored('own', '0', '5')]))
  expect(row?.differs).toBe(true)
  expect(row?.cells.map(({ mark }) => mark)).toEqual([undefined, undefined])
})

it('keeps an item that only one class has, with nothing for the others', () => {
  const rows = rowsOf(cardWith([scored('own', '5', '5')]), cardWith([scored('head', '3', '3')]))
  expect(rows.map(({ item, cells }) => [item, cells.map(({ line }) => line?.kind)])).toEqual([
    ['own', ['scored', undefined]],
    ['head', [undefined, 'scored']],
  ])
})

it('sets the steps to the totals side by side, losses by category first', () => {
  const a = cardWith(
    [],
    [
      { step: 'full', change: '100', after: '100' },
      { step: 'lost', node: 'press', change: '-5', after: '95' },
      { step: 'bonus', change: '2', after: '97' },
      { step: 'total', change: '0', after: '97' },
    ],
  )
  const b = cardWith(
    [],
    [
      { step: 'full', change: '100', after: '100' },
      { step: 'lost', node: 'websites', change: '-8', after: '92' },
      { step: 'total', change: '0', after: '92' },
    ],
  )
  expect(compareFigures([a, b])).toEqual([
    { step: 'lost', node: 'press', changes: ['-5', undefined] },
    { step: 'lost', node: 'websites', changes: [undefined, '-8'] },
    { step: 'bonus', node: undefined, changes: ['2', undefined] },
  ])
})
