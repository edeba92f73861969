import { mechanismKinds, type MechanismKindId } from '#domain/ledgers/mechanism-kinds.ts'
import type { OrganRole } from '#domain/units/unit.ts'
import type { Situation } from './situation.ts'

/** How easily a kind is found in place, beside the unit's level: rules are common, joint meetings rare. */
const everybody: Partial<Record<MechanismKindId, number>> = {
  'implementation-plan': 0.3,
  'division-of-duties': 0.2,
  'responsible-persons': 0.18,
  'spokesperson-register': 0.25,
  'working-funds': 0.1,
  'access-to-meetings': 0,
  'spokesperson-system': 0.2,
  'spokesperson-workflow': 0.1,
  'regular-release': 0.05,
  'website-workflow': 0.2,
  'secrecy-review': 0.35,
  'website-security': 0.2,
  'website-interconnection': 0.05,
  'new-media-measures': 0.12,
  'release-procedure': 0.1,
  'reply-procedure': 0.05,
  'sentiment-liaison': 0.12,
  'sentiment-joint-meeting': 0,
  'news-emergency': 0.15,
  'media-joint-meeting': -0.08,
  'rapid-linkage': -0.05,
  'release-accountability': 0.05,
  'sentiment-handling': 0.15,
  'media-liaison': 0.05,
  'release-sentiment-linkage': 0,
  'training-mechanism': 0.1,
  databases: -0.02,
  'hotline-management': 0.1,
  'phone-lines-merged': 0,
}

const departments: Partial<Record<MechanismKindId, number>> = {
  'routine-release': 0.12,
  'expert-interpretation': 0.1,
  'expert-team': 0,
}

const regions: Partial<Record<MechanismKindId, number>> = { 'disclosure-system-extension': 0 }

const ofRole: Partial<Record<OrganRole, Partial<Record<MechanismKindId, number>>>> = {
  'internet-office': { 'new-media-opinion': 0.2, 'hotline-platform': -0.1 },
  'industry-office': { 'new-media-opinion': 0, 'hotline-platform': 0.1 },
  'civil-service-training': { 'civil-servant-training': 0.2 },
  'general-office': { 'head-release': 0.3, 'supervision-measures': 0.3 },
}

/** Whether a kind is asked of the unit, and how easily it is in place. */
export function lastingKinds(s: Situation): [MechanismKindId, number][] {
  const office = s.rank !== 'county'
  const all = {
    ...everybody,
    ...(isRegion(s) ? regions : departments),
    ...(office
      ? { 'dedicated-office': 0.05, 'office-staffing': 0.1 }
      : { 'person-in-charge': 0.2 }),
    ...Object.assign({}, ...s.unit.organRoles.map((role) => ofRole[role] ?? {})),
  }
  return Object.entries(all) as [MechanismKindId, number][]
}

const isRegion = ({ rank }: Situation): boolean => rank === 'prefecture' || rank === 'county'

/** What happens on a day, with how easily it does in a quarter. */
const happenings: Partial<Record<MechanismKindId, number>> = {
  'sentiment-report': -0.35,
  'agenda-meeting': -0.4,
  'sentiment-meeting-held': -0.55,
  'media-meeting-held': -0.62,
  'release-plan': -0.5,
}
const happeningsOfRole: Partial<Record<OrganRole, Partial<Record<MechanismKindId, number>>>> = {
  'press-office': { 'press-guidance': 0.2, 'sentiment-report': 0.05 },
  'internet-office': { 'new-media-guidance': 0.2, 'sentiment-report': 0.15 },
  'industry-office': { 'new-media-guidance': 0 },
  'general-office': {
    'supervision-record': 0.3,
    'assessment-result': 0.3,
    bulletin: 0.3,
    'rectification-closed': 0,
    'press-guidance': 0.2,
  },
}

export const happeningKinds = ({ unit }: Situation): [MechanismKindId, number][] =>
  Object.entries({
    ...happenings,
    ...Object.assign({}, ...unit.organRoles.map((role) => happeningsOfRole[role] ?? {})),
  }) as [MechanismKindId, number][]

export const titleOfKind = (kind: MechanismKindId): string => mechanismKinds[kind].zh
