import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { Evidence, FactId } from '#domain/facts/fact.ts'
import type { NoticeClock } from '#domain/notice/clock.ts'
import type { ClockStep } from '#domain/notice/ladder.ts'
import type { PutOff } from '#domain/notice/put-off.ts'
import type {
  NoticeKind,
  NoticeMeans,
  NoticeSource,
  Problem,
  Severity,
} from '#domain/notice/notice.ts'
import type { ReviewState } from '#domain/notice/review.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { NOTICE_STATES, isOver, isRunning } from '#domain/notice/workflow.ts'
import type { ExtensionRequest, NoticeState } from '#domain/notice/workflow.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { NoticeTable } from '#database/tables/notice.ts'
import { inScope } from '#database/scope.ts'

/** What a notice says. */
export interface NoticeContent {
  means: readonly NoticeMeans[]
  source: NoticeSource
  /** The period whose scorecard it starts from. */
  period: PeriodText | null
  /** The discrepancies of the period from which it starts. */
  observed: readonly ObservationKindId[]
  facts: readonly FactId[]
  topic: string
  basis: string
  ask: string
  feedback: string
  contact: string
  signatory: string
  problems: readonly Problem[]
  evidence: readonly Evidence[]
  /** Who changed the draft: none of them approves it. */
  editedBy: readonly string[]
}

export interface StoredExtension {
  state: ExtensionRequest
  until: string
}

export interface StoredNotice extends NoticeContent {
  id: string
  unit: UnitId
  title: string
  topicKey: string
  kind: NoticeKind
  severity: Severity
  state: NoticeState
  clock: NoticeClock
  extension: StoredExtension | null
  draftedBy: string
  draftedAt: number
  number: DocumentNumber | null
  issuedAt: number | null
  dueAt: number | null
  nextAt: number | null
  proposed: ClockStep | null
  putOff: PutOff | null
  earlier: string | null
  version: number
}

/** With the names that a reader sees. */
export interface NamedNotice extends StoredNotice {
  unitName: string
  unitKind: UnitKind
  unitPath: string
  draftedByName: string
  /** Of what the unit holds against it; null until it is received. */
  review: ReviewState | null
}

/** Text that sorts like the number: every instant has thirteen digits until the year 2286. */
const padded = (at: number) => String(at).padStart(13, '0')

/**
 * Its place on the board: those whose clock runs by their due moment, so that overdue ones come
 * first; then those that wait for somebody, longest first; then those that are over, newest first.
 */
export function placeOf({ state, dueAt, clock, draftedAt, issuedAt }: StoredNotice): string {
  if (isOver(state)) return `2:${padded(9_999_999_999_999 - (issuedAt ?? draftedAt))}`
  if (isRunning(state) && dueAt !== null && clock.pausedAt === null) return `0:${padded(dueAt)}`
  return `1:${padded(issuedAt ?? draftedAt)}`
}

/** Of before it named several discrepancies, or whoever changed a draft. */
type StoredContent = Omit<NoticeContent, 'editedBy' | 'observed'> & {
  observed?: ObservationKindId | readonly ObservationKindId[]
}

export function toNotice(row: NoticeTable): StoredNotice {
  const { code, year, serial } = row
  const said = JSON.parse(row.content) as StoredContent
  return {
    // Drafts of before they could be changed.
    editedBy: [],
    ...said,
    observed: [said.observed ?? []].flat(),
    id: row.id,
    unit: row.unit_id,
    title: row.title,
    topicKey: row.topic,
    kind: row.kind as NoticeKind,
    severity: row.severity as Severity,
    state: row.state as NoticeState,
    clock: JSON.parse(row.clock) as NoticeClock,
    extension: row.extension === null ? null : (JSON.parse(row.extension) as StoredExtension),
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    number: code === null || year === null || serial === null ? null : { code, year, serial },
    issuedAt: row.issued_at,
    dueAt: row.due_at,
    nextAt: row.next_at,
    proposed: row.proposed as ClockStep | null,
    putOff: row.put_off === null ? null : (JSON.parse(row.put_off) as PutOff),
    earlier: row.earlier_id,
    version: row.version,
  }
}

export function toRow(one: StoredNotice): NoticeTable {
  const content: NoticeContent = {
    means: one.means,
    source: one.source,
    period: one.period,
    observed: one.observed,
    facts: one.facts,
    topic: one.topic,
    basis: one.basis,
    ask: one.ask,
    feedback: one.feedback,
    contact: one.contact,
    signatory: one.signatory,
    problems: one.problems,
    evidence: one.evidence,
    editedBy: one.editedBy,
  }
  return {
    id: one.id,
    unit_id: one.unit,
    title: one.title,
    topic: one.topicKey,
    kind: one.kind,
    severity: one.severity,
    state: one.state,
    content: JSON.stringify(content),
    clock: JSON.stringify(one.clock),
    extension: one.extension && JSON.stringify(one.extension),
    drafted_by: one.draftedBy,
    drafted_at: one.draftedAt,
    code: one.number?.code ?? null,
    year: one.number?.year ?? null,
    serial: one.number?.serial ?? null,
    issued_at: one.issuedAt,
    due_at: one.dueAt,
    next_at: one.nextAt,
    proposed: one.proposed,
    put_off: one.putOff && JSON.stringify(one.putOff),
    earlier_id: one.earlier,
    place: placeOf(one),
    version: one.version,
  }
}

/** Which notices a caller sees. */
export interface NoticeReach {
  scope: Scope
  /** Where they write or approve notices: nobody else sees one that is not issued yet. */
  drafts: readonly Scope[]
}

const isTold = ({ drafts }: NoticeReach) =>
  sql<boolean>`(notice.issued_at is not null or ${sql.join(
    [sql`1 = 0`, ...drafts.map((scope) => inScope(scope, 'unit.path'))],
    sql` or `,
  )})`

/** Notices to units in scope, and those in which such a unit helps. */
export const noticesInReach = (reach: NoticeReach) => sql<boolean>`(${isTold(reach)}
  and (${inScope(reach.scope, 'unit.path')}
  or exists (select 1 from notice_unit as part join unit as helper on helper.id = part.unit_id
    where part.notice_id = notice.id and ${inScope(reach.scope, 'helper.path')})))`

export async function findNotice(
  db: Database,
  reach: NoticeReach,
  id: string,
): Promise<NamedNotice | undefined> {
  const row = await db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .leftJoin('account', 'account.id', 'notice.drafted_by')
    .leftJoin('notice_review as review', 'review.notice_id', 'notice.id')
    .selectAll('notice')
    .select(['unit.name', 'unit.kind as unit_kind', 'unit.path', 'account.display_name'])
    .select('review.state as review_state')
    .where('notice.id', '=', id)
    .where(noticesInReach(reach))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...toNotice(row),
    unitName: row.name,
    unitKind: row.unit_kind as UnitKind,
    unitPath: row.path,
    draftedByName: row.display_name ?? row.drafted_by,
    review: row.review_state as ReviewState | null,
  }
}

export async function insertNotice(
  db: Database,
  one: StoredNotice,
  helpers: readonly UnitId[],
): Promise<void> {
  await db.insertInto('notice').values(toRow(one)).execute()
  await insertHelpers(db, one.id, helpers)
}

async function insertHelpers(db: Database, notice: string, helpers: readonly UnitId[]) {
  for (const unit_id of helpers) {
    await db.insertInto('notice_unit').values({ notice_id: notice, unit_id }).execute()
  }
}

/** The units that help with a draft, anew. */
export async function replaceHelpers(
  db: Database,
  notice: string,
  helpers: readonly UnitId[],
): Promise<void> {
  await db.deleteFrom('notice_unit').where('notice_id', '=', notice).execute()
  await insertHelpers(db, notice, helpers)
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function changeNotice(
  db: Database,
  after: StoredNotice,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notice')
    .set(toRow(after))
    .where('id', '=', after.id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface Helper {
  id: UnitId
  name: string
  kind: UnitKind
  path: string
}

export async function helpersOf(db: Database, notice: string): Promise<Helper[]> {
  const rows = await db
    .selectFrom('notice_unit')
    .innerJoin('unit', 'unit.id', 'notice_unit.unit_id')
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.path'])
    .where('notice_unit.notice_id', '=', notice)
    .orderBy('unit.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as UnitKind }))
}

export interface RelatedNotice {
  id: string
  unit: UnitId
  title: string
  state: NoticeState
  number: DocumentNumber | null
}

const related = (db: Database, reach: NoticeReach) =>
  db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .selectAll('notice')
    .where(isTold(reach))
    .where(inScope(reach.scope, 'unit.path'))

const toRelated = (row: NoticeTable): RelatedNotice => {
  const { id, unit, title, state, number } = toNotice(row)
  return { id, unit, title, state, number }
}

/** Running notices to a unit on a topic: another one would be a second inspection (art. 15). */
export async function runningOn(
  db: Database,
  reach: NoticeReach,
  unit: UnitId,
  topic: string,
): Promise<RelatedNotice[]> {
  const rows = await related(db, reach)
    .where('notice.unit_id', '=', unit)
    .where('notice.topic', '=', topic)
    .where('notice.state', 'not in', NOTICE_STATES.filter(isOver))
    .orderBy('notice.id')
    .execute()
  return rows.map(toRelated)
}

/** The notices that follow upon this one, and the one it follows upon. */
export async function recurrencesOf(
  db: Database,
  reach: NoticeReach,
  { id, earlier }: StoredNotice,
): Promise<RelatedNotice[]> {
  const rows = await related(db, reach)
    .where((where) =>
      where.or([where('notice.earlier_id', '=', id), where('notice.id', '=', earlier ?? '')]),
    )
    .orderBy('notice.id')
    .execute()
  return rows.map(toRelated)
}
