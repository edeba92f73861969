import { proposeAll } from '#api/accountability-propose.ts'
import { takeRecordStep } from '#api/accountability-step.ts'
import { recordClock } from '#api/accountability-tick.ts'
import { appendAudit } from '#api/audit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { EVERYTHING } from '#domain/access.ts'
import type { Action } from '#domain/access.ts'
import { findRecord } from '#database/accountability.ts'
import type { Work } from '#database/storage.ts'
import { findUnit } from '#database/unit.ts'
import { hourOn } from '#domain/deadline/instant.ts'
import { SAMPLE_DAY } from '../periods.ts'
import { sampleRecords } from '../story/records.ts'
import { at } from './facts.ts'
import { FILLER, type People } from './people.ts'

/** Accountability records of the story, by the rules that hold for everybody, each step at its time. */
export async function storeRecords(work: Work, deps: Deps, people: People): Promise<void> {
  const { tx } = work
  const tell = (happening: Parameters<typeof appendAudit>[3]) =>
    appendAudit(work, deps, FILLER, happening)
  for (const { proposal, proposedBy, proposedAt, steps } of sampleRecords) {
    const unit = await findUnit(tx, proposal.unit)
    if (!unit) throw new RangeError(`the sample has no unit ${proposal.unit}`)
    const caller = callerOf(people, proposedBy)
    const body = proposal
    const timed = { ...deps, now: () => at(proposedAt) }
    for (const { id } of await proposeAll(tx, tell, timed, { caller, unit, body })) {
      for (const { by, at: when, said } of steps) {
        const who = callerOf(people, by)
        const { version } = (await findRecord(tx, ALL, id)) ?? { version: 1 }
        const asked = { unit, record: id, caller: who, body: { ...said, version } }
        await takeRecordStep(tx, tell, { ...deps, now: () => at(when) }, asked)
      }
    }
  }
  // What the clock had done on the day of the sample.
  await recordClock.takeSome(work, deps, hourOn(SAMPLE_DAY, 0))
}

const ALL = { scope: EVERYTHING, office: [EVERYTHING] }

/** Somebody of the story: rights were theirs, but for approving where the story says that it waits. */
function callerOf(people: People, name: string): Caller {
  const id = people.idOf(name)
  const unit = { id: '440000-office', name: '广东省人民政府办公厅', kind: 'department' }
  return {
    account: { id, name, displayName: name, mustChange: false, disabled: false, unit },
    scope: EVERYTHING,
    may: (action: Action) => action !== 'accountability.approve',
    scopeOf: () => EVERYTHING,
    standsFor: () => undefined,
  } as unknown as Caller
}
