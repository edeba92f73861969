import type { ObjectionBody, ObjectionRow } from '#contract/objection.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { countdown } from '#domain/calendar/countdown.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Part } from '#domain/objection/barred.ts'
import { objectionRule, reviewTerm } from '#domain/objection/window.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import type { NamedObjection } from '#database/objection.ts'
import { rangeOf } from '#api/objection-line.ts'
import type { ObjectedCard } from '#api/objection-line.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { dayAt, instantText } from '#api/time.ts'

/** The calendar, and the day on which somebody asks. */
export interface Asked {
  calendar: Calendar
  today: Day
}

function termOf({ scheme }: ScoringFrame, { filedAt }: NamedObjection, asked: Asked) {
  const term = reviewTerm(objectionRule(scheme), dayAt(filedAt), asked.calendar)
  return term && withCountdown(term, asked)
}

/** How far off the last day of a term is. */
export const withCountdown = <T extends { last: Day }>(term: T, { calendar, today }: Asked) => ({
  ...term,
  far: countdown(calendar, today, term.last),
})

export function objectionRow(one: NamedObjection, frame: ScoringFrame, asked: Asked): ObjectionRow {
  const term = termOf(frame, one, asked)
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
    decideBy: term?.last ?? null,
    decideIn: term?.far ?? null,
  }
}

export interface ObjectionContext extends Asked {
  frame: ScoringFrame
  card: ObjectedCard
  /** Who took part in what the line came to. */
  parts: readonly Part[]
  /** Account of whoever asks. */
  reader: string
}

export function objectionBody(
  one: NamedObjection,
  { frame, card, parts, reader, ...asked }: ObjectionContext,
): ObjectionBody {
  const line = card.lines.get(one.item)
  return {
    ...objectionRow(one, frame, asked),
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
    review: termOf(frame, one, asked) ?? null,
    changes: parts
      .filter(({ at, deed }) => at > one.filedAt && deed !== 'filed')
      .map(({ deed, what, name, at }) => ({ deed, what, by: name, at: instantText(at) })),
    version: one.version,
  }
}
