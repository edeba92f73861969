import type { Day } from '#domain/calendar/day.ts'
import type { Words } from '#domain/words.ts'

export type UnitId = string

export const UNIT_KINDS = [
  'province',
  'prefecture',
  'county',
  'township',
  'department',
  'office',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** The nine key fields of Y2-02 and mass or sudden incidents: a unit answers for those that are its duty. */
export const DISCLOSURE_FIELDS = [
  'administrative-approval',
  'budget-and-three-public-expenses',
  'affordable-housing',
  'food-and-drug-safety',
  'environmental-protection',
  'work-safety',
  'prices-and-fees',
  'land-requisition',
  'public-enterprises',
  'mass-or-sudden-incidents',
] as const
export type DisclosureField = (typeof DISCLOSURE_FIELDS)[number]

/** Organs with duties of their own in the mandate (obligations.csv: P-新闻办, P-网信办, P-经信委, P-办公厅…). */
export const ORGAN_ROLES = [
  'province-government',
  'general-office',
  'press-office',
  'internet-office',
  'industry-office',
  'publicity-office',
  'civil-service-training',
] as const
export type OrganRole = (typeof ORGAN_ROLES)[number]

/** Something that holds from a day (included) until a day (included), or until further notice. */
export interface Dated<T> {
  value: T
  from: Day
  until?: Day
}

export interface Unit {
  id: UnitId
  /** The unit above, or null for the province. */
  parent: UnitId | null
  kind: UnitKind
  /** Its name today. */
  name: string
  shortName: string
  /** Division code as text, for regions. */
  code: string | null
  /** Names it had before, oldest first. */
  formerNames: Dated<string>[]
  /** When it came into being or was dissolved, where that matters. */
  from?: Day
  until?: Day
  /** Periods in which the office lists it as a key department (重点部门). */
  keyDepartment: Dated<true>[]
  /** Which of the ten fields are its duty. */
  functions: Dated<DisclosureField>[]
  organRoles: OrganRole[]
  /** Set by the office where the scheme's own rule for classes does not fit. */
  classes: Dated<string>[]
  /** Whether it offers online services; without them that part of a scheme does not apply. */
  hasServices: boolean
}

export const unitKindWords: Record<UnitKind, Words> = {
  province: { zh: '省', en: 'Province' },
  prefecture: { zh: '地级以上市', en: 'Prefecture-level city' },
  county: { zh: '县（市、区）', en: 'County' },
  township: { zh: '镇街', en: 'Township' },
  department: { zh: '部门', en: 'Department' },
  office: { zh: '政府办公室（厅）', en: 'General office' },
}

const holdsOn = <T>(entry: Dated<T>, day: Day): boolean =>
  entry.from <= day && (entry.until === undefined || day <= entry.until)

/** The values that hold on a day. */
export const valuesOn = <T>(entries: readonly Dated<T>[], day: Day): T[] =>
  entries.filter((entry) => holdsOn(entry, day)).map((entry) => entry.value)

/** The name a unit had on a day: documents of a period carry the name of that time. */
export const nameOn = (unit: Unit, day: Day): string =>
  valuesOn(unit.formerNames, day)[0] ?? unit.name

export const isKeyDepartment = (unit: Unit, day: Day): boolean =>
  valuesOn(unit.keyDepartment, day).length > 0

/** Whether the unit exists on a day. */
export const existsOn = (unit: Unit, day: Day): boolean =>
  (unit.from === undefined || unit.from <= day) && (unit.until === undefined || day <= unit.until)
