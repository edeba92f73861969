import { describe, expect, it } from 'vitest'
import { isDay } from '#domain/calendar/day.ts'
import {
  DISCLOSURE_FIELDS,
  existsOn,
  isKeyDepartment,
  nameOn,
  ORGAN_ROLES,
  UNIT_KINDS,
  valuesOn,
  type UnitKind,
} from '#domain/units/unit.ts'
import { organs } from '#mocks/sample/units/organs.ts'
import { guangdongUnits, scaledUnits, type SampleUnit } from '#mocks/sample/units/units.ts'
import { generatedUnits } from '../../../scripts/generate-units.ts'
import { isStale } from '../../../scripts/generated-file.ts'

const real = guangdongUnits()
const scaled = scaledUnits()
const byId = new Map(scaled.map((unit) => [unit.id, unit]))
const unitOf = (id: string): SampleUnit => {
  const unit = byId.get(id)
  if (!unit) throw new Error(`no unit ${id}`)
  return unit
}
const count = (units: SampleUnit[], kind: UnitKind): number =>
  units.filter((unit) => unit.kind === kind).length

describe('the units of Guangdong', () => {
  it('are one province, 21 cities and 122 counties, with their townships', () => {
    expect(count(real, 'province')).toBe(1)
    expect(count(real, 'prefecture')).toBe(21)
    expect(count(real, 'county')).toBe(122)
    // The field notes say about 1,600.
    expect(Math.round(count(real, 'township') / 100)).toBe(16)
  })

  it('take only what the state counts as a township, and not the farms and parks beside them', () => {
    // The statistics office numbers 街道 from 001, 镇 from 100, 乡 from 200, and what is only like them from 400.
    const ends = ['街道', '镇', '乡', '乡']
    const townships = real.filter(({ kind }) => kind === 'township')
    const wrong = townships.filter(({ id, name }) => !name.endsWith(ends[Number(id.at(6))] ?? '–'))
    expect(wrong).toEqual([])
    expect(townships.filter(({ name }) => /农场|林场|监狱|水库|工业园/.test(name))).toEqual([])
  })

  it('have a general office for every government down to the counties, and some 50 organs of the province', () => {
    expect(count(real, 'office')).toBe(1 + 21 + 122)
    expect(count(real, 'department')).toBe(organs.length)
    expect(Math.round(organs.length / 10)).toBe(5)
  })

  it('have ids of their own and hang together in one tree', () => {
    for (const units of [real, scaled]) {
      const ids = units.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual([...ids].sort())
      const seen = new Set<string>()
      for (const { id, parent } of units) {
        expect(parent === null ? id === '440000' : seen.has(parent)).toBe(true)
        seen.add(id)
      }
    }
  })

  it('stand where their code says', () => {
    // A township of Dongguan or Zhongshan stands directly below its city: 441900003 below 441900.
    const above: Record<UnitKind, (id: string) => string | null> = {
      province: () => null,
      prefecture: () => '440000',
      county: (id) => `${id.slice(0, 4)}00`,
      township: (id) => id.slice(0, 6),
      department: () => '440000',
      office: (id) => id.replace('-office', ''),
    }
    for (const { id, parent, kind, code } of real) {
      expect(parent).toBe(above[kind](id))
      expect(code).toBe(['office', 'department'].includes(kind) ? null : id)
    }
    expect(
      real.filter(({ kind, parent }) => kind === 'county' && /^44(19|20)/.test(parent ?? '')),
    ).toEqual([])
  })

  it('have names that tell them apart', () => {
    const above = scaled.filter(({ kind }) => kind !== 'township')
    expect(new Set(above.map(({ name }) => name)).size).toBe(above.length)
    expect(new Set(above.map(({ shortName }) => shortName)).size).toBe(above.length)
    expect(scaled.filter(({ name, shortName }) => name === '' || shortName === '')).toEqual([])
  })

  it('are called as they are called', () => {
    const names = (id: string) => [unitOf(id).name, unitOf(id).shortName]
    expect(names('440000-office')).toEqual(['广东省人民政府办公厅', '省府办公厅'])
    expect(names('440100-office')).toEqual(['广州市人民政府办公厅', '广州市府办公厅'])
    expect(names('440400-office')).toEqual(['珠海市人民政府办公室', '珠海市府办'])
    expect(names('441502-office')).toEqual(['汕尾市城区人民政府办公室', '汕尾市城区府办'])
    expect(names('440232')).toEqual(['乳源瑶族自治县', '乳源'])
    expect(names('441825')).toEqual(['连山壮族瑶族自治县', '连山'])
  })

  it('lie each in a part of the province', () => {
    const cities = real.filter(({ kind }) => kind === 'prefecture')
    const sizes = ['珠三角', '粤东', '粤西', '粤北'].map(
      (area) => cities.filter((city) => city.area === area).length,
    )
    expect(sizes).toEqual([9, 4, 3, 5])
    expect(real.filter(({ id, area }) => area === undefined && !id.startsWith('440000'))).toEqual(
      [],
    )
    expect(unitOf('441881-office').area).toBe('粤北')
  })

  it('are as the list of divisions gives them', () => {
    expect(generatedUnits().filter(isStale)).toEqual([])
  })
})

describe('the organs of the province', () => {
  it('carry the name of the time', () => {
    expect(nameOn(unitOf('440000-industry'), '2013-11-23')).toBe('广东省经济和信息化委员会')
    expect(nameOn(unitOf('440000-industry'), '2018-10-25')).toBe('广东省工业和信息化厅')
    // The 卫生和计划生育委员会 was set up on 22 September 2013 and gave way in the reform of October 2018.
    const health = ['2013-09-21', '2013-09-22', '2018-10-24', '2018-10-25'].map((day) =>
      nameOn(unitOf('440000-health'), day),
    )
    expect(health.map((name) => name.slice(3))).toEqual([
      '卫生厅',
      '卫生和计划生育委员会',
      '卫生和计划生育委员会',
      '卫生健康委员会',
    ])
    expect(existsOn(unitOf('440000-veterans'), '2018-10-24')).toBe(false)
  })

  it('hold each role of the mandate once', () => {
    for (const role of ORGAN_ROLES) {
      expect(real.filter(({ organRoles }) => organRoles.includes(role))).toHaveLength(1)
    }
    expect(unitOf('440000-office').organRoles).toEqual(['general-office'])
  })

  it('answer together for all ten fields, and each for its own', () => {
    const organs = real.filter(({ kind }) => kind === 'department')
    const covered = new Set(organs.flatMap(({ functions }) => valuesOn(functions, '2026-01-01')))
    expect(covered).toEqual(new Set(DISCLOSURE_FIELDS))
    expect(valuesOn(unitOf('440000-ecology').functions, '2026-01-01')).toContain(
      'environmental-protection',
    )
    expect(valuesOn(unitOf('440000-sports').functions, '2026-01-01')).toEqual([
      'budget-and-three-public-expenses',
    ])
    expect(valuesOn(unitOf('440100').functions, '2026-01-01')).toEqual(DISCLOSURE_FIELDS)
  })

  it('have key departments in the sample, one that leaves and one that joins', () => {
    const keys = (day: string) =>
      real.filter((unit) => isKeyDepartment(unit, day)).map(({ id }) => id.slice(7))
    expect(keys('2025-06-30')).toContain('statistics')
    expect(keys('2025-07-01')).not.toContain('statistics')
    expect(keys('2025-06-30')).not.toContain('medical-insurance')
    expect(keys('2025-07-01')).toContain('medical-insurance')
    expect(keys('2013-11-22')).toEqual([])
  })

  it('have days that exist, in order', () => {
    const entries = real.flatMap(({ formerNames, keyDepartment }) => [
      ...formerNames,
      ...keyDepartment,
    ])
    const spans = entries.map(({ from, until = '9999-12-31' }) => ({ from, until }))
    expect(
      spans.filter(({ from, until }) => !isDay(from) || !isDay(until) || from > until),
    ).toEqual([])
    expect(real.filter(({ from }) => from !== undefined && !isDay(from))).toEqual([])
  })
})

describe('a province in full size', () => {
  it('adds 40 departments to a city and 30 to a county, all marked as made up', () => {
    expect(scaled).toHaveLength(real.length + 21 * 40 + 122 * 30)
    expect(scaled.filter(({ sample }) => sample)).toHaveLength(21 * 40 + 122 * 30)
    expect(real.filter(({ sample }) => sample)).toEqual([])
    expect(
      scaled
        .filter(({ parent }) => parent === '440100')
        .filter(({ kind }) => kind === 'department'),
    ).toHaveLength(40)
    expect(
      scaled
        .filter(({ parent }) => parent === '440103')
        .filter(({ kind }) => kind === 'department'),
    ).toHaveLength(30)
  })

  it('is of the size the field notes give, and the same each time', () => {
    expect(scaled.length).toBeGreaterThan(6000)
    expect(scaled.length).toBeLessThan(7000)
    expect(scaledUnits()).toEqual(scaled)
    expect(new Set(scaled.map(({ kind }) => kind))).toEqual(new Set(UNIT_KINDS))
  })

  it('has key departments in the regions too', () => {
    expect(isKeyDepartment(unitOf('440103-education'), '2026-01-01')).toBe(true)
    expect(isKeyDepartment(unitOf('440103-audit'), '2026-01-01')).toBe(false)
  })
})
