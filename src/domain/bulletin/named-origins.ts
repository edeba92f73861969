import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { tablesIn } from '#domain/bulletin/content.ts'
import type { BulletinContent, DataBlock } from '#domain/bulletin/content.ts'
import { NAME_COLUMN } from '#domain/bulletin/data-ref.ts'
import type { CellOrigin, DataTableId, TableOrigins } from '#domain/bulletin/data-ref.ts'
import type { BlockOrigins } from '#domain/bulletin/freeze.ts'
import { periodOf, previousPeriod } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** Tables with a row a unit, and the columns of the period before. */
const OF_UNITS: Readonly<Partial<Record<DataTableId, { before: readonly number[] }>>> = {
  scores: { before: [] },
  'grade-units': { before: [] },
  movers: { before: [1] },
}

/**
 * What the tables of a bulletin come from that was issued before that was frozen with it: a row is known
 * by its name in the annexes, and comes from nothing where two units have that name. What was counted
 * nobody knows any more.
 */
export function namedOrigins(
  content: BulletinContent,
  annexes: Readonly<Record<string, readonly AnnexRow[]>>,
): BlockOrigins {
  const units = new Map<string, Set<UnitId>>()
  for (const { name, unit } of Object.values(annexes).flat()) {
    units.set(name, (units.get(name) ?? new Set()).add(unit))
  }
  const unitOf = (name: string) => {
    const [unit, other] = units.get(name) ?? []
    return other === undefined ? unit : undefined
  }
  return Object.fromEntries(tablesIn(content).map((block) => [block.id, originsOf(block, unitOf)]))
}

function originsOf(
  { ref, shown }: DataBlock,
  unitOf: (name: string) => UnitId | undefined,
): TableOrigins {
  const of = OF_UNITS[ref.data]
  const before = previousPeriod(periodOf(ref.period)).text
  return shown.rows.map((cells) => {
    const unit = of && unitOf(cells[NAME_COLUMN[ref.data]] ?? '')
    return cells.map((_text, at): CellOrigin | null =>
      unit === undefined
        ? null
        : { kind: 'unit', unit, period: of?.before.includes(at) ? before : ref.period },
    )
  })
}
