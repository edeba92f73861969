import { expect, it } from 'vitest'
import { changeOf, filterRows } from '#features/scorecards/row-filter.ts'
import type { RowFilter } from '#features/scorecards/row-filter.ts'
import { regionsOf } from '#features/scorecards/row-region.ts'
import { county, rowWith } from './row.ts'

const none: RowFilter = { q: '', class: '', region: '', grade: '', changed: '', state: '' }
const rows = [
  rowWith(),
  rowWith({
    unit: '440300',
    name: '深圳市',
    shortName: '深圳市',
    code: '440300',
    grades: ['excellent'],
  }),
  county('440104', '越秀区', '广州市', { grades: ['pass'], change: '-2' }),
  county('440304', '福田区', '深圳市', { vetoed: true, grades: ['fail'] }),
  rowWith({
    unit: 'd-21',
    name: '省交通运输厅',
    shortName: '省交通运输厅',
    code: null,
    kind: 'department',
    class: 'key-department',
  }),
]
const found = (filter: Partial<RowFilter>) =>
  filterRows(rows, { ...none, ...filter }, regionsOf(rows), 2).map(({ unit }) => unit)

it('shows all rows, in their order, where nothing narrows them', () => {
  expect(filterRows(rows, none, regionsOf(rows), 2)).toBe(rows)
})

it('finds a unit by words of its name, its region or its code, full-width or not', () => {
  expect(found({ q: '广州 越秀' })).toEqual(['440104'])
  expect(found({ q: '４４０３' })).toEqual(['440300', '440304'])
})

it('counts a city and its counties to the region, and no department of the province', () => {
  expect(found({ region: '广州市' })).toEqual(['440100', '440104'])
})

it('keeps a unit under every grade that is still possible for it', () => {
  const open = [
    rowWith({ grades: ['good', 'pass'], total: { kind: 'range', low: '78', high: '82' } }),
  ]
  const under = (grade: string) => filterRows(open, { ...none, grade }, regionsOf(open), 2).length
  expect([under('good'), under('pass'), under('fail')]).toEqual([1, 1, 0])
})

it('joins conditions: all of them must hold', () => {
  expect(found({ class: 'county', state: 'vetoed' })).toEqual(['440304'])
  expect(found({ class: 'prefecture', state: 'vetoed' })).toEqual([])
})

it('calls a change one only where it still shows after rounding', () => {
  // 0.004 rounds half-up to 0.00 with two decimals, 0.005 to 0.01.
  expect(changeOf(rowWith({ change: '0.004' }), 2)).toBe('same')
  expect(changeOf(rowWith({ change: '0.005' }), 2)).toBe('up')
  expect(changeOf(rowWith({ change: '-2' }), 2)).toBe('down')
})

it('calls a unit new that had no total before, but not one whose total was a range', () => {
  expect(changeOf(rowWith({ change: null, previous: null }), 2)).toBe('new')
  expect(
    changeOf(rowWith({ change: null, previous: { kind: 'none', because: 'vetoed' } }), 2),
  ).toBe('new')
  expect(
    changeOf(rowWith({ change: null, previous: { kind: 'range', low: '1', high: '2' } }), 2),
  ).toBeUndefined()
})
