import { expect, it } from 'vitest'
import { regionsOf } from '#features/scorecards/row-region.ts'
import { county, rowWith } from './row.ts'

const guangzhou = rowWith()
const yuexiu = county('440104', '越秀区', '广州市')
const tianhe = county('440106', '天河区', '广州市')
const shenzhen = rowWith({ unit: '440300', name: '深圳市', shortName: '深圳市' })
const bureau = rowWith({
  unit: 'gz-edu',
  name: '广州市教育局',
  shortName: '市教育局',
  kind: 'department',
  region: ['广州市'],
})
const provincial = rowWith({ unit: 'd-21', shortName: '省交通运输厅', kind: 'department' })

it('splits the list of a province by its cities', () => {
  const regions = regionsOf([guangzhou, yuexiu, shenzhen, bureau, provincial])
  expect(regions.names).toEqual(['广州市', '深圳市'])
  expect(regions.of(yuexiu)).toBe('广州市')
  expect(regions.of(bureau)).toBe('广州市')
  expect(regions.of(provincial)).toBeUndefined()
})

it('splits the list of a city by its counties', () => {
  const regions = regionsOf([guangzhou, yuexiu, tianhe, bureau])
  expect(regions.names).toEqual(['越秀区', '天河区'])
  expect(regions.of(guangzhou)).toBeUndefined()
})

it('knows which unit a region is, and never takes a department for it', () => {
  const regions = regionsOf([bureau, guangzhou, yuexiu, shenzhen])
  expect(regions.unitOf('广州市')).toBe('440100')
  expect(regions.unitOf('越秀区')).toBeUndefined()
})

it('has no regions to choose from where nothing lies in one', () => {
  expect(regionsOf([provincial]).names).toEqual([])
})
