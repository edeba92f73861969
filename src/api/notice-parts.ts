import { barredBy } from '#domain/objection/barred.ts'
import type { Part, StandIn } from '#domain/objection/barred.ts'
import type { NoticeDeed } from '#domain/notice/review.ts'
import { actedOn } from '#database/objection.ts'
import type { NamedNotice } from '#database/notice.ts'
import { stepsOfNotice } from '#database/notice-step.ts'
import type { StepAct } from '#database/notice-step.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { FACT_DEEDS, reviewersFor } from '#api/objection-line.ts'
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

/** Who took part in a notice: in its steps, and in the facts that it rests on. */
async function partsIn(db: Database, one: NamedNotice): Promise<Part<NoticeDeed>[]> {
  const steps = await stepsOfNotice(db, one.id)
  const handled = steps.flatMap(({ act, by, byName, at }): Part<NoticeDeed>[] =>
    by === null || NO_PART.has(act)
      ? []
      : [{ account: by, name: byName ?? by, deed: DEED_OF[act] ?? 'handled', what: '', at }],
  )
  const facts = await actedOn(
    db,
    one.facts.map((fact) => `${one.unit}/${fact}`),
  )
  const found = facts.flatMap(({ account, name, action, at }): Part<NoticeDeed>[] => {
    const deed = FACT_DEEDS[action]
    return deed ? [{ account, name, deed, what: '', at }] : []
  })
  return [...found, ...handled]
}

/** Everybody who could review it, and what bars some: a part of their own, or of one they stood in for. */
export async function noticeReviewers(db: Database, unit: PlacedUnit, one: NamedNotice) {
  const parts = await partsIn(db, one)
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
export async function isBarred(db: Database, one: NamedNotice, account: string): Promise<boolean> {
  const parts = await partsIn(db, one)
  const standIns = await standInsAmong(db, [account, ...parts.map((part) => part.account)])
  return barOf(account, parts, standIns) !== null
}

function barOf(account: string, parts: readonly Part<NoticeDeed>[], standIns: readonly StandIn[]) {
  const bar = barredBy(account, parts, Infinity, standIns)
  return bar ? { deed: bar.code, what: String(bar.params['what'] ?? '') } : null
}
