import type { Day } from '#domain/calendar/day.ts'
import { addDays, daysBetween } from '#domain/calendar/day.ts'
import { givesWay } from '#domain/checker/keep.ts'
import type { RunResult } from '#domain/checker/run.ts'
import { nextRunAt } from '#domain/checker/schedule.ts'
import { failureShare } from '#domain/checker/week.ts'
import { sameObservation } from '#domain/observation/observation.ts'
import type { Observation } from '#domain/observation/observation.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import {
  claimTarget,
  countVisit,
  deleteCheckRun,
  dueTargets,
  insertCheckRun,
  putOff,
  runsOf,
  visitsOf,
} from '#database/checker.ts'
import type { StoredTarget } from '#database/checker.ts'
import { knownObservations } from '#database/observation.ts'
import type { Database } from '#database/schema.ts'
import type { Work } from '#database/storage.ts'
import { appendAudit } from '#api/audit.ts'
import { look } from '#api/check-look.ts'
import { Stopped, newManners, visitor } from '#api/check-visits.ts'
import type { Visitor } from '#api/check-visits.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { leaseOf } from '#api/lease.ts'
import { hostsOf } from '#api/page-taken.ts'
import { takeObservations } from '#api/take-observations.ts'
import { dayAt } from '#api/time.ts'
import type { Tell } from '#api/write.ts'

/** Who did it, in the audit chain. */
const CHECKER = { id: null, name: 'checker' }
/** So that somebody who asks for a run waits for few others. */
const TARGETS_AT_ONCE = 40
const LANES = 4

const pauseFor = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/**
 * The checker of this house: each call looks at what is due, one process at a time. It remembers from
 * call to call what sites asked of it.
 *
 * @returns for each call, how many targets were looked at
 */
export function checker({ pause = pauseFor } = {}): (deps: Deps) => Promise<number> {
  const manners = newManners()

  return async function runChecks(deps) {
    // Looks before it locks: most of the time there is nothing to do.
    if (!deps.outside || (await dueTargets(deps.storage.read, deps.now(), 1)).length === 0) return 0
    const lease = leaseOf(deps, 'checker')
    if (!(await lease.take())) return 0
    try {
      const hosts = await hostsOf(deps.storage.read)
      const before = async () => {
        if (!(await lease.keep())) throw new Stopped('another process runs the checker')
      }
      return await runDue(deps, visitor(deps, { manners, hosts, pause, before }))
    } finally {
      await lease.drop()
    }
  }
}

/** Sites beside each other, the targets of one site in a row. */
async function runDue(deps: Deps, visits: Visitor): Promise<number> {
  const due = await dueTargets(deps.storage.read, deps.now(), TARGETS_AT_ONCE)
  const lanes = lanesOf(due).values()
  let count = 0
  const work = async () => {
    for (const lane of lanes) {
      for (const target of lane) {
        if (deps.stopping?.aborted) return
        count += (await runOne(deps, visits, target)) ? 1 : 0
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
  return count
}

function lanesOf(due: readonly StoredTarget[]): StoredTarget[][] {
  const lanes = new Map<string, StoredTarget[]>()
  for (const target of due) {
    const { hostname } = new URL(target.url)
    lanes.set(hostname, [...(lanes.get(hostname) ?? []), target])
  }
  return [...lanes.values()]
}

/** @returns whether it was looked at; a fault with one keeps no other from being looked at */
async function runOne(deps: Deps, visits: Visitor, target: StoredTarget): Promise<boolean> {
  const startedAt = deps.now()
  const next = nextRunAt(target.id, target.everyHours, startedAt)
  if (!(await deps.storage.write(({ tx }) => claimTarget(tx, target, next)))) return false
  try {
    const result = await look(target, visits, dayAt(startedAt), deps.now)
    const rests = visits.restsUntil(new URL(target.url).hostname)
    await deps.storage.write((work) => record(work, deps, target, { result, startedAt, rests }))
    return true
  } catch (error) {
    if (!(error instanceof Stopped)) {
      deps.log.error('check failed', { target: target.id, error: String(error) })
    }
    return false
  }
}

interface Ran {
  result: RunResult
  startedAt: number
  /** Until when the site asked to be left alone. */
  rests: number
}

async function record(work: Work, deps: Deps, target: StoredTarget, ran: Ran): Promise<void> {
  const { tx } = work
  const { result, startedAt, rests } = ran
  const tell: Tell = (happening) => appendAudit(work, deps, CHECKER, happening)
  const id = newId(deps)
  const day = dayAt(startedAt)
  const [last, before] = await runsOf(tx, target.id, 2)
  const isFirst = !last || dayAt(last.startedAt) < day
  if (last && givesWay(before, last, result)) await deleteCheckRun(tx, last.id)
  await countVisit(tx, target.id, day, result.outcome)
  await insertCheckRun(tx, {
    id,
    target_id: target.id,
    unit_id: target.unit,
    started_at: startedAt,
    ended_at: deps.now(),
    day,
    outcome: result.outcome,
    because: result.because,
    status: result.status,
    seen: JSON.stringify(result.seen),
    asked: target.askedBy === null ? 0 : 1,
  })
  if (rests > 0) await putOff(tx, target.id, rests)
  const fresh = await unknown(tx, deps, await observationsOf(tx, target, result, { day, isFirst }))
  if (fresh.length > 0) {
    const detail = { target: target.id, run: id }
    await takeObservations({ tx, tell }, deps, fresh, { by: CHECKER.name, detail })
  }
  // Whoever waits for it is told; of all others the record itself is enough.
  if (target.askedBy !== null) {
    const subject = `${target.unit}/${target.id}`
    const detail = { run: id, outcome: result.outcome }
    await tell({ action: 'check.run', subject, unit: target.unit, detail })
  }
}

/** What a look says of the unit; a failure of the checker says nothing. */
async function observationsOf(
  tx: Database,
  { id, unit, kind, url }: StoredTarget,
  { outcome, seen }: RunResult,
  { day, isFirst }: { day: Day; isFirst: boolean },
): Promise<Observation[]> {
  const observed = (what: ObservationKindId, value: number, on = day): Observation => ({
    unit,
    kind: what,
    subject: url,
    day: on,
    found: { kind: 'value', value },
    source: 'checker',
  })
  if (kind === 'availability') {
    // Once a day, of the week that ended the day before.
    const last = addDays(day, -1)
    const visits = isFirst ? await visitsOf(tx, id, addDays(last, -6), last) : []
    const share = failureShare(visits, last)
    return share === undefined ? [] : [observed('site-failure', share, last)]
  }
  if (outcome !== 'done') return []
  if (seen.last !== undefined) return [observed('homepage-age', daysBetween(seen.last, day))]
  if (!seen.columns) return []
  // Of the kinds for which a document names a time; the others are never overdue.
  const overdue = seen.columns.filter((column) => column.overdue).length
  const blank = seen.columns.filter((column) => column.blank).length
  return [
    observed('news-columns-overdue', overdue),
    observed('columns-overdue', overdue),
    observed('columns-blank', blank),
  ]
}

async function unknown(tx: Database, { digest }: Deps, all: readonly Observation[]) {
  const marked = all.map((one) => ({ one, same: digest(sameObservation(one)) }))
  const known = await knownObservations(tx, marked)
  return marked.filter(({ same }) => !known.has(same)).map(({ one }) => one)
}
