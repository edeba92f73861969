import type { NoticeBody } from '#contract/notice-body.ts'
import { factsAmong } from '#database/fact.ts'
import type { StoredNotice } from '#database/notice.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import { titleOf } from '#api/fact-body.ts'

/** The facts of a notice that its reader may open, by name. */
export async function namedFacts(
  db: Database,
  caller: Caller,
  { unit, facts }: StoredNotice,
): Promise<NoticeBody['namedFacts']> {
  const scope = caller.scopeOf('fact.read')
  if (!scope) return []
  const found = await factsAmong(db, scope, unit, facts)
  return found.map((fact) => ({
    id: fact.id,
    ledger: fact.ledger,
    day: fact.day,
    title: titleOf(fact),
  }))
}
