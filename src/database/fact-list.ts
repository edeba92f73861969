import type { ExpressionBuilder } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { toStoredFact } from '#database/fact.ts'
import type { FactState, SignedFact } from '#database/fact.ts'
import type { Database, Tables } from '#database/schema.ts'
import { inScope, isUnder } from '#database/scope.ts'

export interface FactFilter {
  unit?: UnitId | undefined
  /** Path of a unit: that unit and all below. */
  under?: string | undefined
  ledger?: LedgerId | undefined
  from?: Day | undefined
  to?: Day | undefined
  state?: FactState | undefined
  /** Outcome of the verification; `none`: there was none. */
  verified?: string | undefined
}

/** Where a page ended: the list is ordered by day and id, newest first. */
export interface FactPlace {
  day: Day
  id: string
}

export interface ListedFact extends SignedFact {
  unitName: string
}

const matching = (db: Database, scope: Scope, filter: FactFilter) =>
  db
    .selectFrom('fact')
    .innerJoin('unit', 'unit.id', 'fact.unit_id')
    .where(inScope(scope, 'unit.path'))
    .$if(filter.unit !== undefined, (q) => q.where('fact.unit_id', '=', filter.unit ?? ''))
    .$if(filter.under !== undefined, (q) => q.where(isUnder(filter.under ?? '', 'unit.path')))
    .$if(filter.ledger !== undefined, (q) => q.where('fact.ledger', '=', filter.ledger ?? ''))
    .$if(filter.from !== undefined, (q) => q.where('fact.day', '>=', filter.from ?? ''))
    .$if(filter.to !== undefined, (q) => q.where('fact.day', '<=', filter.to ?? ''))
    .$if(filter.state !== undefined, (q) => q.where('fact.state', '=', filter.state ?? ''))
    .$if(filter.verified === 'none', (q) => q.where('fact.outcome', 'is', null))
    .$if(filter.verified !== undefined && filter.verified !== 'none', (q) =>
      q.where('fact.outcome', '=', filter.verified ?? ''),
    )

export async function countFacts(db: Database, scope: Scope, filter: FactFilter): Promise<number> {
  const { count } = await matching(db, scope, filter)
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function listFacts(
  db: Database,
  scope: Scope,
  filter: FactFilter,
  limit: number,
  after?: FactPlace,
): Promise<ListedFact[]> {
  const rows = await matching(db, scope, filter)
    .leftJoin('account', 'account.id', 'fact.created_by')
    .selectAll('fact')
    .select(['unit.name as unit_name', 'account.display_name as created_name'])
    .$if(after !== undefined, (q) => q.where((where) => isAfter(where, after)))
    .orderBy('fact.day', 'desc')
    .orderBy('fact.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) =>
    Object.assign(toStoredFact(row), {
      unitName: row.unit_name,
      writtenBy: row.created_name ?? row.created_by,
    }),
  )
}

function isAfter(where: ExpressionBuilder<Tables, 'fact'>, place: FactPlace | undefined) {
  const { day, id } = place ?? { day: '', id: '' }
  return where.or([
    where('fact.day', '<', day),
    where.and([where('fact.day', '=', day), where('fact.id', '<', id)]),
  ])
}
