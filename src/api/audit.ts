import { insertAudit } from '#database/audit.ts'
import type { Work } from '#database/storage.ts'
import type { Deps } from '#api/deps.ts'
import { instantText } from '#api/time.ts'

/** What happened, as its handler tells it. */
export interface Happening {
  /** Noun and verb: `fact.write`, `session.refused`. */
  action: string
  /** What it happened to: an id, or ids with slashes between. */
  subject: string
  /** The unit whose business it is. */
  unit?: string
  /** What was there before and is there now; kept as digests. */
  before?: unknown
  after?: unknown
  /** What a reader of the log should see. No passwords, no tokens. */
  detail?: Readonly<Record<string, unknown>>
}

/** Who did it; an attempt to sign in has a name only. */
export interface Actor {
  id: string | null
  name: string
}

/** The fields of an entry in the order in which they are hashed. */
export interface AuditEntry {
  seq: number
  at: string
  accountId: string | null
  accountName: string
  unit: string | null
  action: string
  subject: string
  before: string | null
  after: string | null
  /** JSON, as stored. */
  detail: string
  prev: string
  hash: string
}

/** The text that is hashed: a JSON array, so that no field can run into its neighbour. */
export const textToHash = (entry: Omit<AuditEntry, 'hash'>): string =>
  JSON.stringify([
    entry.prev,
    entry.seq,
    entry.at,
    entry.accountId,
    entry.accountName,
    entry.unit,
    entry.action,
    entry.subject,
    entry.before,
    entry.after,
    entry.detail,
  ])

/**
 * Appends one entry to the chain, in the transaction of the write that it tells of.
 *
 * @returns its number
 */
export async function appendAudit(
  { tx, chain }: Work,
  deps: Pick<Deps, 'now' | 'digest' | 'chainDigest'>,
  actor: Actor,
  happening: Happening,
): Promise<number> {
  const digestOf = (value: unknown) =>
    value === undefined || value === null ? null : deps.digest(JSON.stringify(value))
  const at = deps.now()
  const entry: Omit<AuditEntry, 'hash'> = {
    seq: chain.seq + 1,
    at: instantText(at),
    accountId: actor.id,
    accountName: actor.name,
    unit: happening.unit ?? null,
    action: happening.action,
    subject: happening.subject,
    before: digestOf(happening.before),
    after: digestOf(happening.after),
    detail: JSON.stringify(happening.detail ?? {}),
    prev: chain.hash,
  }
  const hash = `${deps.chainDigest.name}:${deps.chainDigest.of(textToHash(entry))}`
  await insertAudit(tx, {
    seq: entry.seq,
    at,
    account_id: entry.accountId,
    account_name: entry.accountName,
    unit_id: entry.unit,
    action: entry.action,
    subject: entry.subject,
    before_digest: entry.before,
    after_digest: entry.after,
    detail: entry.detail,
    prev: entry.prev,
    hash,
  })
  Object.assign(chain, { seq: entry.seq, hash })
  return entry.seq
}
