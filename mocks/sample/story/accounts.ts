import type { Role } from '#domain/access.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { personName } from '../invent/person-name.ts'
import type { SampleAccount } from '../office-file.ts'

/** Made-up people: the name says 示 or 例, and what they do stands behind it. */
const account = (
  name: string,
  does: string,
  unit: UnitId,
  ...roles: readonly Role[]
): SampleAccount => ({
  name,
  displayName: `${personName('account', name)}（示例${does}）`,
  unit,
  roles: roles.map((role) => ({ role, unit })),
})

const PROVINCE = '440000'
const OFFICE = '440000-office'

/** Somebody who acts for the whole province and sits in its general office. */
const ofProvince = (name: string, does: string, role: Role): SampleAccount => ({
  ...account(name, does, OFFICE),
  roles: [{ role, unit: PROVINCE }],
})

/** Somebody of the office of Guangzhou, who acts for the city and its districts. */
const atCity = (name: string, does: string, role: Role): SampleAccount => ({
  ...account(name, does, '440100-office'),
  roles: [{ role, unit: '440100' }],
})

/** Reporter and approver of a unit. */
const pairOf = (word: string, unit: UnitId): SampleAccount[] => [
  account(`reporter.${word}`, '填报员', unit, 'reporter'),
  account(`approver.${word}`, '审核人', unit, 'approver'),
]

const story: readonly SampleAccount[] = [
  ofProvince('chief', '督查负责人', 'chief-inspector'),
  ofProvince('inspector', '督查员', 'inspector'),
  ofProvince('inspector2', '督查员', 'inspector'),
  ofProvince('leader', '省领导', 'leader'),
  ofProvince('system-admin', '系统管理员', 'system-admin'),
  ofProvince('security-admin', '安全管理员', 'security-admin'),
  ofProvince('auditor', '审计员', 'auditor'),
  atCity('inspector.guangzhou', '市督查员', 'inspector'),
  atCity('leader.guangzhou', '市领导', 'leader'),
  ...pairOf('office', OFFICE),
  ...['transport', 'ecology', 'health', 'commerce', 'finance', 'sports', 'energy'].flatMap((slug) =>
    pairOf(slug, `${PROVINCE}-${slug}`),
  ),
  ...pairOf('guangzhou', '440100'),
  ...pairOf('shenzhen', '440300'),
  ...pairOf('yunfu', '445300'),
  ...pairOf('maoming', '440900'),
  ...pairOf('shanwei', '441500'),
  ...pairOf('yangjiang', '441700'),
  ...pairOf('shixing', '440222'),
  ...pairOf('renhua', '440224'),
  ...pairOf('taishan', '440781'),
  ...pairOf('gaozhou', '440981'),
]

/** One of each kind, for the sign-in page. */
const SHOWN = new Set([
  'chief',
  'inspector',
  'leader',
  'inspector.guangzhou',
  'reporter.transport',
  'approver.transport',
  'reporter.guangzhou',
  'reporter.yunfu',
  'reporter.taishan',
  'system-admin',
  'security-admin',
  'auditor',
])

/** The people of the story, and a reporter `reporter.<id>` at every other unit that reports. */
export function accountsFor(units: readonly UnitId[]): SampleAccount[] {
  const known = new Set(story.map(reportsFor))
  const others = units.filter((unit) => !known.has(unit))
  return [
    ...story.map((each) => (SHOWN.has(each.name) ? { ...each, shown: true as const } : each)),
    ...others.map((unit) => account(`reporter.${unit}`, '填报员', unit, 'reporter')),
  ]
}

/** The unit that an account reports for, if it does. */
export const reportsFor = ({ roles }: SampleAccount): UnitId | undefined =>
  roles.find(({ role }) => role === 'reporter')?.unit
