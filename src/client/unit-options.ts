import type { UnitRow } from '#contract/unit.ts'

/** Units as choices of a picker; the unit above tells apart those that share a name. */
export function unitOptions(
  rows: readonly UnitRow[],
): { value: string; label: string; note?: string }[] {
  const names = new Map(rows.map(({ id, shortName }) => [id, shortName]))
  return rows.map(({ id, name, parent }) => {
    const note = parent === null ? undefined : names.get(parent)
    return { value: id, label: name, ...(note !== undefined && { note }) }
  })
}
