import type { ReviewState } from '#domain/notice/review.ts'
import type { NoticeState } from '#domain/notice/workflow.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import { noticesInReach, toNotice } from '#database/notice.ts'
import type { NoticeReach, StoredNotice } from '#database/notice.ts'
import type { Database } from '#database/schema.ts'
import { isUnder } from '#database/scope.ts'

export interface NoticeFilter {
  states?: readonly NoticeState[] | undefined
  /** Path of a unit: that unit and all below. */
  under?: string | undefined
  severity?: string | undefined
  kind?: string | undefined
  /** Due before this moment, and still owed. */
  dueBefore?: number | undefined
  /** Issued, or else drafted, before this moment. */
  since?: number | undefined
  /** What the unit holds against it stands so. */
  reviews?: readonly ReviewState[] | undefined
}

export interface ListedNotice extends StoredNotice {
  unitName: string
  unitKind: UnitKind
  unitPath: string
  review: ReviewState | null
}

/** Where a page ended. */
export interface BoardPlace {
  place: string
  id: string
}

const matching = (db: Database, reach: NoticeReach, filter: NoticeFilter) =>
  db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .leftJoin('notice_review as review', 'review.notice_id', 'notice.id')
    .where(noticesInReach(reach))
    .$if(filter.reviews !== undefined, (q) => q.where('review.state', 'in', filter.reviews ?? []))
    .$if(filter.states !== undefined, (q) => q.where('notice.state', 'in', filter.states ?? []))
    .$if(filter.under !== undefined, (q) => q.where(isUnder(filter.under ?? '', 'unit.path')))
    .$if(filter.severity !== undefined, (q) =>
      q.where('notice.severity', '=', filter.severity ?? ''),
    )
    .$if(filter.kind !== undefined, (q) => q.where('notice.kind', '=', filter.kind ?? ''))
    // A clock that stands still, or has been answered, is not overdue: it has no place among these.
    .$if(filter.dueBefore !== undefined, (q) =>
      q.where('notice.due_at', '<', filter.dueBefore ?? 0).where('notice.place', '<', '1'),
    )
    .$if(filter.since !== undefined, (q) =>
      q.where(
        (where) => where.fn.coalesce('notice.issued_at', 'notice.drafted_at'),
        '<=',
        filter.since ?? 0,
      ),
    )

/** Overdue first: the index of places gives the order. */
export async function listNotices(
  db: Database,
  reach: NoticeReach,
  filter: NoticeFilter,
  limit: number,
  after?: BoardPlace,
): Promise<ListedNotice[]> {
  const rows = await matching(db, reach, filter)
    .selectAll('notice')
    .select(['unit.name', 'unit.kind as unit_kind', 'unit.path', 'review.state as review_state'])
    .$if(after !== undefined, (q) =>
      q.where((where) =>
        where.or([
          where('notice.place', '>', after?.place ?? ''),
          where.and([
            where('notice.place', '=', after?.place ?? ''),
            where('notice.id', '>', after?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('notice.place')
    .orderBy('notice.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...toNotice(row),
    unitName: row.name,
    unitKind: row.unit_kind as UnitKind,
    unitPath: row.path,
    review: row.review_state as ReviewState | null,
  }))
}

export async function countNotices(
  db: Database,
  reach: NoticeReach,
  filter: NoticeFilter,
): Promise<number> {
  const { count } = await matching(db, reach, filter)
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many there are in each state. */
export async function countByState(
  db: Database,
  reach: NoticeReach,
  filter: NoticeFilter,
): Promise<Map<NoticeState, number>> {
  const rows = await matching(db, reach, filter)
    .select(['notice.state', (all) => all.fn.countAll<number>().as('count')])
    .groupBy('notice.state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state as NoticeState, Number(count)]))
}

/** Notices for which the clock has something to do, those that wait longest first. */
export async function noticesToTick(
  db: Database,
  now: number,
  limit: number,
): Promise<StoredNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toNotice)
}

/** What the clock leaves on a notice: its version and its place stay. */
export async function setNextStep(
  db: Database,
  id: string,
  { nextAt, proposed, putOff }: Pick<StoredNotice, 'nextAt' | 'proposed' | 'putOff'>,
): Promise<void> {
  const put_off = putOff && JSON.stringify(putOff)
  await db
    .updateTable('notice')
    .set({ next_at: nextAt, proposed, put_off })
    .where('id', '=', id)
    .execute()
}
