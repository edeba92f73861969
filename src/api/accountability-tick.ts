import { dueSteps, nextStepAt } from '#domain/accountability/clock.ts'
import type { PlannedStep, RecordClockStep } from '#domain/accountability/clock.ts'
import { addDays } from '#domain/calendar/day.ts'
import { changeRecord } from '#database/accountability.ts'
import type { StoredRecord } from '#database/accountability.ts'
import { recordsToTick, wakeRecords } from '#database/accountability-list.ts'
import {
  appendRecordStep,
  eraseWords,
  insertRecordTick,
  recordTicksOf,
} from '#database/accountability-step.ts'
import type { Work } from '#database/storage.ts'
import { clockedRecord } from '#api/accountability-body.ts'
import { appendAudit } from '#api/audit.ts'
import type { ClockPart } from '#api/clock-part.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'

const CLOCK = { id: null, name: 'clock' }

/** Other writers wait for one of these at a time, not for all. */
const RECORDS_AT_ONCE = 50

/**
 * What the clock does about accountability records: windows that close, reviews that are late, measures
 * that lapse by themselves, names whose time of keeping is over. Each once.
 */
export const recordClock: ClockPart = {
  waits: async (db, now) => (await recordsToTick(db, now, 1)).length > 0,

  async takeSome(work, deps, now) {
    let steps = 0
    for (const one of await recordsToTick(work.tx, now, RECORDS_AT_ONCE)) {
      steps += await tickOne(work, deps, one, now)
    }
    return steps
  },
  wake: wakeRecords,
}

async function tickOne(work: Work, deps: Deps, before: StoredRecord, now: number): Promise<number> {
  const { tx } = work
  const done = await recordTicksOf(tx, before.id)
  let one = before
  let steps = 0
  // What one step changes, such as a lapse, may leave the next without an object, or bring another.
  for (;;) {
    const [step] = dueSteps(deps.calendar, clockedRecord(one), now, done)
    if (!step) break
    one = after(one, step)
    await keepStep(work, deps, one, step, now)
    done.push(step)
    steps += 1
  }
  const nextAt = nextStepAt(deps.calendar, clockedRecord(one), done)
  // The version moves where the record did: whoever has it open learns of it.
  const version = one === before ? before.version : before.version + 1
  await changeRecord(tx, { ...one, nextAt, version }, before.version)
  return steps
}

function after(one: StoredRecord, { step, day }: PlannedStep): StoredRecord {
  if (step === 'lapse') return { ...one, state: 'lapsed', ended: addDays(day, -1) }
  if (step === 'erase') return { ...one, isErased: true, subject: nameless(one), account: '' }
  return one
}

const nameless = ({ subject }: StoredRecord): StoredRecord['subject'] =>
  subject.kind === 'person' ? { ...subject, name: '', post: '' } : subject

async function keepStep(
  work: Work,
  deps: Deps,
  one: StoredRecord,
  { step, day }: { step: RecordClockStep; day: string },
  now: number,
): Promise<void> {
  const { tx } = work
  await insertRecordTick(tx, one.id, { step, day }, now)
  if (step === 'erase') await eraseWords(tx, one.id)
  const entry = { id: newId(deps), act: step, by: null, at: now, text: '', detail: { day } }
  await appendRecordStep(tx, one.id, entry)
  await appendAudit(work, deps, CLOCK, {
    action: `accountability.${step}`,
    subject: `${one.unit}/${one.id}`,
    unit: one.unit,
    detail: { day },
  })
}
