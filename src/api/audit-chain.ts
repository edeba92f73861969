import type { WRONG_ENTRIES } from '#contract/audit.ts'
import { auditAfter, auditHead } from '#database/audit.ts'
import type { ChainEnd } from '#database/chain.ts'
import type { Database } from '#database/schema.ts'
import { textToHash, toAuditEntry } from '#api/audit.ts'
import type { AuditEntry } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'

/** The first entry that is wrong, and in which way. */
export interface WrongEntry {
  seq: number
  because: (typeof WRONG_ENTRIES)[number]
}

const AT_ONCE = 1000

/** All entries up to this moment, in order and in batches: writing goes on meanwhile. */
export async function* auditBatches(db: Database): AsyncGenerator<AuditEntry[]> {
  const { seq: last } = await auditHead(db)
  for (let after = 0; after < last;) {
    const rows = await auditAfter(db, after, Math.min(AT_ONCE, last - after))
    const end = rows.at(-1)
    if (!end) return
    after = end.seq
    yield rows.map(toAuditEntry)
  }
}

/** Recomputes the whole chain. */
export async function verifyChain(
  db: Database,
  deps: Pick<Deps, 'digest' | 'chainDigest'>,
): Promise<{ entries: number; wrong: WrongEntry | null }> {
  const head = await auditHead(db)
  const end: ChainEnd = { seq: 0, hash: '' }
  for await (const entries of auditBatches(db)) {
    for (const entry of entries) {
      const because = faultOf(entry, end, deps)
      if (because) return { entries: end.seq, wrong: { seq: entry.seq, because } }
      Object.assign(end, { seq: entry.seq, hash: entry.hash })
    }
  }
  const isWhole = end.seq >= head.seq && (end.seq > head.seq || end.hash === head.hash)
  return { entries: end.seq, wrong: isWhole ? null : { seq: end.seq + 1, because: 'head' } }
}

function faultOf(
  entry: AuditEntry,
  end: ChainEnd,
  deps: Pick<Deps, 'digest' | 'chainDigest'>,
): WrongEntry['because'] | undefined {
  if (entry.seq !== end.seq + 1) return 'number'
  if (entry.prev !== end.hash) return 'previous-hash'
  const [name = ''] = entry.hash.split(':', 1)
  const digest = digestBy(name, deps)
  if (!digest) return 'unknown-digest'
  return entry.hash === `${name}:${digest(textToHash(entry))}` ? undefined : 'hash'
}

const digestBy = (name: string, { digest, chainDigest }: Pick<Deps, 'digest' | 'chainDigest'>) => {
  if (name === chainDigest.name) return chainDigest.of
  return name === 'sha256' ? digest : undefined
}
