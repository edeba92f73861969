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

/** Reporter and approver of a unit. */
const unitPair = (word: string, unit: UnitId): SampleAccount[] => [
  account(`reporter.${word}`, '填报员', unit, 'reporter'),
  account(`approver.${word}`, '审核人', unit, 'approver'),
]

export const sampleAccounts: readonly SampleAccount[] = [
  ofProvince('chief', '督查负责人', 'chief-inspector'),
  ofProvince('inspector', '督查员', 'inspector'),
  ofProvince('inspector2', '督查员', 'inspector'),
  ofProvince('leader', '省领导', 'leader'),
  ofProvince('system-admin', '系统管理员', 'system-admin'),
  ofProvince('security-admin', '安全管理员', 'security-admin'),
  ofProvince('auditor', '审计员', 'auditor'),
  {
    ...account('inspector.guangzhou', '市督查员', '440100-office'),
    roles: [{ role: 'inspector', unit: '440100' }],
  },
  {
    ...account('leader.guangzhou', '市领导', '440100-office'),
    roles: [{ role: 'leader', unit: '440100' }],
  },
  ...unitPair('office', OFFICE),
  ...['transport', 'ecology', 'health', 'commerce', 'finance', 'sports', 'energy'].flatMap((slug) =>
    unitPair(slug, `${PROVINCE}-${slug}`),
  ),
  ...unitPair('guangzhou', '440100'),
  ...unitPair('shenzhen', '440300'),
  ...unitPair('yunfu', '445300'),
  ...unitPair('maoming', '440900'),
  ...unitPair('shanwei', '441500'),
  ...unitPair('yangjiang', '441700'),
  ...unitPair('shixing', '440222'),
  ...unitPair('renhua', '440224'),
  ...unitPair('taishan', '440781'),
  ...unitPair('gaozhou', '440981'),
]

/** The one account that sits at a unit and reports for it, where there is one. */
export const reporterOf = (unit: UnitId): SampleAccount | undefined =>
  sampleAccounts.find((each) =>
    each.roles.some((held) => held.role === 'reporter' && held.unit === unit),
  )
