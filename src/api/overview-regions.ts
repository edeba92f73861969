import type { OverviewBody } from '#contract/overview.ts'
import { textOf } from '#domain/number/exact.ts'
import { isFailing } from '#domain/overview/grade-counts.ts'
import { isComplete } from '#domain/overview/period-row.ts'
import { rollUp } from '#domain/scoring/roll-up.ts'
import { existsOn, nameOn } from '#domain/units/unit.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { differenceOf } from '#api/result-row.ts'
import type { ListSources } from '#api/result-page.ts'
import type { Result } from '#api/kept-results.ts'
import { isInScope } from '#domain/access.ts'

type Region = OverviewBody['regions'][number]

const REGION_KINDS = new Set<UnitKind>(['prefecture', 'county', 'township'])

/** Regions directly below a unit, each with its own result and that of its whole subtree. */
export function overviewRegions(
  { results, before, scope }: ListSources,
  top: PlacedUnit,
): Region[] {
  const { frame, units } = results
  const { scheme, period } = frame
  const regions = units.inOrder.filter(
    (unit) =>
      unit.parent === top.id &&
      REGION_KINDS.has(unit.kind) &&
      existsOn(unit, period.to) &&
      isInScope(scope, unit.path),
  )
  const subtrees = new Map<string, Result[]>(regions.map(({ id }) => [id, []]))
  for (const result of results.results) {
    if (!result.unit.path.startsWith(top.path)) continue
    const [child = ''] = result.unit.path.slice(top.path.length).split('/', 1)
    subtrees.get(child)?.push(result)
  }
  return regions.map((unit): Region => {
    const own = results.byUnit.get(unit.id)
    const subtree = subtrees.get(unit.id) ?? []
    const change = own ? differenceOf(own.total, before?.byUnit.get(unit.id)?.total) : null
    const below = subtree.filter((result) => result !== own)
    return {
      unit: { id: unit.id, name: nameOn(unit, period.to), kind: unit.kind },
      code: unit.code,
      class: own?.class ?? null,
      total: own?.total ?? null,
      grades: [...(own?.grades ?? [])],
      rank: own?.rank ?? null,
      change: change && textOf(change),
      rollUp: scheme.rollUp ? rollUp(scheme.rollUp, own ?? null, below).total : null,
      below: {
        units: subtree.length,
        failing: subtree.filter((result) => isFailing(result, scheme)).length,
        handedIn: subtree.filter(isComplete).length,
      },
    }
  })
}
