import { wrong } from '#domain/facts/finding.ts'
import { likeness, quote } from '#domain/facts/fold.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'
import type { Unit, UnitId } from '#domain/units/unit.ts'

type Named = Pick<Unit, 'id' | 'parent' | 'name' | 'shortName' | 'formerNames'>

/** Finds a unit by id, name, former name, short name, or the name of the unit above before its own. */
export interface UnitIndex {
  /** Ids of the units that go by this name; by the strongest kind of name that anybody has. */
  find(name: string): readonly UnitId[]
}

export function unitIndex(units: Iterable<Named>): UnitIndex {
  const all = [...units]
  const nameOf = new Map(all.map(({ id, name }) => [id, name]))
  // Strongest first: a former name of one unit may be the name of another today.
  const kinds: ((unit: Named) => readonly string[])[] = [
    ({ id }) => [id],
    ({ name }) => [name],
    ({ name, parent }) => (parent === null ? [] : [`${nameOf.get(parent) ?? ''}${name}`]),
    ({ formerNames }) => formerNames.map(({ value }) => value),
    ({ shortName }) => [shortName],
  ]
  const tables = kinds.map((namesOf) => {
    const table = new Map<string, UnitId[]>()
    for (const unit of all) {
      for (const name of new Set(namesOf(unit).map(likeness))) {
        const ids = table.get(name)
        if (ids) ids.push(unit.id)
        else table.set(name, [unit.id])
      }
    }
    return table
  })
  return {
    find(name) {
      const plain = likeness(name)
      if (plain === '') return []
      for (const table of tables) {
        const ids = table.get(plain)
        if (ids) return ids
      }
      return []
    },
  }
}

/** The one unit of a name, among those for which the caller may write. */
export function unitNamed(
  name: string,
  index: UnitIndex,
  mayWrite: (unit: UnitId) => boolean,
): { unit: UnitId } | { finding: Finding } {
  const ids = index.find(name)
  const value = quote(name)
  const writable = ids.filter(mayWrite)
  const [unit] = writable
  if (unit !== undefined && writable.length === 1) return { unit }
  if (ids.length === 0) return { finding: wrong(undefined, 'unknown-unit', { value }) }
  if (writable.length === 0) return { finding: wrong(undefined, 'unit-not-allowed', { value }) }
  const shown = writable.slice(0, 5).join('、')
  return {
    finding: wrong(undefined, 'ambiguous-unit', { value, count: writable.length, ids: shown }),
  }
}
