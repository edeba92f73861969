import { isWorkingHour } from '#domain/deadline/working-hours.ts'
import { dueOf } from '#domain/notice/clock.ts'
import { dueSteps } from '#domain/notice/ladder.ts'
import { dueAgain, nextActAt, putOffKey } from '#domain/notice/put-off.ts'
import { isRunning } from '#domain/notice/workflow.ts'
import { insertMessages } from '#database/message.ts'
import type { SentMessage } from '#database/message.ts'
import type { StoredNotice } from '#database/notice.ts'
import { noticesToTick, setNextStep } from '#database/notice-list.ts'
import { wakeClocks } from '#database/notice-clock.ts'
import { clockRecordsOf, recordTicks } from '#database/notice-step.ts'
import type { ClockRow, Tick } from '#database/notice-step.ts'
import type { Work } from '#database/storage.ts'
import { reviewClock } from '#api/notice-review-tick.ts'
import { recordClock } from '#api/accountability-tick.ts'
import { appendAudits } from '#api/audit.ts'
import type { Happening } from '#api/audit.ts'
import type { ClockPart } from '#api/clock-part.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { freshCalendar } from '#api/live-calendar.ts'
import { noticeMessage, titleOf } from '#api/notice-step.ts'
import { periodClock } from '#api/period-tick.ts'

/** Who did it, in the audit chain. */
const CLOCK = { id: null, name: 'clock' }

/** Other writers wait for one of these at a time, not for all. */
const NOTICES_AT_ONCE = 100

const noticeClock: ClockPart = {
  waits: async (db, now) => (await noticesToTick(db, now, 1)).length > 0,
  takeSome: tickSome,
  wake: wakeClocks,
}

/** In the order in which they are looked at. */
export const CLOCK_PARTS: readonly ClockPart[] = [
  periodClock,
  recordClock,
  noticeClock,
  reviewClock,
]

/**
 * Does everything that is due now: each step once, in order, in working hours. After an outage it
 * makes up for what was missed. Two processes may do it at the same time: what one has done, the
 * other finds on record.
 *
 * @returns how many steps were done
 */
export async function tick(deps: Deps): Promise<number> {
  const { storage } = deps
  const now = deps.now()
  await freshCalendar(deps, storage.read, 0)
  if (!isWorkingHour(deps.calendar, now)) return 0
  let steps = 0
  for (const part of CLOCK_PARTS) {
    // Looks before it locks: most of the time there is nothing to do.
    while (await part.waits(storage.read, now)) {
      steps += await storage.write((work) => part.takeSome(work, deps, now))
    }
  }
  return steps
}

async function tickSome(work: Work, deps: Deps, now: number): Promise<number> {
  const { tx } = work
  const notices = await noticesToTick(tx, now, NOTICES_AT_ONCE)
  if (notices.length === 0) return 0
  const records = await clockRecordsOf(
    tx,
    notices.map(({ id }) => id),
  )
  const rows: ClockRow[] = []
  const messages: SentMessage[] = []
  const happenings: Happening[] = []
  for (const one of notices) {
    const { ticks = [], lastSeq = 0 } = records.get(one.id) ?? {}
    const done = planOf(deps, one, ticks, now)
    for (const [index, { step, told, tells, due }] of done.steps.entries()) {
      const whom = told ? tells : 'nobody'
      const id = newId(deps)
      const seq = lastSeq + 1 + index
      rows.push({ id, notice: one.id, due, step, at: now, seq, told: whom })
      // It speaks for whoever drafted the notice.
      if (whom === 'unit') messages.push(wordOf(deps, one, `notice-${step}`))
      const subject = `${one.unit}/${one.id}`
      const detail = { told: whom }
      happenings.push({ action: `notice.${step}`, subject, unit: one.unit, detail })
    }
    // The version stays: what the clock does takes nothing from what somebody is writing.
    const proposed = done.steps.findLast(({ tells }) => tells === 'office')?.step ?? one.proposed
    await setNextStep(tx, one.id, { nextAt: done.nextAt, proposed, putOff: done.putOff })
  }
  await recordTicks(tx, rows)
  await appendAudits(work, deps, CLOCK, happenings)
  await insertMessages(tx, messages)
  return rows.length
}

/** What the clock of a notice has to do now, and when it has something to do again. */
function planOf({ calendar }: Deps, one: StoredNotice, ticks: readonly Tick[], now: number) {
  const { start, due, last } = dueOf(calendar, one.clock)
  const clock = { start, due, last }
  const { putOff } = one
  if (!isRunning(one.state) || one.clock.pausedAt !== null) {
    return { steps: [], nextAt: null, putOff }
  }
  const done = new Set(ticks.filter((tick) => tick.due === due).map(({ step }) => step))
  const onLadder = dueSteps(calendar, clock, now, done)
  const after = new Set([...done, ...onLadder.map(({ step }) => step)])
  const { again, waits } = dueAgain(calendar, putOff, now, onLadder)
  const key = putOff ? putOffKey(putOff) : due
  const steps = [
    ...again.map((step) => ({ ...step, due: key })),
    ...onLadder.map((step) => ({ ...step, due })),
  ]
  return { steps, nextAt: nextActAt(calendar, clock, after, waits), putOff: waits }
}

const wordOf = (deps: Deps, one: StoredNotice, kind: string): SentMessage =>
  noticeMessage(deps, one, one.unit, kind, titleOf(one), one.draftedBy)
