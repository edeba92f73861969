import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Database } from '#database/schema.ts'

/** A published scheme: its content never changes. */
export interface PublishedScheme {
  scheme: Scheme
  digest: string
  publishedAt: number
  publishedBy: string
}

interface Row {
  content: string
  digest: string
  published_at: number
  published_by: string
}

const toPublished = (row: Row): PublishedScheme => ({
  scheme: JSON.parse(row.content) as Scheme,
  digest: row.digest,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
})

const COLUMNS = ['content', 'digest', 'published_at', 'published_by'] as const

/** By id, the newest version first. Schemes belong to no unit, so there is no scope. */
export async function listSchemes(db: Database): Promise<PublishedScheme[]> {
  const rows = await db
    .selectFrom('scheme')
    .select(COLUMNS)
    .orderBy('id')
    .orderBy('scheme_version', 'desc')
    .execute()
  return rows.map(toPublished)
}

export async function findScheme(
  db: Database,
  id: string,
  version: number,
): Promise<PublishedScheme | undefined> {
  const row = await db
    .selectFrom('scheme')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('scheme_version', '=', version)
    .executeTakeFirst()
  return row && toPublished(row)
}

/** @param publishedBy name of the account, as lists show it */
export async function insertScheme(
  db: Database,
  { scheme, digest, publishedAt, publishedBy }: PublishedScheme,
): Promise<void> {
  await db
    .insertInto('scheme')
    .values({
      id: scheme.id,
      scheme_version: scheme.version,
      content: JSON.stringify(scheme),
      digest,
      published_at: publishedAt,
      published_by: publishedBy,
    })
    .execute()
}
