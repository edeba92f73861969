import type { Day } from '#domain/calendar/day.ts'
import {
  DISCLOSURE_FIELDS,
  type Dated,
  type DisclosureField,
  type Unit,
} from '#domain/units/unit.ts'
import { dutiesOf, hasServices, TOWNSHIP_DUTIES } from './duties.ts'
import list from './guangdong-units.json' with { type: 'json' }
import { sampleKeyDepartments } from './key-departments.ts'
import { localDepartments } from './local-departments.ts'
import { organs, type Organ } from './organs.ts'
import { areaOf, type Area, type RegionRow } from './region.ts'

export interface SampleUnit extends Unit {
  /** True for a unit that is made up for trials of size, with a name of the usual kind. */
  sample: boolean
  /** The part of the province that a city, and what lies in it, belongs to. */
  area?: Area
}

const BEGINNING: Day = '2013-01-01'
const PROVINCE = '440000'

const regions = list.regions as RegionRow[]
const regionById = new Map(regions.map((region) => [region.id, region]))

/**
 * The real units: the province, its cities, counties and townships, the organs of the province, and the
 * general office of every government down to the counties. Sorted by id, a parent before its children.
 */
export const guangdongUnits = (): SampleUnit[] =>
  byId([
    ...regions.map(regionUnit),
    ...organs.map(organUnit),
    ...regions.filter(({ kind }) => kind !== 'township').map(officeUnit),
  ])

/** The real units and the departments of cities and counties: a province in its full size, about 6,500. */
export function scaledUnits(): SampleUnit[] {
  const local = regions.flatMap((region) =>
    localDepartments
      .filter(
        ({ inCounties }) =>
          region.kind === 'prefecture' || (region.kind === 'county' && inCounties),
      )
      .map(({ slug, name }) => localUnit(region, slug, name)),
  )
  return byId([...guangdongUnits(), ...local])
}

function regionUnit(region: RegionRow): SampleUnit {
  const fields = region.kind === 'township' ? TOWNSHIP_DUTIES : DISCLOSURE_FIELDS
  return unit(region.id, region, {
    kind: region.kind,
    code: region.id,
    parent: region.parent,
    functions: dated(fields),
    organRoles: region.id === PROVINCE ? ['province-government'] : [],
    hasServices: true,
  })
}

function organUnit({
  slug,
  name,
  shortName,
  formerNames = [],
  from,
  roles = [],
}: Organ): SampleUnit {
  const names = { name: `广东省${name}`, shortName: `省${shortName}` }
  return unit(`${PROVINCE}-${slug}`, names, {
    ...department(slug, PROVINCE),
    formerNames,
    organRoles: roles,
    ...(from !== undefined && { from }),
  })
}

/** Guangzhou and Shenzhen, of sub-provincial rank, have a 办公厅 as the province has; all others a 办公室. */
function officeUnit(region: RegionRow): SampleUnit {
  const grand = [PROVINCE, '440100', '440300'].includes(region.id)
  const label = region.id === PROVINCE ? '省' : labelOf(region)
  const names = {
    name: `${fullNameOf(region)}人民政府${grand ? '办公厅' : '办公室'}`,
    shortName: `${label}府${grand ? '办公厅' : '办'}`,
  }
  return unit(`${region.id}-office`, names, {
    ...department('office', region.id),
    kind: 'office',
    organRoles: region.id === PROVINCE ? ['general-office'] : [],
  })
}

const localUnit = (region: RegionRow, slug: string, name: string): SampleUnit =>
  unit(
    `${region.id}-${slug}`,
    { name: fullNameOf(region) + name, shortName: labelOf(region) + name },
    { ...department(slug, region.id), sample: true },
  )

const department = (slug: string, parent: string): Partial<SampleUnit> => ({
  kind: 'department',
  parent,
  functions: dated(dutiesOf(slug)),
  keyDepartment: keyTimesOf(slug),
  hasServices: hasServices(slug),
})

function unit(
  id: string,
  { name, shortName }: { name: string; shortName: string },
  rest: Partial<SampleUnit>,
): SampleUnit {
  const area = areaOf(id)
  return {
    id,
    parent: null,
    kind: 'department',
    name,
    shortName,
    code: null,
    formerNames: [],
    keyDepartment: [],
    functions: [],
    organRoles: [],
    classes: [],
    hasServices: false,
    sample: false,
    ...(area !== undefined && { area }),
    ...rest,
  }
}

/** A district is known by its city (广州市白云区), a county or county-level city by itself (英德市). */
function fullNameOf(region: RegionRow): string {
  const city = region.kind === 'county' ? regionById.get(region.parent ?? '') : undefined
  return city !== undefined && region.name.endsWith('区') ? city.name + region.name : region.name
}

/** Short, but 城区 alone would name no place. */
const labelOf = (region: RegionRow): string =>
  region.shortName === region.name ? fullNameOf(region) : region.name

const dated = (fields: readonly DisclosureField[]): Dated<DisclosureField>[] =>
  fields.map((value) => ({ value, from: BEGINNING }))

const keyTimesOf = (slug: string): Dated<true>[] =>
  sampleKeyDepartments.filter(({ organ }) => organ === slug).map(({ time }) => time)

const byId = (units: SampleUnit[]): SampleUnit[] => units.sort((a, b) => (a.id < b.id ? -1 : 1))
