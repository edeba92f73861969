import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { RunFailure, Seen } from '#domain/checker/run.ts'
import type { CheckKind, CheckTarget, Column } from '#domain/checker/target.ts'
import type { RunOutcome } from '#domain/checker/verdict.ts'
import type { VisitsOfDay } from '#domain/checker/week.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'
import type { CheckRunTable, CheckTargetTable } from '#database/tables/checker.ts'

export interface StoredTarget extends CheckTarget {
  unitName: string
  unitKind: UnitKind
  nextAt: number
  /** Account that waits for a run. */
  askedBy: string | null
  addedBy: string
  addedAt: number
}

export interface StoredRun {
  id: string
  target: string
  startedAt: number
  endedAt: number
  outcome: RunOutcome
  because: RunFailure | null
  status: number | null
  seen: Seen
  asked: boolean
}

const targets = (db: Database) =>
  db
    .selectFrom('check_target')
    .innerJoin('unit', 'unit.id', 'check_target.unit_id')
    .leftJoin('account', 'account.id', 'check_target.added_by')
    .selectAll('check_target')
    .select(['unit.name', 'unit.kind as unit_kind', 'account.display_name'])
    .where('check_target.removed_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof targets>['execute']>>[number]

const toTarget = (row: Row): StoredTarget => ({
  id: row.id,
  unit: row.unit_id,
  unitName: row.name,
  unitKind: row.unit_kind as UnitKind,
  kind: row.kind as CheckKind,
  url: row.url,
  columns: JSON.parse(row.columns) as Column[],
  everyHours: row.every_hours,
  nextAt: Number(row.next_at),
  askedBy: row.asked_by,
  addedBy: row.display_name ?? row.added_by,
  addedAt: Number(row.added_at),
})

const toRun = (row: CheckRunTable): StoredRun => ({
  id: row.id,
  target: row.target_id,
  startedAt: Number(row.started_at),
  endedAt: Number(row.ended_at),
  outcome: row.outcome as RunOutcome,
  because: row.because as RunFailure | null,
  status: row.status,
  seen: JSON.parse(row.seen) as Seen,
  asked: row.asked === 1,
})

/** Units in the order of the tree, those of a unit by kind and address. */
export async function checkTargets(
  db: Database,
  scope: Scope,
  /** Path of a unit, with all below it. */
  under?: string,
  limit = 1000,
): Promise<StoredTarget[]> {
  let query = targets(db).where(inScope(scope, 'unit.path'))
  if (under !== undefined) {
    const tree: Scope = { kind: 'paths', own: [], subtrees: [under], below: [] }
    query = query.where(inScope(tree, 'unit.path'))
  }
  const rows = await query
    .orderBy('unit.path')
    .orderBy('check_target.kind')
    .orderBy('check_target.url')
    .limit(limit)
    .execute()
  return rows.map(toTarget)
}

export async function findCheckTarget(
  db: Database,
  unit: UnitId,
  id: string,
): Promise<StoredTarget | undefined> {
  const row = await targets(db)
    .where('check_target.id', '=', id)
    .where('check_target.unit_id', '=', unit)
    .executeTakeFirst()
  return row && toTarget(row)
}

/** Those that somebody waits for first, then those that are due the longest. */
export async function dueTargets(
  db: Database,
  now: number,
  limit: number,
): Promise<StoredTarget[]> {
  const rows = await targets(db)
    .where('check_target.next_at', '<=', now)
    .orderBy(({ eb }) => eb.case().when('check_target.asked_by', 'is', null).then(1).else(0).end())
    .orderBy('check_target.next_at')
    .orderBy('check_target.id')
    .limit(limit)
    .execute()
  return rows.map(toTarget)
}

export async function insertCheckTarget(tx: Database, row: CheckTargetTable): Promise<void> {
  await tx.insertInto('check_target').values(row).execute()
}

export async function askForRun(
  tx: Database,
  id: string,
  { by, at }: { by: string; at: number },
): Promise<void> {
  await tx
    .updateTable('check_target')
    .set({ next_at: at, asked_by: by })
    .where('id', '=', id)
    .execute()
}

export async function removeCheckTarget(
  tx: Database,
  id: string,
  { by, at }: { by: string; at: number },
): Promise<void> {
  await tx
    .updateTable('check_target')
    .set({ removed_by: by, removed_at: at })
    .where('id', '=', id)
    .execute()
}

/**
 * Takes a target on: nobody else runs it at that time.
 *
 * @returns false when another process was first, or it was taken away
 */
export async function claimTarget(
  tx: Database,
  { id, nextAt }: Pick<StoredTarget, 'id' | 'nextAt'>,
  next: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('check_target')
    .set({ next_at: next, asked_by: null })
    .where('id', '=', id)
    .where('next_at', '=', nextAt)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Puts the next look off, never forward. */
export async function putOff(tx: Database, id: string, until: number): Promise<void> {
  await tx
    .updateTable('check_target')
    .set({ next_at: until })
    .where('id', '=', id)
    .where('next_at', '<', until)
    .execute()
}

export async function insertCheckRun(tx: Database, row: CheckRunTable): Promise<void> {
  await tx.insertInto('check_run').values(row).execute()
}

/** The latest first. */
export async function runsOf(db: Database, target: string, limit: number): Promise<StoredRun[]> {
  const rows = await db
    .selectFrom('check_run')
    .selectAll()
    .where('target_id', '=', target)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRun)
}

const TARGETS_AT_ONCE = 300

/** The latest run of each target that has one. */
export async function lastRuns(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, StoredRun>> {
  const found = new Map<string, StoredRun>()
  for (let at = 0; at < ids.length; at += TARGETS_AT_ONCE) {
    const some = ids.slice(at, at + TARGETS_AT_ONCE)
    const rows = await db
      .selectFrom('check_run')
      .selectAll('check_run')
      .where('target_id', 'in', some)
      .where('id', 'in', (inner) =>
        inner
          .selectFrom('check_run')
          .select(({ fn }) => fn.max('id').as('id'))
          .where('target_id', 'in', some)
          .groupBy('target_id'),
      )
      .execute()
    for (const row of rows) found.set(row.target_id, toRun(row))
  }
  return found
}

/** Of a look that saw what those beside it saw: that there was one stands by the day. */
export async function deleteCheckRun(tx: Database, id: string): Promise<void> {
  await tx.deleteFrom('check_run').where('id', '=', id).execute()
}

/** Looks of one day by how they ended. */
export interface CheckDay {
  day: Day
  done: number
  siteFailed: number
  checkerFailed: number
}

export async function countVisit(
  tx: Database,
  target: string,
  day: Day,
  outcome: RunOutcome,
): Promise<void> {
  const one = {
    done: outcome === 'done' ? 1 : 0,
    site_failed: outcome === 'site-failed' ? 1 : 0,
    checker_failed: outcome === 'checker-failed' ? 1 : 0,
  }
  await tx
    .insertInto('check_day')
    .values({ target_id: target, day, ...one })
    .onConflict((conflict) =>
      conflict.columns(['target_id', 'day']).doUpdateSet((old) => ({
        done: old('check_day.done', '+', one.done),
        site_failed: old('check_day.site_failed', '+', one.site_failed),
        checker_failed: old('check_day.checker_failed', '+', one.checker_failed),
      })),
    )
    .execute()
}

/** The latest first. */
export async function checkDays(db: Database, target: string, from: Day): Promise<CheckDay[]> {
  const rows = await db
    .selectFrom('check_day')
    .selectAll()
    .where('target_id', '=', target)
    .where('day', '>=', from)
    .orderBy('day', 'desc')
    .execute()
  return rows.map(({ day, done, site_failed, checker_failed }) => ({
    day,
    done,
    siteFailed: site_failed,
    checkerFailed: checker_failed,
  }))
}

/** Visits of each day from `from` to `to`, without those in which the checker itself failed. */
export async function visitsOf(
  db: Database,
  target: string,
  from: Day,
  to: Day,
): Promise<VisitsOfDay[]> {
  return (await checkDays(db, target, from))
    .filter(({ day }) => day <= to)
    .map(({ day, done, siteFailed }) => ({ day, visits: done + siteFailed, failed: siteFailed }))
}
