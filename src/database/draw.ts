import type { Scope } from '#domain/access.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Drawable } from '#domain/verification/sampling.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { DrawTable } from '#database/tables/verification.ts'
import { inScope } from '#database/scope.ts'

/** What a population is narrowed by, and how it is parted. */
export interface DrawFilter {
  ledger: LedgerId | null
  class: string | null
  strata: 'none' | 'class' | 'ledger'
}

export interface StoredDraw {
  id: string
  period: PeriodText
  unit: UnitId
  filter: DrawFilter
  count: number
  digest: string
  seed: string
  size: number
  /** Name of the account. */
  by: string
  at: number
}

/** With what it was drawn from, and what was drawn. */
export interface WholeDraw extends StoredDraw {
  population: Drawable[]
  facts: string[]
}

export interface ListedDraw extends StoredDraw {
  unitName: string
  unitKind: UnitKind
  unitPath: string
}

const COLUMNS = [
  'draw.id',
  'draw.period',
  'draw.unit_id',
  'draw.filter',
  'draw.population_count',
  'draw.population_digest',
  'draw.seed',
  'draw.size',
  'draw.drawn_by',
  'draw.drawn_at',
] as const

const drawsIn = (db: Database, scope: Scope) =>
  db
    .selectFrom('draw')
    .innerJoin('unit', 'unit.id', 'draw.unit_id')
    .where(inScope(scope, 'unit.path'))
    .select(COLUMNS)
    .select(['unit.name', 'unit.kind', 'unit.path'])

/** Latest first. */
export async function listDraws(
  db: Database,
  scope: Scope,
  period: PeriodText,
): Promise<ListedDraw[]> {
  const rows = await drawsIn(db, scope)
    .where('draw.period', '=', period)
    .orderBy('draw.drawn_at', 'desc')
    .orderBy('draw.id', 'desc')
    .execute()
  return rows.map(toDraw)
}

export async function findDraw(
  db: Database,
  scope: Scope,
  id: string,
): Promise<(ListedDraw & WholeDraw) | undefined> {
  const row = await drawsIn(db, scope)
    .select(['draw.population', 'draw.facts'])
    .where('draw.id', '=', id)
    .executeTakeFirst()
  return (
    row &&
    Object.assign(toDraw(row), {
      population: JSON.parse(row.population) as Drawable[],
      facts: JSON.parse(row.facts) as string[],
    })
  )
}

type Row = Omit<DrawTable, 'population' | 'facts'> & { name: string; kind: string; path: string }

const toDraw = (row: Row): ListedDraw => ({
  id: row.id,
  period: row.period,
  unit: row.unit_id,
  filter: JSON.parse(row.filter) as DrawFilter,
  count: row.population_count,
  digest: row.population_digest,
  seed: row.seed,
  size: row.size,
  by: row.drawn_by,
  at: row.drawn_at,
  unitName: row.name,
  unitKind: row.kind as UnitKind,
  unitPath: row.path,
})

export async function insertDraw(db: Database, draw: WholeDraw): Promise<void> {
  const row: DrawTable = {
    id: draw.id,
    period: draw.period,
    unit_id: draw.unit,
    filter: JSON.stringify(draw.filter),
    population_count: draw.count,
    population_digest: draw.digest,
    population: JSON.stringify(draw.population),
    seed: draw.seed,
    size: draw.size,
    facts: JSON.stringify(draw.facts),
    drawn_by: draw.by,
    drawn_at: draw.at,
  }
  await db.insertInto('draw').values(row).execute()
}
