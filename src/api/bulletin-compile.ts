import { compileBulletin } from '#domain/bulletin/compile.ts'
import type { BulletinData, BulletinRow } from '#domain/bulletin/data.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import { deadlineOf } from '#domain/deadline/deadline.ts'
import { compareExact, exact, subtract, textOf } from '#domain/number/exact.ts'
import { exactTotal } from '#domain/overview/period-row.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { CompileAsk } from '#contract/bulletin.ts'
import { findBulletin, insertBulletin, relatedBulletins } from '#database/bulletin.ts'
import type { StoredBulletin } from '#database/bulletin.ts'
import { appendBulletinStep, insertBulletinVersion } from '#database/bulletin-step.ts'
import { letterheadsOf } from '#database/letterhead.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { bulletinBody, bulletinReach } from '#api/bulletin-body.ts'
import { bulletinData } from '#api/bulletin-data.ts'
import type { CompileRun } from '#api/bulletin-run.ts'
import { bulletinSettings } from '#api/bulletin-settings.ts'
import { liveSource } from '#api/bulletin-source.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { keptUnits } from '#api/kept-units.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { dayAt } from '#api/time.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Write, Written } from '#api/write.ts'

/** Usual term within which rectification is reported. */
const USUAL_TERM = { kind: 'term', count: 10, unit: 'working-days' } as const
/** So many of each class are suggested: the best, and those that rose most. */
const MOST_SUGGESTED = 3

/** @throws Refusal `bulletin-period` while results may still move */
async function lockedFrame(deps: Deps, period: string) {
  const frame = await scoringFrame(deps, period)
  if (frame.period.state !== 'locked') {
    throw new Refusal('bulletin-period', { period, state: frame.period.state })
  }
  return frame
}

/** What a bulletin would cover, before it is compiled. */
export async function bulletinPreview(deps: Deps, unit: PlacedUnit, period: string) {
  const { scheme, period: scored } = await lockedFrame(deps, period)
  const all = scheme.classes.map(({ id }) => id)
  const data = await bulletinData(deps, unit, period, all)
  const { byId } = await keptUnits(deps.storage)
  return {
    period,
    state: scored.state,
    classes: scheme.classes.flatMap(({ id, name }) => {
      const rows = data.now.rows.filter((row) => row.class === id)
      if (rows.length === 0) return []
      const mean = countFigure({ figure: 'mean', period, class: id }, data)
      return [
        {
          id,
          name,
          units: rows.length,
          mean: mean.kind === 'number' ? mean.amount : null,
          undetermined: rows.filter(({ total }) => total.kind === 'range').length,
        },
      ]
    }),
    suggested: suggestedOf(data).map(({ row, total, change }) => ({
      unit: { id: row.unit, name: row.name, kind: byId.get(row.unit)?.kind ?? unit.kind },
      class: row.class,
      total,
      change,
    })),
    due: deadlineOf(deps.calendar, deps.now(), USUAL_TERM, []).last,
  }
}

/** Good practice is chosen by people; the data say where to look: the best, and who rose most. */
function suggestedOf(data: BulletinData) {
  return data.scheme.classes.flatMap(({ id }) => {
    const known = data.now.rows.flatMap((row) => {
      const total = row.class === id ? exactTotal(row.total) : undefined
      return total ? [{ row, total, change: changeOf(row, data) }] : []
    })
    const best = [...known].sort((a, b) => compareExact(b.total, a.total)).slice(0, MOST_SUGGESTED)
    const risen = known
      .filter(({ change }) => change !== null && compareExact(exact(change), exact(0)) > 0)
      .sort((a, b) => compareExact(exact(b.change ?? 0), exact(a.change ?? 0)))
      .slice(0, MOST_SUGGESTED)
    return [...new Set([...best, ...risen])].map(({ row, total, change }) => ({
      row,
      total: textOf(total),
      change,
    }))
  })
}

function changeOf(row: BulletinRow, { before }: BulletinData): string | null {
  const former = before?.byUnit.get(row.unit)
  const [now, earlier] = [exactTotal(row.total), former && exactTotal(former.total)]
  return now && earlier ? textOf(subtract(now, earlier)) : null
}

/** What is asked of units cannot have been due before it is asked. */
function refusePast(due: Day, today: Day): void {
  if (due >= today) return
  throw new Refusal(
    'invalid-input',
    {},
    { fields: [{ path: 'due', code: 'past-day', params: {} }] },
  )
}

interface AskedCompile {
  caller: Caller
  unit: PlacedUnit
  body: CompileAsk
  write: Write
  run: CompileRun
}

export async function compileDraft(
  deps: Deps,
  { caller, unit, body, write, run }: AskedCompile,
): Promise<Written<BulletinBody>> {
  refusePast(body.due, dayAt(deps.now()))
  const { scheme } = await lockedFrame(deps, body.period)
  const chosen = scheme.classes.map(({ id }) => id).filter((id) => body.classes.includes(id))
  const unknown = body.classes.find((id) => !chosen.includes(id))
  if (unknown !== undefined) throw new Refusal('not-found', { class: unknown })
  const data = await bulletinData(deps, unit, body.period, chosen, run)
  const stranger = body.practices.find((id) => !data.now.byUnit.has(id))
  if (stranger !== undefined) throw new Refusal('not-found', { unit: stranger })
  await run.step('text')
  const now = deps.now()
  const settings = await bulletinSettings(deps.storage.read, unit)
  const [letterhead] = await letterheadsOf(deps.storage.read, [unit.id])
  const content = compileBulletin(data, settings, {
    subject: body.subject,
    practices: body.practices,
    due: body.due,
    date: dayAt(now),
    unsealed: letterhead?.sealed === false,
  })
  const source = await liveSource(deps, unit, data)
  // Counting takes the whole turn: only after it does the host hear that nobody waits any more.
  await run.step('writing')
  return write(async (tx, tell) => {
    const { id: account, displayName } = caller.account
    const corrects = await correctedBy(tx, caller, unit, body.corrects)
    const one: StoredBulletin = {
      id: newId(deps),
      unit: unit.id,
      period: body.period,
      subject: body.subject,
      state: 'compiled',
      content,
      classes: chosen,
      compiledBy: account,
      compiledAt: now,
      secrecy: null,
      signedBy: null,
      signedAt: null,
      number: null,
      issuedAt: null,
      evidence: null,
      head: null,
      digest: null,
      corrects,
      version: 1,
    }
    await insertBulletin(tx, one)
    await insertBulletinVersion(tx, one.id, { version: 1, content, by: account, at: now })
    const act = corrects === null ? ('compile' as const) : ('correct' as const)
    const step = { id: newId(deps), act, by: account, at: now, text: '', result: null }
    await appendBulletinStep(tx, one.id, step)
    await tell({
      action: 'bulletin.compile',
      subject: one.id,
      unit: unit.id,
      after: one,
      detail: { title: content.title, period: body.period },
    })
    const named = {
      ...one,
      unitName: unit.name,
      unitKind: unit.kind,
      unitPath: unit.path,
      compiledByName: displayName,
      signedByName: null,
    }
    const made = await bulletinBody(tx, deps, caller, named, source)
    // The last moment: the unit of work keeps all of it, or nothing.
    run.refuseGivenUp()
    return made
  })
}

/**
 * The issued bulletin that a new one corrects: of the same office, and corrected by no other.
 *
 * @throws Refusal `not-found`, or `bulletin-state` when there is a correction already
 */
async function correctedBy(
  tx: Parameters<Parameters<Write>[0]>[0],
  caller: Caller,
  unit: PlacedUnit,
  id: string | null,
): Promise<string | null> {
  if (id === null) return null
  const reach = bulletinReach(caller)
  const found = await findBulletin(tx, reach, id)
  if (found?.unit !== unit.id || found.issuedAt === null) {
    throw new Refusal('not-found', { bulletin: id })
  }
  const others = await relatedBulletins(tx, reach, [id])
  if (others.some(({ corrects }) => corrects === id)) {
    throw new Refusal('bulletin-state', { state: 'issued', action: 'correct' })
  }
  return id
}
