import type { FactId } from '#domain/facts/fact.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { noticesInReach, toNotice } from '#database/notice.ts'
import type { NoticeReach, RelatedNotice, StoredNotice } from '#database/notice.ts'
import type { Database } from '#database/schema.ts'

/** What a notice starts from or rests on; what is left out does not matter. */
export interface NoticeGround {
  fact?: FactId | undefined
  period?: PeriodText | undefined
  observed?: ObservationKindId | undefined
}

/** Notices to one unit, newest first: a unit has tens of them in a year. */
export async function noticesTo(
  db: Database,
  reach: NoticeReach,
  unit: UnitId,
  ground: NoticeGround,
): Promise<RelatedNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .selectAll('notice')
    .where('notice.unit_id', '=', unit)
    .where(noticesInReach(reach))
    .orderBy('notice.id', 'desc')
    .execute()
  return rows
    .map(toNotice)
    .filter((one) => restsOn(one, ground))
    .map(({ id, unit: to, title, state, number }) => ({ id, unit: to, title, state, number }))
}

const restsOn = (one: StoredNotice, { fact, period, observed }: NoticeGround): boolean =>
  (fact === undefined || one.facts.includes(fact)) &&
  (period === undefined || one.period === period) &&
  (observed === undefined || one.observed.includes(observed))
