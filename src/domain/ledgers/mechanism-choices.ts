import { clauseOf } from '#domain/clauses/obligations.ts'
import type { ClauseScope } from '#domain/clauses/clause.ts'
import { mechanismKinds } from '#domain/ledgers/mechanism-kinds.ts'
import type { MechanismKindId } from '#domain/ledgers/mechanism-kinds.ts'
import type { OrganRole, UnitKind } from '#domain/units/unit.ts'

const REGION: readonly ClauseScope[] = ['region', 'region-key-department']

const scopesOfKind: Readonly<Record<UnitKind, readonly ClauseScope[]>> = {
  province: [...REGION, 'province'],
  prefecture: REGION,
  county: REGION,
  township: REGION,
  department: ['department', 'key-department'],
  office: [...REGION, 'department', 'general-office'],
}

const scopesOfRole: Readonly<Record<OrganRole, readonly ClauseScope[]>> = {
  'province-government': ['province'],
  'general-office': ['general-office'],
  'press-office': ['press-office'],
  'internet-office': ['internet-office'],
  'industry-office': ['industry-office'],
  'publicity-office': ['publicity'],
  'civil-service-training': ['province', 'department'],
}

/**
 * The kinds of mechanism that bind a kind of unit, or guide it by reference: what its form offers.
 * Nothing is refused by this list, because a unit may do more than it must.
 */
export function mechanismKindsFor(
  kind: UnitKind,
  roles: readonly OrganRole[] = [],
): MechanismKindId[] {
  const scopes = new Set([...scopesOfKind[kind], ...roles.flatMap((role) => scopesOfRole[role])])
  return (Object.keys(mechanismKinds) as MechanismKindId[]).filter((id) =>
    mechanismKinds[id].clauses
      .map(clauseOf)
      .some(({ appliesTo, byReference = [] }) =>
        [...appliesTo, ...byReference].some((scope) => scopes.has(scope)),
      ),
  )
}
