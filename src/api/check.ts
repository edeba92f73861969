import { addCheck, askForCheck, listChecks, readCheck, removeCheck } from '#contract/check.ts'
import type { CheckBody, CheckRunBody } from '#contract/check.ts'
import { addDays } from '#domain/calendar/day.ts'
import { nextRunAt } from '#domain/checker/schedule.ts'
import { HOURLY } from '#domain/checker/target.ts'
import type { CheckTarget } from '#domain/checker/target.ts'
import { isAllowedHost } from '#domain/snapshot/snapshot.ts'
import type { AllowedHost } from '#domain/snapshot/snapshot.ts'
import {
  askForRun,
  checkDays,
  checkTargets,
  findCheckTarget,
  insertCheckTarget,
  lastRuns,
  removeCheckTarget,
  runsOf,
} from '#database/checker.ts'
import type { StoredRun, StoredTarget } from '#database/checker.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { newId } from '#api/id.ts'
import { unitInScope } from '#api/list-sources.ts'
import { hostsOf } from '#api/page-taken.ts'
import { limitOf } from '#api/rate-limit.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { MINUTE_MS, dayAt, instantText } from '#api/time.ts'

const MOST_RUNS = 100
const DAYS_SHOWN = 31
/** Nobody makes of this server a means to burden another. */
const ASKS_A_MINUTE = 10

export function serveChecks(api: Api): void {
  const { deps } = api
  const asks = limitOf(ASKS_A_MINUTE, MINUTE_MS)

  serve(api, listChecks, async ({ query, caller, db }) => {
    const { under } = query
    const top = under === undefined ? undefined : await unitInScope(db, caller.scope, under)
    const targets = await checkTargets(db, caller.scope, top?.path)
    const [hosts, runs] = [await hostsOf(db), await lastRuns(db, idsOf(targets))]
    const rows = targets.map((one) => checkBody(one, hosts, runs.get(one.id)))
    return { able: deps.outside !== undefined, rows }
  })

  serve(api, addCheck, ({ unit, body, caller, write }) => {
    refuseColumns(body)
    return write(async (tx, tell) => {
      const hosts = await hostsOf(tx)
      for (const host of hostsAsked(body)) {
        if (!isAllowedHost(hosts, host)) throw new Refusal('host-not-allowed', { host })
      }
      const here = await checkTargets(tx, caller.scope, unit.path)
      const { kind, columns } = body
      const { href: url } = new URL(body.url)
      if (here.some((one) => one.unit === unit.id && one.kind === kind && one.url === url)) {
        throw new Refusal('already-exists', { name: url })
      }
      const id = newId(deps)
      const now = deps.now()
      const everyHours = kind === 'availability' ? HOURLY : body.everyHours
      await insertCheckTarget(tx, {
        id,
        unit_id: unit.id,
        kind,
        url,
        columns: JSON.stringify(columns),
        every_hours: everyHours,
        next_at: nextRunAt(id, everyHours, now),
        asked_by: null,
        added_by: caller.account.id,
        added_at: now,
        removed_by: null,
        removed_at: null,
      })
      const detail = { kind, url, everyHours, columns: columns.length }
      await tell({ action: 'check.write', subject: `${unit.id}/${id}`, unit: unit.id, detail })
      return checkBody(await targetOr404(tx, unit.id, id), hosts)
    })
  })

  serve(api, readCheck, async ({ unit, params, db }) => {
    const target = await targetOr404(db, unit.id, params.check)
    const runs = await runsOf(db, target.id, MOST_RUNS)
    const days = await checkDays(db, target.id, addDays(dayAt(deps.now()), 1 - DAYS_SHOWN))
    return { check: checkBody(target, await hostsOf(db), runs[0]), days, runs: runs.map(runBody) }
  })

  serve(api, askForCheck, async ({ unit, params, caller, write }) => {
    if (!deps.outside) throw new Refusal('checks-unavailable')
    const wait = asks.take(caller.account.id, deps.now())
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000)
      throw new Refusal('too-many-requests', { seconds }, { retryAfter: seconds })
    }
    return write(async (tx, tell) => {
      const { id } = await targetOr404(tx, unit.id, params.check)
      await askForRun(tx, id, { by: caller.account.id, at: deps.now() })
      await tell({ action: 'check.ask', subject: `${unit.id}/${id}`, unit: unit.id })
      const [target, runs] = [await targetOr404(tx, unit.id, id), await runsOf(tx, id, 1)]
      return checkBody(target, await hostsOf(tx), runs[0])
    })
  })

  serve(api, removeCheck, ({ unit, params, caller, write }) =>
    write(async (tx, tell) => {
      const { id, kind, url } = await targetOr404(tx, unit.id, params.check)
      await removeCheckTarget(tx, id, { by: caller.account.id, at: deps.now() })
      const detail = { kind, url }
      await tell({ action: 'check.remove', subject: `${unit.id}/${id}`, unit: unit.id, detail })
      return { id }
    }),
  )
}

const idsOf = (targets: readonly StoredTarget[]) => targets.map(({ id }) => id)

/** Every host that a look at it asks. */
const hostsAsked = ({ url, columns }: Pick<CheckTarget, 'url' | 'columns'>): string[] =>
  [url, ...columns.map((column) => column.url)].map((one) => new URL(one).hostname)

function refuseColumns({ kind, columns }: Pick<CheckTarget, 'kind' | 'columns'>) {
  if ((kind === 'columns') === columns.length > 0) return
  const code = kind === 'columns' ? 'required' : 'does-not-belong'
  throw new Refusal('invalid-input', {}, { fields: [{ path: 'columns', code, params: {} }] })
}

async function targetOr404(db: Database, unit: string, id: string): Promise<StoredTarget> {
  const target = await findCheckTarget(db, unit, id)
  if (!target) throw new Refusal('not-found', { check: id })
  return target
}

const checkBody = (
  target: StoredTarget,
  hosts: readonly AllowedHost[],
  last?: StoredRun,
): CheckBody => ({
  id: target.id,
  unit: { id: target.unit, name: target.unitName, kind: target.unitKind },
  kind: target.kind,
  url: target.url,
  columns: [...target.columns],
  everyHours: target.everyHours,
  nextAt: instantText(target.nextAt),
  waiting: target.askedBy !== null,
  allowed: hostsAsked(target).every((host) => isAllowedHost(hosts, host)),
  addedBy: target.addedBy,
  addedAt: instantText(target.addedAt),
  lastRun: last ? runBody(last) : null,
})

const runBody = ({ seen, ...run }: StoredRun): CheckRunBody => ({
  id: run.id,
  startedAt: instantText(run.startedAt),
  endedAt: instantText(run.endedAt),
  outcome: run.outcome,
  because: run.because,
  status: run.status,
  last: seen.last ?? null,
  // What was seen before blank columns were told apart has none.
  columns: (seen.columns ?? []).map((column) => ({ ...column, blank: column.blank ?? false })),
  links: seen.links ? { ...seen.links, dead: [...seen.links.dead] } : null,
  asked: run.asked,
})
