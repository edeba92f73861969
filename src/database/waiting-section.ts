import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Wait } from '#domain/workflow/waiting.ts'
import { toSection } from '#database/section.ts'
import type { StoredSection } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import { inScope, isUnder } from '#database/scope.ts'

export interface WaitingSection extends StoredSection {
  unitName: string
  unitKind: UnitKind
  unitPath: string
  submitter: string | null
}

/** Since when, and which: where a page ended. */
export type WaitingPlace = readonly [at: number, unit: UnitId, ledger: string]

interface Narrowed {
  period: PeriodText
  /** Path of a unit: only it and those below. */
  under?: string | undefined
}

/** Inside a text of the remarks a quotation mark is escaped, so only the request itself matches. */
const IS_ASKED = sql<boolean>`section.remarks like '%"state":"asked"%'`
/** To write once more is asked of a closed period only; once it is open again nothing keeps a unit from it. */
const ASKS = sql<boolean>`(period.state = 'closed' and ${IS_ASKED})`
/** Who asks is answered before anything is accepted; a locked period waits for nothing. */
const isWaiting = (wait: Wait) =>
  wait === 'unlocking'
    ? ASKS
    : sql<boolean>`(section.step = 'approved' and period.state in ('open', 'closed') and not ${ASKS})`

const inSight = (db: Database, scope: Scope, { period, under }: Narrowed) =>
  db
    .selectFrom('section')
    .innerJoin('unit', 'unit.id', 'section.unit_id')
    .innerJoin('period', 'period.id', 'section.period')
    .where('section.period', '=', period)
    .where(inScope(scope, 'unit.path'))
    .$if(under !== undefined, (query) => query.where(isUnder(under ?? '', 'unit.path')))

/** Those that have waited longest first. */
export async function waitingSections(
  db: Database,
  scope: Scope,
  asked: Narrowed & { waits: Wait; limit: number; after?: WaitingPlace | undefined },
): Promise<WaitingSection[]> {
  const { after, limit, waits } = asked
  const rows = await inSight(db, scope, asked)
    .leftJoin('account as submitter', 'submitter.id', 'section.submitted_by')
    .selectAll('section')
    .select(['unit.name as unit_name', 'unit.kind as unit_kind', 'unit.path as unit_path'])
    .select('submitter.display_name as submitter')
    .where(isWaiting(waits))
    .$if(after !== undefined, (query) => {
      const [at, unit, ledger] = after ?? []
      return query.where(
        sql<boolean>`(section.updated_at, section.unit_id, section.ledger) > (${at}, ${unit}, ${ledger})`,
      )
    })
    .orderBy('section.updated_at')
    .orderBy('section.unit_id')
    .orderBy('section.ledger')
    .limit(limit)
    .execute()
  return rows.map(({ unit_name, unit_kind, unit_path, submitter, ...row }) => ({
    ...toSection(row),
    unitName: unit_name,
    unitKind: unit_kind as UnitKind,
    unitPath: unit_path,
    submitter: submitter ?? row.submitted_by,
  }))
}

export async function countWaiting(
  db: Database,
  scope: Scope,
  asked: Narrowed,
): Promise<Record<Wait, number>> {
  const count = async (wait: Wait) => {
    const { total } = await inSight(db, scope, asked)
      .select((all) => all.fn.countAll<number>().as('total'))
      .where(isWaiting(wait))
      .executeTakeFirstOrThrow()
    return Number(total)
  }
  return { acceptance: await count('acceptance'), unlocking: await count('unlocking') }
}
