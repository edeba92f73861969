import type { Database } from '#database/schema.ts'

const TABLES = ['notice', 'notice_review', 'bulletin', 'number_gap'] as const

/**
 * The serial after the highest of a code and year, over all documents that share the code and the
 * serials that are explained as used elsewhere. Writers come one after the other, and a unique index
 * of each table holds whatever happens.
 */
export async function nextSerial(db: Database, code: string, year: number): Promise<number> {
  let highest = 0
  for (const table of TABLES) {
    const { last } = await db
      .selectFrom(table)
      .select((all) => all.fn.max('serial').as('last'))
      .where('code', '=', code)
      .where('year', '=', year)
      .executeTakeFirstOrThrow()
    highest = Math.max(highest, Number(last ?? 0))
  }
  return highest + 1
}

export interface ExplainedGap {
  serial: number
  because: string
  by: string
  at: number
}

export async function insertGaps(
  db: Database,
  { code, year }: { code: string; year: number },
  gaps: readonly ExplainedGap[],
): Promise<void> {
  for (const { serial, because, by, at } of gaps) {
    await db
      .insertInto('number_gap')
      .values({ code, year, serial, because, by_account: by, at })
      .execute()
  }
}
