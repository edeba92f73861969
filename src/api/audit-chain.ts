import type { PRINTED_HEADS, WRONG_ENTRIES } from '#contract/audit.ts'
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

/** What became of a head that was printed earlier. */
export interface PrintedHead {
  seq: number
  found: (typeof PRINTED_HEADS)[number]
}

export interface ChainVerdict {
  /** So many entries are sound, from the first on. */
  entries: number
  wrong: WrongEntry | null
  head: PrintedHead | null
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

/** Recomputes the whole chain, and looks for a head printed earlier on the way. */
export async function verifyChain(
  db: Database,
  deps: Pick<Deps, 'digest' | 'chainDigest'>,
  printed?: ChainEnd,
): Promise<ChainVerdict> {
  const head = await auditHead(db)
  const seen: PrintedHead | null = printed ? { seq: printed.seq, found: 'not-reached' } : null
  const end: ChainEnd = { seq: 0, hash: '' }
  for await (const entries of auditBatches(db)) {
    for (const entry of entries) {
      const because = faultOf(entry, end, deps)
      if (because) return { entries: end.seq, wrong: { seq: entry.seq, because }, head: seen }
      Object.assign(end, { seq: entry.seq, hash: entry.hash })
      if (seen && seen.seq === entry.seq) {
        seen.found = printed?.hash === entry.hash ? 'held' : 'other'
      }
    }
  }
  const isWhole = end.seq >= head.seq && (end.seq > head.seq || end.hash === head.hash)
  const wrong: WrongEntry | null = isWhole ? null : { seq: end.seq + 1, because: 'head' }
  return { entries: end.seq, wrong, head: seen }
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
