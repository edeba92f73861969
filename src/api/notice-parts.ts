import { EVERYTHING } from '#domain/access.ts'
import type { Fact } from '#domain/facts/fact.ts'
import { barredBy } from '#domain/objection/barred.ts'
import type { Part, StandIn } from '#domain/objection/barred.ts'
import type { NoticeDeed } from '#domain/notice/review.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { findFact } from '#database/fact.ts'
import type { NamedNotice } from '#database/notice.ts'
import { stepsOfNotice } from '#database/notice-step.ts'
import type { StepAct } from '#database/notice-step.ts'
import type { Database } from '#database/schema.ts'
import { findUnit } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import { factsBehind, objectedCard, partsBehind, reviewersFor } from '#api/objection-line.ts'
import { refusalOf } from '#api/refusal-of.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { standInsAmong } from '#api/stand-ins.ts'

const DEED_OF: Readonly<Partial<Record<StepAct, NoticeDeed>>> = {
  draft: 'drafted',
  approve: 'approved',
  'review-file': 'filed',
}
/** Naming a reviewer is no part in the matter, and what a reviewer decides is his office. */
const NO_PART: ReadonlySet<StepAct> = new Set([
  'review-name',
  'review-uphold',
  'review-change',
  'review-revoke',
])

/**
 * Who took part in a notice: in its steps, in the facts that it names, and in the lines of the
 * scorecard that its problems come from. All of it counts, whoever asks.
 */
async function partsIn(db: Database, deps: Deps, one: NamedNotice): Promise<Part<NoticeDeed>[]> {
  const steps = await stepsOfNotice(db, one.id)
  const handled = steps.flatMap(({ act, by, byName, at }): Part<NoticeDeed>[] =>
    by === null || NO_PART.has(act)
      ? []
      : [{ account: by, name: byName ?? by, deed: DEED_OF[act] ?? 'handled', what: '', at }],
  )
  const facts: Fact[] = []
  for (const id of one.facts) {
    const found = await findFact(db, EVERYTHING, one.unit, id)
    if (found) facts.push(found)
  }
  const nowhere = { unit: one.unit, period: one.period ?? '', item: '' }
  const named = await partsBehind(db, EVERYTHING, facts, nowhere)
  return [...named, ...(await partsInLines(db, deps, one)), ...handled]
}

/** A problem names its line as the scorecard does; where nothing was scored there is no line. */
async function partsInLines(db: Database, deps: Deps, one: NamedNotice): Promise<Part[]> {
  const { period } = one
  const unit = await findUnit(db, one.unit)
  if (period === null || !unit) return []
  const parts: Part[] = []
  await refusalOf(async () => {
    const frame = await scoringFrame(deps, period, db)
    const names = new Set(one.problems.map(({ indicator }) => indicator))
    const items = itemsOf(frame.scheme).filter(
      ({ it: { name } }) => names.has(name.zh) || names.has(name.en),
    )
    if (items.length === 0) return
    const { input } = await objectedCard(db, deps, frame, unit)
    for (const { it } of items) {
      const line = { unit: one.unit, period, item: it.id }
      parts.push(...(await partsBehind(db, EVERYTHING, factsBehind(input, it.id), line)))
    }
  })
  return parts
}

/** Everybody who could review it, and what bars some: a part of their own, or of one they stood in for. */
export async function noticeReviewers(
  db: Database,
  deps: Deps,
  unit: PlacedUnit,
  one: NamedNotice,
) {
  const parts = await partsIn(db, deps, one)
  const people = await reviewersFor(db, unit)
  const standIns = await standInsAmong(
    db,
    [...people, ...parts].map(({ account }) => account),
  )
  return people.map(({ account, name }) => ({
    account,
    name,
    barred: barOf(account, parts, standIns),
  }))
}

/** Checked again when it is decided: somebody may have taken part since he was named. */
export async function isBarred(
  db: Database,
  deps: Deps,
  one: NamedNotice,
  account: string,
): Promise<boolean> {
  const parts = await partsIn(db, deps, one)
  const standIns = await standInsAmong(db, [account, ...parts.map((part) => part.account)])
  return barOf(account, parts, standIns) !== null
}

function barOf(account: string, parts: readonly Part<NoticeDeed>[], standIns: readonly StandIn[]) {
  const bar = barredBy(account, parts, Infinity, standIns)
  return bar ? { deed: bar.code, what: String(bar.params['what'] ?? '') } : null
}
