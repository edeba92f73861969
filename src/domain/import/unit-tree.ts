import { wrong } from '#domain/facts/finding.ts'
import { quote } from '#domain/facts/fold.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'
import type { Unit, UnitId } from '#domain/units/unit.ts'

/** A row by itself, with the unit above still as it is written. */
export interface UnitDraft {
  row: number
  unit?: Unit
  parentName: string
  findings: Finding[]
}

/**
 * What only shows over all rows together: ids that occur twice, units above that there are none of or
 * several, and rows that lie above themselves. Lists run along the rows.
 */
export function unitProblems(
  rows: readonly UnitDraft[],
  existing: readonly Unit[],
): { findings: Finding[][]; parents: (UnitId | null)[] } {
  const findings = rows.map((): Finding[] => [])
  const drafts = rows.flatMap(({ unit }) => (unit ? [unit] : []))
  const replaced = new Set(drafts.map(({ id }) => id))
  const kept = existing.filter(({ id }) => !replaced.has(id))
  const index = unitIndex([...kept, ...drafts])
  const parents = rows.map(({ unit, parentName }, row): UnitId | null => {
    if (parentName === '') {
      if (unit && unit.kind !== 'province') findings[row]?.push(wrong('parent', 'required'))
      return null
    }
    const ids = index.find(parentName)
    const [parent] = ids
    const value = quote(parentName)
    if (parent === undefined) findings[row]?.push(wrong('parent', 'unknown-parent', { value }))
    else if (ids.length > 1) {
      const shown = ids.slice(0, 5).join('、')
      findings[row]?.push(
        wrong('parent', 'ambiguous-unit', { value, count: ids.length, ids: shown }),
      )
    } else return parent
    return null
  })

  const seen = new Set<UnitId>()
  const above = new Map(kept.map(({ id, parent }) => [id, parent]))
  for (const [row, { unit }] of rows.entries()) {
    if (!unit) continue
    if (seen.has(unit.id)) findings[row]?.push(wrong('id', 'repeated-id', { value: unit.id }))
    else above.set(unit.id, parents[row] ?? null)
    seen.add(unit.id)
  }
  for (const [row, { unit }] of rows.entries()) {
    if (unit && isAboveItself(unit.id, above))
      findings[row]?.push(wrong('parent', 'parent-loop', { value: unit.name }))
  }
  return { findings, parents }
}

function isAboveItself(id: UnitId, above: ReadonlyMap<UnitId, UnitId | null>): boolean {
  const passed = new Set<UnitId>()
  for (let at = above.get(id) ?? null; at !== null && !passed.has(at); at = above.get(at) ?? null) {
    if (at === id) return true
    passed.add(at)
  }
  return false
}
