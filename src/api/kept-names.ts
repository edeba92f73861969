import { annexNames, countAnnexNames } from '#database/annex-search.ts'
import type { Storage } from '#database/storage.ts'
import { foldText } from '#domain/search/fold.ts'
import type { NamedUnit } from '#domain/search/unit-names.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { keptUnits } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'

interface Kept {
  tree: KeptUnits
  count: number
  names: Promise<NamedUnit[]>
}

const kept = new WeakMap<Storage, Kept>()

/**
 * Units that stand in annexes by all of their names, in the order of the tree; made again only when
 * the tree changed, or an annex printed a new name.
 */
export async function keptNames(storage: Storage): Promise<readonly NamedUnit[]> {
  const tree = await keptUnits(storage)
  const count = await countAnnexNames(storage.read)
  const known = kept.get(storage)
  if (known?.tree === tree && known.count === count) return known.names
  const names = namesOf(storage, tree)
  kept.set(storage, { tree, count, names })
  names.catch(() => {
    if (kept.get(storage)?.names === names) kept.delete(storage)
  })
  return names
}

async function namesOf({ read }: Storage, tree: KeptUnits): Promise<NamedUnit[]> {
  const printed = new Map<UnitId, { numbers: number[]; names: Set<string> }>()
  for (const { number, unit, name } of await annexNames(read)) {
    const one = printed.get(unit) ?? { numbers: [], names: namesToday(tree, unit) }
    one.numbers.push(number)
    one.names.add(name)
    printed.set(unit, one)
  }
  const place = (unit: UnitId) => tree.placeOf.get(unit) ?? Infinity
  return [...printed]
    .map(([unit, { numbers, names }]) => ({
      unit,
      numbers,
      names: [...names].map((name) => ({ name, folded: foldText(name) })),
    }))
    .sort((a, b) => place(a.unit) - place(b.unit) || 0)
}

function namesToday({ byId }: KeptUnits, id: UnitId): Set<string> {
  const unit = byId.get(id)
  if (!unit) return new Set()
  return new Set([unit.name, unit.shortName, ...unit.formerNames.map(({ value }) => value)])
}
