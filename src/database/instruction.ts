import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { InstructionAbout, Urgency } from '#domain/instruction/instruction.ts'
import type {
  InstructionAction,
  InstructionStep,
  LinkedNotices,
} from '#domain/instruction/workflow.ts'
import type { ReviewState } from '#domain/notice/review.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import { toNotice } from '#database/notice.ts'
import type { ListedNotice } from '#database/notice-list.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'
import type { InstructionTable } from '#database/tables/instruction.ts'

export interface StoredInstruction {
  id: string
  unit: UnitId
  about: InstructionAbout
  urgency: Urgency
  days: number
  text: string
  step: InstructionStep
  writtenBy: string
  writtenAt: number
  dueAt: number
  version: number
}

/** With the names that readers see, and what became of it. */
export interface NamedInstruction extends StoredInstruction, LinkedNotices {
  unitName: string
  unitKind: UnitKind
  unitPath: string
  /** The unit it is about, where it is about one. */
  subject: { id: UnitId; name: string; kind: UnitKind } | null
  writtenByName: string
}

const toRow = (one: StoredInstruction): InstructionTable => ({
  id: one.id,
  unit_id: one.unit,
  about: JSON.stringify(one.about),
  about_unit: one.about.kind === 'bulletin' ? null : one.about.unit,
  urgency: one.urgency,
  days: one.days,
  text: one.text,
  step: one.step,
  written_by: one.writtenBy,
  written_at: one.writtenAt,
  due_at: one.dueAt,
  version: one.version,
})

const noticesOf = (where: string) =>
  sql`select 1 from instruction_notice as link join notice on notice.id = link.notice_id
    where link.instruction_id = instruction.id and ${sql.raw(where)}`
const LIVE = noticesOf(`notice.state not in ('withdrawn', 'revoked')`)
const RUNNING = noticesOf(`notice.state not in ('withdrawn', 'revoked', 'closed')`)

/** `isInstructionOpen`, as the database asks it. */
const IS_OPEN = sql<boolean>`(instruction.step = 'written' or instruction.step = 'taken-up'
  and (exists (${RUNNING}) or not exists (${LIVE})))`

/** Nobody sees an instruction but at the government where it was written. */
const inReach = (db: Database, scope: Scope, which: 'open' | 'over' | undefined) =>
  db
    .selectFrom('instruction')
    .innerJoin('unit', 'unit.id', 'instruction.unit_id')
    .where(inScope(scope, 'unit.path'))
    .$if(which === 'open', (q) => q.where(IS_OPEN))
    .$if(which === 'over', (q) => q.where(sql<boolean>`not ${IS_OPEN}`))

const named = (db: Database, scope: Scope, which?: 'open' | 'over') =>
  inReach(db, scope, which)
    .leftJoin('unit as subject', 'subject.id', 'instruction.about_unit')
    .leftJoin('account', 'account.id', 'instruction.written_by')
    .selectAll('instruction')
    .select(['unit.name', 'unit.kind', 'unit.path', 'account.display_name'])
    .select(['subject.name as subject_name', 'subject.kind as subject_kind'])
    .select([
      sql<number>`(select count(*) from (${LIVE}) as live)`.as('live'),
      sql<number>`(select count(*) from (${RUNNING}) as running)`.as('running'),
    ])

type NamedRow = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number]

const toInstruction = (row: NamedRow): NamedInstruction => ({
  id: row.id,
  unit: row.unit_id,
  about: JSON.parse(row.about) as InstructionAbout,
  urgency: row.urgency as Urgency,
  days: row.days,
  text: row.text,
  step: row.step as InstructionStep,
  writtenBy: row.written_by,
  writtenAt: Number(row.written_at),
  dueAt: Number(row.due_at),
  version: row.version,
  live: Number(row.live),
  open: Number(row.running),
  unitName: row.name,
  unitKind: row.kind as UnitKind,
  unitPath: row.path,
  subject:
    row.about_unit !== null && row.subject_name !== null
      ? { id: row.about_unit, name: row.subject_name, kind: row.subject_kind as UnitKind }
      : null,
  writtenByName: row.display_name ?? row.written_by,
})

/** Open ones by their term, what is due first; others the latest first. */
export async function listInstructions(
  db: Database,
  scope: Scope,
  which: 'open' | 'over' | undefined,
  limit: number,
  after?: { dueAt: number; id: string },
): Promise<NamedInstruction[]> {
  const [order, past] = which === 'open' ? (['asc', '>'] as const) : (['desc', '<'] as const)
  const rows = await named(db, scope, which)
    .$if(after !== undefined, (q) =>
      q.where((where) =>
        where.or([
          where('instruction.due_at', past, after?.dueAt ?? 0),
          where.and([
            where('instruction.due_at', '=', after?.dueAt ?? 0),
            where('instruction.id', past, after?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('instruction.due_at', order)
    .orderBy('instruction.id', order)
    .limit(limit)
    .execute()
  return rows.map(toInstruction)
}

export async function countInstructions(
  db: Database,
  scope: Scope,
  which: 'open' | 'over' | undefined,
): Promise<number> {
  const { count } = await inReach(db, scope, which)
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findInstruction(
  db: Database,
  scope: Scope,
  id: string,
): Promise<NamedInstruction | undefined> {
  const row = await named(db, scope).where('instruction.id', '=', id).executeTakeFirst()
  return row && toInstruction(row)
}

export async function insertInstruction(db: Database, one: StoredInstruction): Promise<void> {
  await db.insertInto('instruction').values(toRow(one)).execute()
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function changeInstruction(
  db: Database,
  { id, step, version }: Pick<StoredInstruction, 'id' | 'step' | 'version'>,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('instruction')
    .set({ step, version })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The notices that instructions led to, those drafted first before the others. */
export async function noticesOfInstructions(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, ListedNotice[]>> {
  const found = new Map(ids.map((id) => [id, [] as ListedNotice[]]))
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('instruction_notice')
    .innerJoin('notice', 'notice.id', 'instruction_notice.notice_id')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .leftJoin('notice_review as review', 'review.notice_id', 'notice.id')
    .selectAll('notice')
    .select(['instruction_notice.instruction_id', 'unit.name', 'unit.path'])
    .select(['unit.kind as unit_kind', 'review.state as review_state'])
    .where('instruction_notice.instruction_id', 'in', ids)
    .orderBy('notice.drafted_at')
    .orderBy('notice.id')
    .execute()
  for (const row of rows) {
    found.get(row.instruction_id)?.push({
      ...toNotice(row),
      unitName: row.name,
      unitKind: row.unit_kind as UnitKind,
      unitPath: row.path,
      review: row.review_state as ReviewState | null,
    })
  }
  return found
}

export async function linkNotice(
  db: Database,
  instruction_id: string,
  notice_id: string,
): Promise<void> {
  await db.insertInto('instruction_notice').values({ instruction_id, notice_id }).execute()
}

export type InstructionAct = InstructionAction | 'write'

export interface InstructionStory {
  id: string
  act: InstructionAct
  by: string
  at: number
  text: string
}

/** In the order in which they happened, with the names of people. */
export async function stepsOfInstruction(
  db: Database,
  instruction: string,
): Promise<InstructionStory[]> {
  const rows = await db
    .selectFrom('instruction_step')
    .leftJoin('account', 'account.id', 'instruction_step.by_account')
    .selectAll('instruction_step')
    .select('account.display_name')
    .where('instruction_id', '=', instruction)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    act: row.act as InstructionAct,
    by: row.display_name ?? row.by_account,
    at: Number(row.at),
    text: row.text,
  }))
}

/** Appends to the story; nothing changes or removes a step. `by` is the account. */
export async function appendInstructionStep(
  db: Database,
  instruction: string,
  { id, act, by, at, text }: InstructionStory,
): Promise<void> {
  const { last } = await db
    .selectFrom('instruction_step')
    .select((all) => all.fn.max('seq').as('last'))
    .where('instruction_id', '=', instruction)
    .executeTakeFirstOrThrow()
  const seq = Number(last ?? 0) + 1
  await db
    .insertInto('instruction_step')
    .values({ id, instruction_id: instruction, seq, act, by_account: by, at, text })
    .execute()
}
