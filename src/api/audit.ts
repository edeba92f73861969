import { insertAudits } from '#database/audit.ts'
import type { AuditTable } from '#database/tables/audit.ts'
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
  /** For whom it was done, by a role that was handed over for a leave. */
  for?: { account: string; name: string } | undefined
}

/** An entry as it is exported, and as it is hashed: in this order. */
export interface AuditEntry {
  prev: string
  seq: number
  /** Instant in Asia/Shanghai, to the millisecond. */
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
  hash: string
}

export const toAuditEntry = (row: AuditTable): AuditEntry => ({
  prev: row.prev,
  seq: row.seq,
  at: instantText(row.at),
  accountId: row.account_id,
  accountName: row.account_name,
  unit: row.unit_id,
  action: row.action,
  subject: row.subject,
  before: row.before_digest,
  after: row.after_digest,
  detail: row.detail,
  hash: row.hash,
})

/** The text that is hashed: a JSON array, so that no field can run into its neighbour. */
export function textToHash({ hash: _hash, ...entry }: AuditEntry): string {
  const { prev, seq, at, accountId, accountName, unit, action, subject } = entry
  const { before, after, detail } = entry
  return JSON.stringify([
    prev,
    seq,
    at,
    accountId,
    accountName,
    unit,
    action,
    subject,
    before,
    after,
    detail,
  ])
}

type AuditDeps = Pick<Deps, 'now' | 'digest' | 'chainDigest'>

/**
 * Appends one entry to the chain, in the transaction of the write that it tells of.
 *
 * @returns its number
 */
export async function appendAudit(
  work: Work,
  deps: AuditDeps,
  actor: Actor,
  happening: Happening,
): Promise<number> {
  await appendAudits(work, deps, actor, [happening])
  return work.chain.seq
}

/** Appends many entries at once, in this order. */
export async function appendAudits(
  { tx, chain }: Work,
  deps: AuditDeps,
  actor: Actor,
  happenings: readonly Happening[],
): Promise<void> {
  const rows: AuditTable[] = []
  for (const happening of happenings) {
    const row = entryAfter(chain, deps, actor, happening)
    rows.push(row)
    Object.assign(chain, { seq: row.seq, hash: row.hash })
  }
  await insertAudits(tx, rows)
}

function entryAfter(
  { seq, hash: prev }: Work['chain'],
  deps: AuditDeps,
  actor: Actor,
  happening: Happening,
): AuditTable {
  const digestOf = (value: unknown) =>
    value === undefined || value === null ? null : deps.digest(JSON.stringify(value))
  const row: AuditTable = {
    seq: seq + 1,
    at: deps.now(),
    account_id: actor.id,
    account_name: actor.name,
    unit_id: happening.unit ?? null,
    action: happening.action,
    subject: happening.subject,
    before_digest: digestOf(happening.before),
    after_digest: digestOf(happening.after),
    detail: JSON.stringify({ ...happening.detail, ...(actor.for && { for: actor.for }) }),
    prev,
    hash: '',
  }
  const hash = `${deps.chainDigest.name}:${deps.chainDigest.of(textToHash(toAuditEntry(row)))}`
  return { ...row, hash }
}
