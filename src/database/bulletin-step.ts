import type { SecrecyResult } from '#domain/bulletin/bulletin.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import type { BulletinAction } from '#domain/bulletin/workflow.ts'
import type { Database } from '#database/schema.ts'

export type BulletinAct = BulletinAction | 'compile' | 'correct'

export interface BulletinStep {
  id: string
  act: BulletinAct
  by: string
  byName: string
  at: number
  text: string
  result: SecrecyResult | null
}

/** In the order in which they happened. */
export async function stepsOfBulletin(db: Database, bulletin: string): Promise<BulletinStep[]> {
  const rows = await db
    .selectFrom('bulletin_step')
    .leftJoin('account', 'account.id', 'bulletin_step.by_account')
    .selectAll('bulletin_step')
    .select('account.display_name')
    .where('bulletin_id', '=', bulletin)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    act: row.act as BulletinAct,
    by: row.by_account,
    byName: row.display_name ?? row.by_account,
    at: Number(row.at),
    text: row.text,
    result: (JSON.parse(row.detail) as { result?: SecrecyResult }).result ?? null,
  }))
}

/** Appends to the story of a bulletin; nothing changes or removes a step. */
export async function appendBulletinStep(
  db: Database,
  bulletin: string,
  { id, act, by, at, text, result }: Omit<BulletinStep, 'byName'>,
): Promise<void> {
  const last = await db
    .selectFrom('bulletin_step')
    .select(['seq', 'act', 'by_account'])
    .where('bulletin_id', '=', bulletin)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Somebody who goes on editing is one step; what was written each time is kept as versions.
  if (act === 'edit' && last?.act === 'edit' && last.by_account === by) return
  const detail = JSON.stringify(result === null ? {} : { result })
  const seq = Number(last?.seq ?? 0) + 1
  await db
    .insertInto('bulletin_step')
    .values({ id, bulletin_id: bulletin, seq, act, by_account: by, at, text, detail })
    .execute()
}

export async function insertBulletinVersion(
  db: Database,
  bulletin: string,
  {
    version,
    content,
    by,
    at,
  }: { version: number; content: BulletinContent; by: string; at: number },
): Promise<void> {
  await db
    .insertInto('bulletin_version')
    .values({
      bulletin_id: bulletin,
      version,
      content: JSON.stringify(content),
      by_account: by,
      at,
    })
    .execute()
}

/** The latest first. */
export async function versionsOfBulletin(
  db: Database,
  bulletin: string,
): Promise<{ version: number; by: string; at: number }[]> {
  const rows = await db
    .selectFrom('bulletin_version')
    .leftJoin('account', 'account.id', 'bulletin_version.by_account')
    .select(['bulletin_version.version', 'by_account', 'at', 'account.display_name'])
    .where('bulletin_id', '=', bulletin)
    .orderBy('bulletin_version.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    by: row.display_name ?? row.by_account,
    at: Number(row.at),
  }))
}

export async function contentOfVersion(
  db: Database,
  bulletin: string,
  version: number,
): Promise<BulletinContent | undefined> {
  const row = await db
    .selectFrom('bulletin_version')
    .select('content')
    .where('bulletin_id', '=', bulletin)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && (JSON.parse(row.content) as BulletinContent)
}
