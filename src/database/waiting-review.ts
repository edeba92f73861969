import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { inScope, isUnder } from '#database/scope.ts'

export interface WaitingReview {
  notice: string
  title: string
  number: DocumentNumber | null
  unit: UnitId
  unitName: string
  unitKind: UnitKind
  unitPath: string
  state: 'filed' | 'taken-up'
  receivedAt: number
  filedAt: number
  filer: string
  /** Account, and how it is called. */
  reviewer: string | null
  reviewerName: string | null
}

/** Since when, and which: where a page ended. */
export type ReviewPlaceInList = readonly [filedAt: number, notice: string]

interface Narrowed {
  /** Path of a unit: only it and those below. */
  under?: string | undefined
}

const inSight = (db: Database, scope: Scope, { under }: Narrowed) =>
  db
    .selectFrom('notice_review')
    .innerJoin('notice', 'notice.id', 'notice_review.notice_id')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .where('notice_review.state', 'in', ['filed', 'taken-up'])
    .where(inScope(scope, 'unit.path'))
    .$if(under !== undefined, (query) => query.where(isUnder(under ?? '', 'unit.path')))

/** Every term is as long: those that were filed first are to be decided first. */
export async function waitingReviews(
  db: Database,
  scope: Scope,
  asked: Narrowed & { limit: number; after?: ReviewPlaceInList | undefined },
): Promise<WaitingReview[]> {
  const { after, limit } = asked
  const rows = await inSight(db, scope, asked)
    .leftJoin('account as filer', 'filer.id', 'notice_review.filed_by')
    .leftJoin('account as judge', 'judge.id', 'notice_review.reviewer')
    .select(['notice.id', 'notice.title', 'notice.code', 'notice.year', 'notice.serial'])
    .select(['unit.id as unit', 'unit.name', 'unit.kind', 'unit.path'])
    .select(['notice_review.state', 'notice_review.received_at', 'notice_review.filed_at'])
    .select(['notice_review.filed_by', 'notice_review.reviewer'])
    .select(['filer.display_name as filer_name', 'judge.display_name as judge_name'])
    .$if(after !== undefined, (query) => {
      const [at, id] = after ?? []
      return query.where(
        sql<boolean>`(notice_review.filed_at, notice_review.notice_id) > (${at}, ${id})`,
      )
    })
    .orderBy('notice_review.filed_at')
    .orderBy('notice_review.notice_id')
    .limit(limit)
    .execute()
  return rows.map(({ code, year, serial, ...row }) => ({
    notice: row.id,
    title: row.title,
    number: code === null || year === null || serial === null ? null : { code, year, serial },
    unit: row.unit,
    unitName: row.name,
    unitKind: row.kind as UnitKind,
    unitPath: row.path,
    state: row.state === 'filed' ? 'filed' : 'taken-up',
    receivedAt: Number(row.received_at),
    filedAt: Number(row.filed_at),
    filer: row.filer_name ?? row.filed_by ?? '',
    reviewer: row.reviewer,
    reviewerName: row.judge_name ?? row.reviewer,
  }))
}

/** When each was filed: how many there are, and which are late, follows from these. */
export async function waitingSince(db: Database, scope: Scope, asked: Narrowed): Promise<number[]> {
  const rows = await inSight(db, scope, asked).select('notice_review.filed_at').execute()
  return rows.map(({ filed_at }) => Number(filed_at))
}
