import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'
import { findBulletin } from '#database/bulletin.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import { Refusal } from '#api/refusal.ts'

/** A bulletin that is out: it has a number, a day, and what was frozen with it. */
export type IssuedBulletin = NamedBulletin & { issuedAt: number; evidence: BulletinEvidence }

/**
 * A bulletin to be read, not worked on: whoever compiles a draft is not its reader.
 *
 * @throws Refusal `not-found` where it does not reach the caller, `bulletin-state` before its issue
 */
export async function issuedFor(db: Database, caller: Caller, id: string): Promise<IssuedBulletin> {
  // Whatever the action of the endpoint, what is issued is seen as far as it is read.
  const scope = caller.scopeOf('bulletin.read') ?? caller.scope
  const drafts = caller.scopeOf('bulletin.write')
  const found = await findBulletin(db, { scope, drafts: drafts ? [drafts] : [] }, id)
  if (!found) throw new Refusal('not-found', { bulletin: id })
  const { issuedAt, evidence } = found
  if (issuedAt === null || evidence === null) {
    throw new Refusal('bulletin-state', { state: found.state, action: 'read' })
  }
  return { ...found, issuedAt, evidence }
}
