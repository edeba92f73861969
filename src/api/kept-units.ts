import type { UnitId } from '#domain/units/unit.ts'
import { allUnits, unitsChanged } from '#database/unit-batch.ts'
import type { Storage } from '#database/storage.ts'
import type { PlacedUnit } from '#database/unit.ts'

/** The tree of units in memory. */
export interface KeptUnits {
  change: number
  /** Depth first, as the tree is drawn. */
  inOrder: readonly PlacedUnit[]
  byId: ReadonlyMap<UnitId, PlacedUnit>
  placeOf: ReadonlyMap<UnitId, number>
  /** Short names of the units above, without the province. */
  regionOf(unit: PlacedUnit): readonly string[]
  /** Units above, from the province down. */
  above(unit: PlacedUnit): PlacedUnit[]
}

/** Being read counts as known: readers that come together get one tree, and it is the same one. */
const kept = new WeakMap<Storage, { change: number; units: Promise<KeptUnits> }>()

/**
 * The tree as it is now; read again only after a change.
 *
 * @param seen the last change, where the caller has just looked
 */
export async function keptUnits(storage: Storage, seen?: number): Promise<KeptUnits> {
  const change = seen ?? (await unitsChanged(storage.read))
  const known = kept.get(storage)
  if (known?.change === change) return known.units
  const units = allUnits(storage.read).then((all) => keep(all, change))
  kept.set(storage, { change, units })
  units.catch(() => {
    if (kept.get(storage)?.units === units) kept.delete(storage)
  })
  return units
}

function keep(units: readonly PlacedUnit[], change: number): KeptUnits {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const inOrder = depthFirst(units)
  const regions = new Map<UnitId, readonly string[]>()

  const above = (unit: PlacedUnit): PlacedUnit[] => {
    const parent = unit.parent === null ? undefined : byId.get(unit.parent)
    return parent ? [...above(parent), parent] : []
  }
  return {
    change,
    inOrder,
    byId,
    placeOf: new Map(inOrder.map(({ id }, place) => [id, place])),
    above,
    regionOf(unit) {
      // Siblings share their region.
      const key = unit.parent ?? ''
      let region = regions.get(key)
      if (!region) {
        const names = above(unit).flatMap(({ kind, shortName }) =>
          kind === 'province' ? [] : [shortName],
        )
        regions.set(key, (region = names))
      }
      return region
    },
  }
}

/** @param units parents before children, siblings in their order */
function depthFirst(units: readonly PlacedUnit[]): PlacedUnit[] {
  const children = new Map<UnitId | null, PlacedUnit[]>()
  for (const unit of units) {
    const siblings = children.get(unit.parent)
    if (siblings) siblings.push(unit)
    else children.set(unit.parent, [unit])
  }
  const walk = (parent: UnitId | null): PlacedUnit[] =>
    (children.get(parent) ?? []).flatMap((unit) => [unit, ...walk(unit.id)])
  return walk(null)
}

/** The city that a unit belongs to; the province for what stands directly under it. */
export function cityOf({ above }: KeptUnits, unit: PlacedUnit): PlacedUnit {
  const line = [...above(unit), unit]
  return line.find(({ kind }) => kind === 'prefecture') ?? line[0] ?? unit
}
