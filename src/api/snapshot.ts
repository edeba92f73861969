import { listSnapshots, takeSnapshot } from '#contract/snapshot.ts'
import type { SnapshotBody } from '#contract/snapshot.ts'
import type { Scope } from '#domain/access.ts'
import { linksOf } from '#domain/snapshot/links.ts'
import { AUTOMATIC, isAllowedHost } from '#domain/snapshot/snapshot.ts'
import type { SnapshotFailure } from '#domain/snapshot/snapshot.ts'
import { findFact } from '#database/fact.ts'
import type { Database } from '#database/schema.ts'
import { insertSnapshot, snapshotsOf } from '#database/snapshot.ts'
import type { StoredSnapshot } from '#database/snapshot.ts'
import type { Api } from '#api/api.ts'
import { newId } from '#api/id.ts'
import { addressOf, hostsOf, pageTaken } from '#api/page-taken.ts'
import { limitOf } from '#api/rate-limit.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { MINUTE_MS, instantText } from '#api/time.ts'

/** Nobody makes of this server a means to burden another. */
const MOST_A_MINUTE = 20

export function serveSnapshots(api: Api): void {
  const { deps } = api
  const takes = limitOf(MOST_A_MINUTE, MINUTE_MS)

  serve(api, listSnapshots, async ({ unit, params, caller, db }) => {
    const fact = await factOf(db, caller.scope, unit.id, params.fact)
    const hosts = deps.outside ? await hostsOf(db) : []
    const mayTake = (url: string) => isAllowedHost(hosts, addressOf(url)?.hostname ?? '')
    return {
      takeable: fact.state === 'in-force' ? linksOf(fact).filter(mayTake) : [],
      rows: bodies(await snapshotsOf(db, caller.scope, unit.id, fact.id)),
    }
  })

  serve(api, takeSnapshot, async ({ unit, params, body, caller, db, write }) => {
    const { url: link } = body
    const fact = await factOf(db, caller.scope, unit.id, params.fact)
    const url = linksOf(fact).includes(link) ? addressOf(link) : undefined
    if (!url || fact.state === 'withdrawn') throw new Refusal('not-found', { link })
    if (!deps.outside) throw new Refusal('snapshot-unavailable')
    const hosts = await hostsOf(db)
    const allowed = (host: string) => isAllowedHost(hosts, host)
    if (!allowed(url.hostname)) throw new Refusal('host-not-allowed', { host: url.hostname })
    const wait = takes.take(caller.account.id, deps.now())
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000)
      throw new Refusal('too-many-requests', { seconds }, { retryAfter: seconds })
    }
    // Before the write: a transaction waits for no other server.
    const read = await deps.outside.read(url, allowed)
    const row = {
      id: newId(deps),
      unit_id: unit.id,
      fact_id: fact.id,
      url: link,
      taken_by: caller.account.id,
      taken_at: deps.now(),
      ...pageTaken(deps, read),
    }
    return write(async (tx, tell) => {
      await insertSnapshot(tx, row)
      const { status, digest, failure } = row
      const detail = { url: link, status, digest, failure }
      const subject = `${unit.id}/${fact.id}`
      await tell({ action: 'snapshot.take', subject, unit: unit.id, detail })
      const all = bodies(await snapshotsOf(tx, caller.scope, unit.id, fact.id))
      const taken = all.find(({ id }) => id === row.id)
      if (!taken) throw new Error(`snapshot ${row.id} is not there`)
      return taken
    })
  })
}

async function factOf(db: Database, scope: Scope, unit: string, id: string) {
  const fact = await findFact(db, scope, unit, id)
  if (!fact) throw new Refusal('not-found', { fact: id })
  return fact
}

/** Given the latest first; each is compared with the one before it that succeeded. */
function bodies(rows: readonly StoredSnapshot[]): SnapshotBody[] {
  return rows.map((row, at) => {
    const before = rows.slice(at + 1).find(({ url, digest }) => url === row.url && digest !== null)
    return {
      id: row.id,
      url: row.url,
      takenBy: row.taken_by === AUTOMATIC ? null : row.takenByName,
      takenAt: instantText(row.taken_at),
      status: row.status,
      title: row.title ?? '',
      text: row.text ?? '',
      digest: row.digest,
      failure: row.failure as SnapshotFailure | null,
      differs: row.digest === null || !before ? null : before.digest !== row.digest,
    }
  })
}
