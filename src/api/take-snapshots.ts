import { EVERYTHING } from '#domain/access.ts'
import { linksOf } from '#domain/snapshot/links.ts'
import { AUTOMATIC, isAllowedHost } from '#domain/snapshot/snapshot.ts'
import type { AllowedHost } from '#domain/snapshot/snapshot.ts'
import { auditHead } from '#database/audit.ts'
import { findFact } from '#database/fact.ts'
import { factsSavedAfter } from '#database/saved-facts.ts'
import type { SavedFact } from '#database/saved-facts.ts'
import { readSetting, saveSetting } from '#database/setting.ts'
import { insertSnapshot, snapshotsOf } from '#database/snapshot.ts'
import type { Work } from '#database/storage.ts'
import { appendAudit } from '#api/audit.ts'
import type { Deps, Outside, PageRead } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { leaseOf } from '#api/lease.ts'
import { addressOf, hostsOf, pageTaken } from '#api/page-taken.ts'

/** Who did it, in the audit chain. */
const TAKER = { id: null, name: 'snapshots' }
/** Up to which entry of the audit chain saved facts were looked through. */
const MARK = 'snapshots-after'
const FACTS_AT_ONCE = 40
/** The mark is moved on at least so often, so that little is looked through again after a start. */
const MOST_BEHIND = 1000
const LANES = 4
const BETWEEN_MS = 1000
const LONGEST_REST_MS = 60_000

const pauseFor = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

interface Link extends Pick<SavedFact, 'unit' | 'fact'> {
  url: string
  host: string
}

/**
 * Takes a snapshot of each link of an allowed host after the fact that names it was saved. It follows
 * the audit chain, so that a save does nothing for it and a link is not lost when a process ends. A
 * link that was looked at for the fact before, by whomever, is not looked at again.
 *
 * @returns for each call, how many links were looked at
 */
export function snapshotTaker({ pause = pauseFor } = {}): (deps: Deps) => Promise<number> {
  /** When a host may be asked again, in epoch milliseconds. */
  const ready = new Map<string, number>()
  let seen = 0

  return async function takeSnapshots(deps) {
    const { outside, storage } = deps
    if (!outside) return 0
    const hosts = await hostsOf(storage.read)
    const stored = await readSetting(storage.read, MARK)
    const head = Number((await auditHead(storage.read)).seq)
    // Where no host is allowed nothing is waited for: what was saved until one is, stays as it is.
    if (stored === undefined || hosts.length === 0) {
      const isOld = stored === undefined || head - Number(stored) > MOST_BEHIND
      if (isOld) await storage.write(({ tx }) => saveSetting(tx, MARK, String(head)))
      seen = head
      return 0
    }
    const after = Math.max(seen, Number(stored))
    const facts = await factsSavedAfter(storage.read, after, FACTS_AT_ONCE)
    const upTo = facts.length < FACTS_AT_ONCE ? head : (facts.at(-1)?.seq ?? head)
    if ((await newLinks(deps, hosts, facts)).length === 0) {
      seen = upTo
      if (upTo - Number(stored) > MOST_BEHIND) await keepMark(deps, upTo)
      return 0
    }
    const lease = leaseOf(deps, 'snapshots')
    if (!(await lease.take())) return 0
    try {
      // Another process may have taken some meanwhile.
      const links = await newLinks(deps, hosts, facts)
      const count = await takeAll(deps, outside, hosts, links, () => lease.keep())
      if (count < links.length) return count
      seen = upTo
      await keepMark(deps, upTo)
      return count
    } finally {
      await lease.drop()
    }
  }

  /** @returns how many were looked at: fewer than all when the host is about to end */
  async function takeAll(
    deps: Deps,
    outside: Outside,
    hosts: readonly AllowedHost[],
    links: readonly Link[],
    keep: () => Promise<boolean>,
  ) {
    const lanes = lanesOf(links).values()
    let count = 0
    const work = async () => {
      for (const lane of lanes) {
        for (const link of lane) {
          const wait = (ready.get(link.host) ?? 0) - deps.now()
          if (wait > 0) await pause(wait)
          if (deps.stopping?.aborted || !(await keep())) return
          const read = await outside.read(new URL(link.url), (host) => isAllowedHost(hosts, host))
          ready.set(link.host, deps.now() + restOf(read))
          await deps.storage.write((open) => record(open, deps, link, read))
          count += 1
        }
      }
    }
    await Promise.all(Array.from({ length: LANES }, work))
    return count
  }
}

const keepMark = ({ storage }: Deps, mark: number) =>
  storage.write(({ tx }) => saveSetting(tx, MARK, String(mark)))

const restOf = (read: PageRead): number => {
  const asked = read.kind === 'failed' ? (read.retryAfter ?? 0) * 1000 : 0
  return Math.min(LONGEST_REST_MS, Math.max(BETWEEN_MS, asked))
}

/** Links of facts in force that lie on an allowed host and have no snapshot yet. */
async function newLinks(
  { storage: { read } }: Deps,
  hosts: readonly AllowedHost[],
  saved: readonly SavedFact[],
): Promise<Link[]> {
  const links = new Map<string, Link>()
  for (const { unit, fact: id } of saved) {
    const fact = await findFact(read, EVERYTHING, unit, id)
    if (fact?.state !== 'in-force') continue
    const open = linksOf(fact).flatMap((url) => {
      const host = addressOf(url)?.hostname ?? ''
      return isAllowedHost(hosts, host) ? [{ unit, fact: id, url, host }] : []
    })
    if (open.length === 0) continue
    const known = new Set((await snapshotsOf(read, EVERYTHING, unit, id)).map(({ url }) => url))
    for (const link of open) if (!known.has(link.url)) links.set(`${id} ${link.url}`, link)
  }
  return [...links.values()]
}

/** Those of one host in a row, hosts beside each other. */
function lanesOf(links: readonly Link[]): Link[][] {
  const lanes = new Map<string, Link[]>()
  for (const link of links) lanes.set(link.host, [...(lanes.get(link.host) ?? []), link])
  return [...lanes.values()]
}

async function record(work: Work, deps: Deps, { unit, fact, url }: Link, read: PageRead) {
  const taken = pageTaken(deps, read)
  const row = { id: newId(deps), unit_id: unit, fact_id: fact, url, taken_by: AUTOMATIC }
  await insertSnapshot(work.tx, { ...row, taken_at: deps.now(), ...taken })
  const { status, digest, failure } = taken
  const detail = { url, status, digest, failure, automatic: true }
  await appendAudit(work, deps, TAKER, {
    action: 'snapshot.take',
    subject: `${unit}/${fact}`,
    unit,
    detail,
  })
}
