import type { FigureRef } from '#domain/bulletin/figure.ts'
import { fold } from '#domain/facts/fold.ts'
import { printedFigure } from '#domain/history/printed-figure.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodKind } from '#domain/period/period.ts'
import type { Unit } from '#domain/units/unit.ts'
import type { PublishedPoint } from '#contract/library.ts'
import { resultsOfNames } from '#database/history.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { keptUnits } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { schemeOf } from '#api/scoring-frame.ts'

/**
 * A figure of a unit in published tables that were taken in, for those who may read them. A table
 * knows units by their names only: one that two units bear or bore says nothing of either.
 */
export async function publishedPoints(
  { storage }: Pick<Deps, 'storage'>,
  db: Database,
  caller: Caller,
  { ref, kind }: { ref: FigureRef; kind: PeriodKind },
): Promise<PublishedPoint[]> {
  if (ref.unit === undefined || caller.scopeOf('history.read') === undefined) return []
  const names = ownNames(await keptUnits(storage), ref.unit)
  const points: PublishedPoint[] = []
  for (const { table, printed } of await resultsOfNames(db, names)) {
    const figure = printedFigure(ref.figure, printed)
    if (!figure || periodOf(table.period).kind !== kind) continue
    const { id, version, name } = await schemeOf(storage, db, table.scheme_id, table.scheme_version)
    points.push({
      table: { id: table.id, title: table.title, source: table.source },
      period: table.period,
      ...figure,
      scheme: { id, version, name },
    })
  }
  return points
}

const namesOf = ({ name, formerNames }: Unit): string[] =>
  [name, ...formerNames.map(({ value }) => value)].map(fold)

/** Names of a unit that no other has or had. */
function ownNames({ byId, inOrder }: KeptUnits, id: string): string[] {
  const unit = byId.get(id)
  if (!unit) return []
  const others = new Set(inOrder.flatMap((one) => (one.id === id ? [] : namesOf(one))))
  return namesOf(unit).filter((name) => !others.has(name))
}
