import { sql } from 'kysely'
import type { Day } from '#domain/calendar/day.ts'
import type { Fact } from '#domain/facts/fact.ts'
import type { SectionState } from '#domain/facts/fact.ts'
import { allLedgers } from '#domain/ledgers/all.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { Observed } from '#domain/observation/discrepancy.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Exception, FactReach, Judgement } from '#domain/scoring/input.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { toException } from '#database/exception.ts'
import { toFact } from '#database/fact.ts'
import { toJudgement } from '#database/judgement.ts'
import { observedIn } from '#database/observation.ts'
import type { Database } from '#database/schema.ts'
import type { FactTable } from '#database/tables/fact.ts'

/** What is on record of a unit that a scorecard is computed from. */
export interface OnRecord {
  facts: Fact[]
  sections: Partial<Record<LedgerId, SectionState>>
  judgements: Judgement[]
  exceptions: Exception[]
  /** Left out where nobody looked from outside. */
  observed?: Observed[]
}

interface Question {
  period: PeriodText
  /** Last day of the period. */
  to: Day
  /** Days whose facts may matter; lasting ledgers count from any earlier day. */
  reach: FactReach
  /** Instant at which the period was locked: facts are read as they stood then. */
  lockedAt: number | undefined
}

const LASTING: LedgerId[] = allLedgers
  .filter((ledger) => ledger.lasts !== 'a-day')
  .map((ledger) => ledger.id)

/**
 * Everything that is on record of some units, in few queries. The caller decides whom it answers:
 * results are computed for all units, and read in the scope of the reader.
 */
export async function readRecords(
  db: Database,
  units: readonly UnitId[],
  question: Question,
): Promise<Map<UnitId, OnRecord>> {
  const records = new Map<UnitId, OnRecord>(
    units.map((unit) => [unit, { facts: [], sections: {}, judgements: [], exceptions: [] }]),
  )
  const of = (unit: UnitId) => records.get(unit)
  const facts = await factsWithin(db, units, question)
  for (const row of facts) of(row.unit_id)?.facts.push(toFact(row))

  const { period, to } = question
  const sections = await db
    .selectFrom('section')
    .select(['unit_id', 'ledger', 'state'])
    .where('period', '=', period)
    .where('unit_id', 'in', units)
    .execute()
  for (const { unit_id, ledger, state } of sections) {
    const record = of(unit_id)
    if (record) record.sections[ledger as LedgerId] = state as SectionState
  }
  const judgements = await db
    .selectFrom('judgement')
    .selectAll()
    .where('period', '=', period)
    .where('unit_id', 'in', units)
    .execute()
  for (const row of judgements) of(row.unit_id)?.judgements.push(toJudgement(row))

  const exceptions = await db
    .selectFrom('exception')
    .selectAll()
    .where('unit_id', 'in', units)
    .where('from_day', '<=', to)
    .where('until_day', '>=', to)
    .execute()
  for (const row of exceptions) of(row.unit_id)?.exceptions.push(toException(row))

  const { from } = periodOf(period)
  const seen = await observedIn(db, units, { period, from, to, lockedAt: question.lockedAt })
  for (const [unit, observed] of seen) {
    const record = of(unit)
    if (record) record.observed = observed
  }
  return records
}

async function factsWithin(
  db: Database,
  units: readonly UnitId[],
  { reach, lockedAt }: Question,
): Promise<Pick<FactTable, Columns>[]> {
  const { from, to } = reach
  const inReach = sql<boolean>`(
    (fact.day >= ${from} and fact.day <= ${to})
    or (fact.ledger in (${sql.join(LASTING)}) and fact.day <= ${to})
    or (fact.corrected_day >= ${from} and fact.corrected_day <= ${to})
  )`
  const now = await db
    .selectFrom('fact')
    .select(COLUMNS)
    .where('unit_id', 'in', units)
    .where('state', '=', 'in-force')
    .where(inReach)
    .$if(lockedAt !== undefined, (q) => q.where('updated_at', '<=', lockedAt ?? 0))
    .execute()
  if (lockedAt === undefined) return now
  const past = await db
    .selectFrom('fact_past')
    .select('content')
    .where('unit_id', 'in', units)
    .where('updated_at', '<=', lockedAt)
    .where('replaced_at', '>', lockedAt)
    .execute()
  const asTheyWere = past.map(({ content }) => JSON.parse(content) as FactTable)
  return [...now, ...asTheyWere.filter((row) => row.state === 'in-force')]
}

const COLUMNS = ['unit_id', 'id', 'ledger', 'day', 'reported', 'evidence', 'verification'] as const
type Columns = (typeof COLUMNS)[number]
