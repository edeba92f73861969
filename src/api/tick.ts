import { isWorkingHour } from '#domain/deadline/working-hours.ts'
import { dueOf } from '#domain/notice/clock.ts'
import { dueSteps, nextStepAt } from '#domain/notice/ladder.ts'
import type { DueStep } from '#domain/notice/ladder.ts'
import { isRunning } from '#domain/notice/workflow.ts'
import { insertMessage } from '#database/message.ts'
import { placeOf } from '#database/notice.ts'
import type { StoredNotice } from '#database/notice.ts'
import { noticesToTick } from '#database/notice-list.ts'
import { appendStep, noteTick, ticksOf } from '#database/notice-step.ts'
import type { Work } from '#database/storage.ts'
import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { noticeMessage, titleOf } from '#api/notice-step.ts'

/** Who did it, in the audit chain. */
const CLOCK = { id: null, name: 'clock' }

/** Other writers wait for one of these at a time, not for all. */
const NOTICES_AT_ONCE = 100

/**
 * Does everything that is due now: each step once, in order, in working hours. After an outage it
 * makes up for what was missed. Two processes may do it at the same time: what one has done, the
 * other finds on record.
 *
 * @returns how many steps were done
 */
export async function tick(deps: Deps): Promise<number> {
  const now = deps.now()
  if (!isWorkingHour(deps.calendar, now)) return 0
  let steps = 0
  for (;;) {
    // Looks before it locks: most of the time there is nothing to do.
    if ((await noticesToTick(deps.storage.read, now, 1)).length === 0) return steps
    steps += await deps.storage.write(async (work) => {
      let done = 0
      for (const one of await noticesToTick(work.tx, now, NOTICES_AT_ONCE)) {
        done += await tickNotice(work, deps, one, now)
      }
      return done
    })
  }
}

async function tickNotice(work: Work, deps: Deps, one: StoredNotice, now: number) {
  const { tx } = work
  const { calendar } = deps
  const { start, due, last } = dueOf(calendar, one.clock)
  const clock = { start, due, last }
  const isOwed = isRunning(one.state) && one.clock.pausedAt === null
  const done = await ticksOf(tx, one.id, due)
  const steps = isOwed ? dueSteps(calendar, clock, now, done) : []
  let count = 0
  let { proposed } = one
  for (const step of steps) {
    if (!(await noteTick(tx, { notice_id: one.id, due_at: due, step: step.step, at: now })))
      continue
    await record(work, deps, one, step, now)
    if (step.tells === 'office') proposed = step.step
    done.add(step.step)
    count += 1
  }
  const nextAt = isOwed ? nextStepAt(calendar, clock, done) : null
  // The version stays: what the clock does takes nothing from what somebody is writing.
  await tx
    .updateTable('notice')
    .set({ next_at: nextAt, proposed, place: placeOf({ ...one, proposed }) })
    .where('id', '=', one.id)
    .execute()
  return count
}

/** The record of a step, with who was told what. */
async function record(work: Work, deps: Deps, one: StoredNotice, step: DueStep, now: number) {
  const { tx } = work
  const told = step.told ? step.tells : 'nobody'
  const said = { id: newId(deps), act: step.step, by: null, at: now, text: '' }
  await appendStep(tx, one.id, { ...said, detail: { told } })
  if (told === 'unit') {
    const kind = `notice-${step.step}`
    // It speaks for whoever sent the notice.
    await insertMessage(tx, noticeMessage(deps, one, one.unit, kind, titleOf(one), one.draftedBy))
  }
  const subject = `${one.unit}/${one.id}`
  const action = `notice.${step.step}`
  await appendAudit(work, deps, CLOCK, { action, subject, unit: one.unit, detail: { told } })
}
