import { hourOn } from '#domain/deadline/instant.ts'
import { periodOf } from '#domain/period/period.ts'
import { insertMessages } from '#database/message.ts'
import type { SentMessage } from '#database/message.ts'
import { moveDue } from '#database/notice-clock.ts'
import { appendStep } from '#database/notice-step.ts'
import { changePeriod } from '#database/period.ts'
import { unitsThatRead } from '#database/role-grant.ts'
import type { Database } from '#database/schema.ts'
import { markAllStale } from '#database/stale.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { CalendarMoves, Shift } from '#api/calendar-moves.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { titleOf } from '#api/notice-step.ts'
import { CLOCK_PARTS } from '#api/tick.ts'
import { dayAt } from '#api/time.ts'
import type { Tell } from '#api/write.ts'

interface Moving {
  tx: Database
  tell: Tell
  deps: Deps
  /** Account of whoever changed the calendar. */
  by: string
  /** Of the calendar: what announced it. */
  source: string
  /** The first day that became free or worked. */
  first: string
  /** Number of the audit entry of the change. */
  mark: number
}

/** Moves what the calendar moved, each with its record, and tells the units. */
export async function moveDeadlines(moving: Moving, moves: CalendarMoves): Promise<void> {
  const { tx, deps, first, mark } = moving
  const messages = [
    ...(await moveNotices(moving, moves.notices)),
    ...(await movePeriods(moving, moves)),
    ...(await moveReviews(moving, moves.reviews)),
    ...(await moveNoticeReviews(moving, moves.noticeReviews)),
  ]
  await insertMessages(tx, messages)
  for (const part of CLOCK_PARTS) await part.wake(tx, hourOn(first, 0), deps.now())
  for (const { id, state } of await scoringPeriods(tx)) {
    if (state !== 'locked') await markAllStale(tx, mark, id)
  }
}

async function moveNotices(moving: Moving, notices: CalendarMoves['notices']) {
  const { tx, tell, deps, by, source } = moving
  const messages: SentMessage[] = []
  for (const { notice, dueAt, from, to } of notices) {
    await moveDue(tx, notice, dueAt)
    const step = { id: newId(deps), act: 'calendar' as const, by, at: deps.now() }
    await appendStep(tx, notice.id, { ...step, text: source, detail: { until: to } })
    await tell({
      action: 'notice.calendar',
      subject: `${notice.unit}/${notice.id}`,
      unit: notice.unit,
      detail: { from, to, source },
    })
    const period = notice.period ?? to.slice(0, 4)
    const kind = 'calendar-notice'
    const text = `${titleOf(notice)}\n${shiftText({ from, to }, source)}`
    messages.push(
      word(moving, { unit: notice.unit, kind, period, text, due: to, notice: notice.id }),
    )
  }
  return messages
}

async function movePeriods(moving: Moving, { periods, windows }: CalendarMoves) {
  const { tx, tell, deps, source } = moving
  const said: { kind: string; period: string; text: string; due: string }[] = []
  const say = (kind: string, period: string, shift: Shift) =>
    said.push({ kind, period, text: shiftText(shift, source), due: shift.to })
  for (const { period: before, days } of periods) {
    const { id, version, schemeId, schemeVersion } = before
    const scheme = { id: schemeId, version: schemeVersion }
    const after = { ...before, ...days, scheme, period: periodOf(id) }
    if (!(await changePeriod(tx, id, version, after, deps.now()))) throw changedMeanwhile(undefined)
    await tell({
      action: 'period.calendar',
      subject: id,
      before,
      after,
      detail: { ...days, source },
    })
    if (days.due !== before.due) say('calendar-due', id, { from: before.due, to: days.due })
    if (days.locks !== before.locks)
      say('calendar-lock', id, { from: before.locks, to: days.locks })
  }
  for (const { period, from, to } of windows) say('calendar-window', period.id, { from, to })
  if (said.length === 0) return []
  const units = await unitsThatRead(tx)
  return units.flatMap((unit) => said.map((one) => word(moving, { ...one, unit })))
}

async function moveReviews(moving: Moving, reviews: CalendarMoves['reviews']) {
  const messages: SentMessage[] = []
  for (const { objection, from, to } of reviews) {
    const { id, unit, period } = objection
    const detail = { from, to, source: moving.source }
    await moving.tell({ action: 'objection.calendar', subject: `${unit}/${id}`, unit, detail })
    const text = shiftText({ from, to }, moving.source)
    messages.push(word(moving, { unit, kind: 'calendar-review', period, text, due: to }))
  }
  return messages
}

async function moveNoticeReviews(moving: Moving, reviews: CalendarMoves['noticeReviews']) {
  const messages: SentMessage[] = []
  for (const { review, term, from, to } of reviews) {
    const { notice, unit, title, noticeNumber } = review
    await moving.tell({
      action: 'notice.review-calendar',
      subject: `${unit}/${notice}`,
      unit,
      detail: { term, from, to, source: moving.source },
    })
    const named = titleOf({ title, number: noticeNumber })
    const text = `${named}\n${shiftText({ from, to }, moving.source)}`
    const period = review.period ?? to.slice(0, 4)
    messages.push(word(moving, { unit, kind: `calendar-${term}`, period, text, due: to, notice }))
  }
  return messages
}

/** The same in every language; what it is about, the kind of the message says. */
const shiftText = ({ from, to }: Shift, source: string) => `${from} → ${to}\n${source}`

function word(
  { deps, by }: Moving,
  said: { unit: string; kind: string; period: string; text: string; due: string; notice?: string },
): SentMessage {
  const { unit, notice, ...rest } = said
  const at = deps.now()
  return {
    ...rest,
    id: newId(deps),
    unit_id: unit,
    by_account: by,
    at,
    day: dayAt(at),
    ...(notice !== undefined && { notice_id: notice }),
  }
}
