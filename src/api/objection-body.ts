import type { ObjectionBody, ObjectionRow } from '#contract/objection.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import type { Part } from '#domain/objection/barred.ts'
import { objectionRule, reviewTerm } from '#domain/objection/window.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import type { NamedObjection } from '#database/objection.ts'
import { rangeOf } from '#api/objection-line.ts'
import type { ObjectedCard } from '#api/objection-line.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { dayAt, instantText } from '#api/time.ts'

const termOf = ({ scheme }: ScoringFrame, { filedAt }: NamedObjection, calendar: Calendar) =>
  reviewTerm(objectionRule(scheme), dayAt(filedAt), calendar)

export function objectionRow(
  one: NamedObjection,
  frame: ScoringFrame,
  calendar: Calendar,
): ObjectionRow {
  const named = itemsOf(frame.scheme).find(({ it }) => it.id === one.item)?.it.name
  return {
    id: one.id,
    unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
    period: one.period,
    item: one.item,
    itemName: named ?? { zh: one.item, en: one.item },
    state: one.state,
    filedAt: instantText(one.filedAt),
    reviewer: one.reviewerName,
    decideBy: termOf(frame, one, calendar)?.last ?? null,
  }
}

export interface ObjectionContext {
  frame: ScoringFrame
  card: ObjectedCard
  /** Who took part in what the line came to. */
  parts: readonly Part[]
  calendar: Calendar
  /** Account of whoever asks. */
  reader: string
}

export function objectionBody(
  one: NamedObjection,
  { frame, card, parts, calendar, reader }: ObjectionContext,
): ObjectionBody {
  const line = card.lines.get(one.item)
  return {
    ...objectionRow(one, frame, calendar),
    claim: one.claim,
    evidence: one.evidence,
    filedBy: one.filedByName,
    isMine: one.reviewer === reader,
    because: one.because,
    decidedBy: one.decidedByName,
    decidedAt: one.decidedAt === null ? null : instantText(one.decidedAt),
    before: one.points,
    now: rangeOf(line),
    of: line?.of ?? null,
    review: termOf(frame, one, calendar) ?? null,
    changes: parts
      .filter(({ at, deed }) => at > one.filedAt && deed !== 'filed')
      .map(({ deed, what, name, at }) => ({ deed, what, by: name, at: instantText(at) })),
    version: one.version,
  }
}
