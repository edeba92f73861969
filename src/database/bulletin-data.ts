import type { NoticeClock } from '#domain/notice/clock.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { isUnder } from '#database/scope.ts'

/** Units that handed in a section after the due day. */
export async function lateUnits(db: Database, period: PeriodText): Promise<Set<UnitId>> {
  const rows = await db
    .selectFrom('section')
    .select('unit_id')
    .distinct()
    .where('period', '=', period)
    .where('late', '=', 1)
    .execute()
  return new Set(rows.map(({ unit_id }) => unit_id))
}

export interface IssuedNotice {
  unit: UnitId
  name: string
  clock: NoticeClock
  answeredAt: number | null
  closedAt: number | null
}

/** Notices to units under a path that were issued between two moments, with when they were settled. */
export async function noticesIssued(
  db: Database,
  path: string,
  from: number,
  to: number,
): Promise<IssuedNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .select(['notice.id', 'notice.unit_id', 'notice.clock', 'unit.name'])
    .where(isUnder(path, 'unit.path'))
    .where('notice.issued_at', '>=', from)
    .where('notice.issued_at', '<=', to)
    .where('notice.state', '<>', 'revoked')
    .orderBy('notice.id')
    .execute()
  if (rows.length === 0) return []
  const steps = await db
    .selectFrom('notice_step')
    .select(['notice_id', 'act', (all) => all.fn.max('at').as('last')])
    .where('act', 'in', ['answer', 'close'])
    .where('at', '<=', to)
    .groupBy(['notice_id', 'act'])
    .execute()
  const last = new Map(steps.map((step) => [`${step.notice_id} ${step.act}`, Number(step.last)]))
  return rows.map((row) => ({
    unit: row.unit_id,
    name: row.name,
    clock: JSON.parse(row.clock) as NoticeClock,
    answeredAt: last.get(`${row.id} answer`) ?? null,
    closedAt: last.get(`${row.id} close`) ?? null,
  }))
}

/** Names of all people with an account: what a public document must not hold. */
export async function peopleByName(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('account').select('display_name').distinct().execute()
  return rows.map(({ display_name }) => display_name)
}

/** The last entry of the audit chain as a unit of work sees it: number, colon, hash. */
export async function lastEntry(db: Database): Promise<string> {
  const row = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `${row.seq}:${row.hash}`
}
