import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { GroundId } from '#domain/accountability/grounds.ts'
import type { Hearing } from '#domain/accountability/hearing.ts'
import type { Measure, OwnMeasure } from '#domain/accountability/measures.ts'
import { claimOf, primaryOf } from '#domain/accountability/record.ts'
import type {
  Figures,
  Outcome,
  RecordSource,
  Remedy,
  Subject,
} from '#domain/accountability/record.ts'
import type { RecordState } from '#domain/accountability/workflow.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { AccountabilityTable } from '#database/tables/accountability.ts'
import { inScope } from '#database/scope.ts'

/** What it is about, where that is kept here too. */
export interface RecordAbout {
  notice: string | null
  facts: readonly string[]
  period: string | null
  veto: string | null
}

/** What a record says, beside its columns. */
interface RecordContent {
  about: RecordAbout
  /** What happened, in words. */
  account: string
  figures: readonly Figures[]
  grounds: readonly GroundId[]
  evidence: readonly Evidence[]
  /** Post and part of the person; what the unit did has neither. */
  person: Pick<Extract<Subject, { kind: 'person' }>, 'post' | 'part'> | null
  proposed: Measure
  /** Last day for a statement. */
  statementUntil: Day | null
  hasStated: boolean
  hearing: Hearing | null
  /** What the office decided, until it is served. */
  decision: { measure: OwnMeasure; by: string; day: Day } | null
  outcomes: readonly Outcome[]
  remedies: readonly Remedy[]
  tookPart: readonly string[]
  /** The day on which it came to its end. */
  ended: Day | null
}

export interface StoredRecord extends Omit<RecordContent, 'person'> {
  id: string
  unit: UnitId
  title: string
  source: RecordSource
  event: string
  subject: Subject
  /** Its time of keeping is over: who it was is no longer known. */
  isErased: boolean
  state: RecordState
  toldAt: number | null
  proposedBy: string
  proposedAt: number
  nextAt: number | null
  version: number
}

/** With the names that a reader sees. */
export interface NamedRecord extends StoredRecord {
  unitName: string
  unitKind: UnitKind
  unitPath: string
  proposedByName: string
}

export function toRecord(row: AccountabilityTable): StoredRecord {
  const { person, ...content } = JSON.parse(row.content) as RecordContent
  const name = row.name ?? ''
  return {
    ...content,
    id: row.id,
    unit: row.unit_id,
    title: row.title,
    source: row.source as RecordSource,
    event: row.event,
    subject: person === null ? { kind: 'unit' } : { kind: 'person', name, ...person },
    isErased: person !== null && row.name === null,
    state: row.state as RecordState,
    toldAt: row.told_at === null ? null : Number(row.told_at),
    proposedBy: row.proposed_by,
    proposedAt: Number(row.proposed_at),
    nextAt: row.next_at === null ? null : Number(row.next_at),
    version: row.version,
  }
}

export function toRow(one: StoredRecord): AccountabilityTable {
  const { subject, isErased, state } = one
  const content: RecordContent = {
    about: one.about,
    account: one.account,
    figures: one.figures,
    grounds: one.grounds,
    evidence: one.evidence,
    person: subject.kind === 'person' ? { post: subject.post, part: subject.part } : null,
    proposed: one.proposed,
    statementUntil: one.statementUntil,
    hasStated: one.hasStated,
    hearing: one.hearing,
    decision: one.decision,
    outcomes: one.outcomes,
    remedies: one.remedies,
    tookPart: one.tookPart,
    ended: one.ended,
  }
  const counted = primaryOf(one.outcomes)
  const ledToNothing = state === 'dismissed' || state === 'revoked'
  return {
    id: one.id,
    unit_id: one.unit,
    title: one.title,
    source: one.source,
    event: one.event,
    claim: ledToNothing || isErased ? null : claimOf(one.event, one.unit, subject),
    subject: subject.kind,
    name: subject.kind === 'person' && !isErased ? subject.name : null,
    state,
    measure: counted?.measure ?? null,
    decided_on: counted?.day ?? null,
    told_at: one.toldAt,
    proposed_by: one.proposedBy,
    proposed_at: one.proposedAt,
    next_at: one.nextAt,
    content: JSON.stringify(content),
    version: one.version,
  }
}

/** Which records a caller sees. */
export interface RecordReach {
  scope: Scope
  /** Where they act for the office: a unit sees a record only from the hearing on. */
  office: readonly Scope[]
}

export const recordsInReach = ({ scope, office }: RecordReach) =>
  sql<boolean>`(${inScope(scope, 'unit.path')} and (accountability.told_at is not null or ${sql.join(
    [sql`1 = 0`, ...office.map((one) => inScope(one, 'unit.path'))],
    sql` or `,
  )}))`

export async function findRecord(
  db: Database,
  reach: RecordReach,
  id: string,
): Promise<NamedRecord | undefined> {
  const row = await db
    .selectFrom('accountability')
    .innerJoin('unit', 'unit.id', 'accountability.unit_id')
    .leftJoin('account', 'account.id', 'accountability.proposed_by')
    .selectAll('accountability')
    .select(['unit.name as unit_name', 'unit.kind', 'unit.path', 'account.display_name'])
    .where('accountability.id', '=', id)
    .where(recordsInReach(reach))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...toRecord(row),
    unitName: row.unit_name,
    unitKind: row.kind as UnitKind,
    unitPath: row.path,
    proposedByName: row.display_name ?? row.proposed_by,
  }
}

/** Whether somebody is held to account for the event already. */
export async function isClaimed(db: Database, claim: string): Promise<boolean> {
  const row = await db
    .selectFrom('accountability')
    .select('id')
    .where('claim', '=', claim)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertRecord(db: Database, one: StoredRecord): Promise<void> {
  await db.insertInto('accountability').values(toRow(one)).execute()
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function changeRecord(
  db: Database,
  after: StoredRecord,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accountability')
    .set(toRow(after))
    .where('id', '=', after.id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface RelatedRecord {
  id: string
  subject: Subject
  isErased: boolean
  state: RecordState
}

/** Others of the same event at the unit. */
export async function sameEvent(
  db: Database,
  reach: RecordReach,
  { id, unit, event }: Pick<StoredRecord, 'id' | 'unit' | 'event'>,
): Promise<RelatedRecord[]> {
  const rows = await db
    .selectFrom('accountability')
    .innerJoin('unit', 'unit.id', 'accountability.unit_id')
    .selectAll('accountability')
    .where('unit_id', '=', unit)
    .where('event', '=', event)
    .where('accountability.id', '!=', id)
    .where(recordsInReach(reach))
    .orderBy('accountability.id')
    .execute()
  return rows.map((row) => {
    const { id: other, subject, isErased, state } = toRecord(row)
    return { id: other, subject, isErased, state }
  })
}

export interface KnownEvent {
  event: string
  title: string
}

/** Events about which the unit, or somebody in it, is held to account already. */
export async function eventsOf(
  db: Database,
  reach: RecordReach,
  unit: UnitId,
): Promise<KnownEvent[]> {
  return await db
    .selectFrom('accountability')
    .innerJoin('unit', 'unit.id', 'accountability.unit_id')
    .select(['event', (all) => all.fn.min('title').as('title')])
    .where('unit_id', '=', unit)
    .where('claim', 'is not', null)
    .where(recordsInReach(reach))
    .groupBy('event')
    .orderBy('event')
    .execute()
}

/** Names of accounts, by id. */
export async function namesOf(
  db: Database,
  accounts: readonly string[],
): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', accounts)
    .execute()
  return new Map(rows.map(({ id, display_name }) => [id, display_name]))
}
