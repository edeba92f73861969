import { sql } from 'kysely'
import { allLedgers } from '#domain/ledgers/all.ts'
import type { Period } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

const LASTING = allLedgers.filter(({ lasts }) => lasts !== 'a-day').map(({ id }) => id)

/**
 * What a unit says in a period: facts in force that are dated inside it, and entries that last (a
 * mechanism, an account) where they were in force in it.
 */
export const isSaidIn = ({ from, to }: Pick<Period, 'from' | 'to'>) =>
  sql<boolean>`(fact.state = 'in-force' and fact.day <= ${to} and (fact.day >= ${from} or (
    fact.ledger in (${sql.join(LASTING)})
    and (fact.until_day is null or fact.until_day >= ${from}))))`

/** How many entries some units have of each ledger in a period, by `unit/ledger`; none is not there. */
export async function entryCounts(
  db: Database,
  units: readonly UnitId[],
  period: Pick<Period, 'from' | 'to'>,
): Promise<ReadonlyMap<string, number>> {
  if (units.length === 0) return new Map()
  const rows = await db
    .selectFrom('fact')
    .select(['unit_id', 'ledger', (all) => all.fn.countAll<number>().as('count')])
    .where('unit_id', 'in', [...new Set(units)])
    .where(isSaidIn(period))
    .groupBy(['unit_id', 'ledger'])
    .execute()
  return new Map(rows.map((row) => [`${row.unit_id}/${row.ledger}`, Number(row.count)]))
}
