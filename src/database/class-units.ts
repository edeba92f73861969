import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

export interface ClassOfUnit {
  period: PeriodText
  class: string
  /** All units of the class, in an order that stays. */
  units: () => Promise<UnitId[]>
}

/** The class in which a unit was last scored, by a period that has begun; undefined: in none. */
export async function unitsOfClassOf(
  db: Database,
  unit: UnitId,
  today: Day,
): Promise<ClassOfUnit | undefined> {
  const row = await db
    .selectFrom('scorecard')
    .innerJoin('period', 'period.id', 'scorecard.period')
    .select(['scorecard.period', 'scorecard.class'])
    .where('scorecard.unit_id', '=', unit)
    .where('scorecard.class', '<>', '')
    .where('period.from_day', '<=', today)
    .orderBy('period.to_day', 'desc')
    .orderBy('period.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const units = async () => {
    const rows = await db
      .selectFrom('scorecard')
      .select('unit_id')
      .where('period', '=', row.period)
      .where('class', '=', row.class)
      .orderBy('unit_id')
      .execute()
    return rows.map(({ unit_id }) => unit_id)
  }
  return { ...row, units }
}
