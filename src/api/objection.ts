import {
  decideObjection,
  fileObjection,
  listObjections,
  listReviewers,
  listUnitObjections,
  withdrawObjection,
} from '#contract/objection.ts'
import type { ObjectionBody } from '#contract/objection.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { readLink } from '#domain/facts/read-link.ts'
import { barredBy } from '#domain/objection/barred.ts'
import { isOpen, OBJECTION_STATES, stateAfter } from '#domain/objection/objection.ts'
import type { ObjectionAct, ObjectionParty } from '#domain/objection/objection.ts'
import { objectionRule, objectionWindow } from '#domain/objection/window.ts'
import type { ObjectionWindow } from '#domain/objection/window.ts'
import { changeObjection, insertObjection, objectionsOf } from '#database/objection.ts'
import type { NamedObjection } from '#database/objection.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { unitInScope } from '#api/list-sources.ts'
import { objectionBody, objectionRow, withCountdown } from '#api/objection-body.ts'
import { objectedCard, partsIn, rangeOf, reviewersFor } from '#api/objection-line.ts'
import type { ObjectedCard } from '#api/objection-line.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { serve } from '#api/serve.ts'
import { standInsAmong } from '#api/stand-ins.ts'
import { dayAt } from '#api/time.ts'
import type { Tell } from '#api/write.ts'

export function serveObjections(api: Api): void {
  const { deps } = api

  serve(api, listObjections, async ({ query, caller, db }) => {
    const { period, state } = query
    const top = query.under ? await unitInScope(db, caller.scope, query.under) : undefined
    const states = state === 'open' ? OBJECTION_STATES.filter(isOpen) : state && [state]
    const filter = { period, under: top?.path, states }
    const found = await objectionsOf(db, caller.scope, filter)
    const frames = new Map<string, ScoringFrame>()
    for (const one of found) {
      if (!frames.has(one.period)) frames.set(one.period, await scoringFrame(deps, one.period, db))
    }
    const rows = found.flatMap((one) => {
      const frame = frames.get(one.period)
      return frame ? [objectionRow(one, frame, askedNow(deps))] : []
    })
    return { rows: [...rows.filter((one) => isOpen(one.state)), ...rows.filter(isDone).reverse()] }
  })

  serve(api, listUnitObjections, async ({ unit, params, caller, db }) => {
    const frame = await scoringFrame(deps, params.period, db)
    const filter = { unit: unit.id, period: params.period }
    const found = await objectionsOf(db, caller.scope, filter)
    const standing = windowOf(deps, frame)
    const window = 'last' in standing ? withCountdown(standing, askedNow(deps)) : standing
    if (found.length === 0) return { window, rows: [] }
    const card = await objectedCard(db, deps, frame, unit)
    const rows: ObjectionBody[] = []
    for (const one of found) rows.push(await bodyOf(db, deps, caller, { frame, card }, one))
    return { window, rows }
  })

  serve(api, fileObjection, ({ unit, params, body, caller, write }) =>
    write(async (tx, tell) => {
      const frame = await scoringFrame(deps, params.period, tx)
      refuseShut(windowOf(deps, frame))
      refuseLinks(body.evidence)
      const card = await objectedCard(tx, deps, frame, unit)
      const line = card.lines.get(body.item)
      if (!line) throw new Refusal('not-found', { item: body.item })
      const filter = { unit: unit.id, period: params.period }
      const earlier = await objectionsOf(tx, caller.scope, filter)
      if (earlier.some(({ item, state }) => item === body.item && isOpen(state))) {
        throw new Refusal('already-exists', { item: body.item })
      }
      const { id, displayName } = caller.account
      const filed: NamedObjection = {
        id: newId(deps),
        unit: unit.id,
        period: params.period,
        ...body,
        points: rangeOf(line),
        filedBy: id,
        filedAt: deps.now(),
        ...UNDECIDED,
        state: 'filed',
        version: 1,
        unitName: unit.name,
        unitKind: unit.kind,
        filedByName: displayName,
      }
      await insertObjection(tx, filed)
      const after = await bodyOf(tx, deps, caller, { frame, card }, filed)
      await tell({ ...happening('objection.file', filed), after })
      return after
    }),
  )

  serve(api, withdrawObjection, ({ unit, params, body, caller, write }) =>
    write(async (tx, tell) => {
      const before = await objectionOf(tx, caller, params)
      const state = stateOrRefuse('withdraw', before, 'unit')
      const decided = decidedNow(deps, caller, body.because)
      return change(
        tx,
        tell,
        { deps, caller, unit, before, body },
        { ...before, ...decided, state },
      )
    }),
  )

  serve(api, listReviewers, async ({ unit, params, caller, db }) => {
    const objection = await objectionOf(db, caller, params)
    return { rows: await reviewersOf(db, deps, caller, unit, objection) }
  })

  serve(api, decideObjection, ({ unit, params, body, caller, write }) =>
    write(async (tx, tell) => {
      const before = await objectionOf(tx, caller, params)
      const asked = { deps, caller, unit, before, body }
      if (body.act === 'take-up') {
        const state = stateOrRefuse('take-up', before, 'office')
        const reviewers = await reviewersOf(tx, deps, caller, unit, before)
        const named = reviewers.find(({ account }) => account === body.reviewer)
        if (!named) throw new Refusal('not-found', { account: body.reviewer })
        if (named.barred) throw new Refusal('reviewer-barred', { name: named.name })
        const reviewer = { reviewer: named.account, reviewerName: named.name }
        return change(tx, tell, asked, { ...before, ...reviewer, takenAt: deps.now(), state })
      }
      const state = stateOrRefuse(body.act, before, 'reviewer')
      if (before.reviewer !== caller.account.id) throw new Refusal('not-the-reviewer')
      await refuseBarred(tx, deps, caller, unit, before)
      const decided = decidedNow(deps, caller, body.because)
      return change(tx, tell, asked, { ...before, ...decided, state })
    }),
  )
}

const askedNow = ({ calendar, now }: Deps) => ({ calendar, today: dayAt(now()) })

const UNDECIDED = {
  reviewer: null,
  reviewerName: null,
  takenAt: null,
  because: null,
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
}

const isDone = ({ state }: Pick<NamedObjection, 'state'>): boolean => !isOpen(state)

const decidedNow = (deps: Deps, { account }: Caller, because: string) => ({
  because,
  decidedBy: account.id,
  decidedByName: account.displayName,
  decidedAt: deps.now(),
})

function windowOf(deps: Deps, { scheme, period }: ScoringFrame): ObjectionWindow {
  const standing = { ...period, changed: dayAt(period.updatedAt) }
  return objectionWindow(objectionRule(scheme), standing, dayAt(deps.now()), deps.calendar)
}

function refuseShut(window: ObjectionWindow) {
  if (window.kind === 'over') throw new Refusal('objection-window', { last: window.last })
  if (window.kind !== 'open') throw new Refusal('objections-not-taken')
}

/** A link is shown as one that can be followed, so it must lead to a page. */
function refuseLinks(evidence: readonly Evidence[]) {
  const fields = evidence.flatMap((one) => {
    const link = one.kind === 'link' ? readLink(one.url) : undefined
    if (!link || 'value' in link) return []
    return [{ path: 'evidence', code: link.code, params: link.params }]
  })
  if (fields.length > 0) throw new Refusal('invalid-input', {}, { fields })
}

async function objectionOf(
  db: Database,
  { scope }: Caller,
  { unit, period, objection }: { unit: string; period: string; objection: string },
): Promise<NamedObjection> {
  const found = (await objectionsOf(db, scope, { unit, period })).find(({ id }) => id === objection)
  if (!found) throw new Refusal('not-found', { objection })
  return found
}

function stateOrRefuse(act: ObjectionAct, { state }: NamedObjection, party: ObjectionParty) {
  const after = stateAfter(act, state, party)
  if (!after) throw new Refusal('objection-state', { state })
  return after
}

interface Change {
  deps: Deps
  caller: Caller
  unit: PlacedUnit
  before: NamedObjection
  body: { version: number }
}

async function change(
  tx: Database,
  tell: Tell,
  { deps, caller, unit, before, body }: Change,
  next: NamedObjection,
): Promise<ObjectionBody> {
  const frame = await scoringFrame(deps, before.period, tx)
  const card = await objectedCard(tx, deps, frame, unit)
  const bodyNow = (one: NamedObjection) => bodyOf(tx, deps, caller, { frame, card }, one)
  if (before.version !== body.version) throw changedMeanwhile(await bodyNow(before))
  const stored = { ...next, version: before.version + 1 }
  if (!(await changeObjection(tx, stored, before.version))) throw changedMeanwhile(undefined)
  const after = await bodyNow(stored)
  await tell({
    ...happening(`objection.${next.state}`, stored),
    before: await bodyNow(before),
    after,
  })
  return after
}

/**
 * Who was named may turn out to have taken part all the same: a fact that he entered has come into
 * the line since. Then another reviewer has to be named.
 */
async function refuseBarred(
  db: Database,
  deps: Deps,
  caller: Caller,
  unit: PlacedUnit,
  objection: NamedObjection,
) {
  const frame = await scoringFrame(deps, objection.period, db)
  const card = await objectedCard(db, deps, frame, unit)
  const parts = await partsIn(db, caller.scope, card, objection)
  const { id, displayName } = caller.account
  const standIns = await standInsAmong(db, [id, ...parts.map(({ account }) => account)])
  if (barredBy(id, parts, objection.takenAt ?? Infinity, standIns)) {
    throw new Refusal('reviewer-barred', { name: displayName })
  }
}

async function reviewersOf(
  db: Database,
  deps: Deps,
  caller: Caller,
  unit: PlacedUnit,
  objection: NamedObjection,
) {
  const frame = await scoringFrame(deps, objection.period, db)
  const card = await objectedCard(db, deps, frame, unit)
  const parts = await partsIn(db, caller.scope, card, objection)
  const people = await reviewersFor(db, unit)
  const standIns = await standInsAmong(
    db,
    [...people, ...parts].map(({ account }) => account),
  )
  return people.map(({ account, name }) => {
    const bar = barredBy(account, parts, Infinity, standIns)
    const barred = bar ? { deed: bar.code, what: String(bar.params['what'] ?? '') } : null
    return { account, name, barred }
  })
}

async function bodyOf(
  db: Database,
  deps: Deps,
  caller: Caller,
  { frame, card }: { frame: ScoringFrame; card: ObjectedCard },
  one: NamedObjection,
): Promise<ObjectionBody> {
  const parts = await partsIn(db, caller.scope, card, one)
  return objectionBody(one, { frame, card, parts, ...askedNow(deps), reader: caller.account.id })
}

const happening = (action: string, { id, unit, period, item, state }: NamedObjection) => ({
  action,
  subject: `${unit}/${id}`,
  unit,
  detail: { period, item, state },
})
