import type { NoticeBody } from '#contract/notice.ts'
import { factsNamed } from '#database/fact.ts'
import type { StoredNotice } from '#database/notice.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import { titleOf } from '#api/fact-body.ts'

/** The facts of a notice that the caller may read, by name; a unit that helps sees none of another's. */
export async function groundsOf(
  db: Database,
  caller: Caller,
  { unit, facts }: StoredNotice,
): Promise<NoticeBody['grounds']> {
  const scope = caller.scopeOf('fact.read')
  const found = scope ? await factsNamed(db, scope, unit, facts) : []
  return found.map((fact) => ({ id: fact.id, ledger: fact.ledger, title: titleOf(fact) }))
}
