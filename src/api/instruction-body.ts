import type { AboutBody, InstructionBody, InstructionRow } from '#contract/instruction.ts'
import { countdown } from '#domain/calendar/countdown.ts'
import { dayOf } from '#domain/deadline/instant.ts'
import {
  instructionState,
  isInstructionOpen,
  openInstructionMoves,
} from '#domain/instruction/workflow.ts'
import type { InstructionActor, InstructionPlace } from '#domain/instruction/workflow.ts'
import { noticesOfInstructions, stepsOfInstruction } from '#database/instruction.ts'
import type { NamedInstruction } from '#database/instruction.ts'
import { stepsOfNotice } from '#database/notice-step.ts'
import type { ListedNotice } from '#database/notice-list.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { noticeRow } from '#api/notice-body.ts'
import { dayAt, instantText } from '#api/time.ts'

/** What decides about the next move, and who stands before it. */
export const instructionPlace = (one: NamedInstruction): InstructionPlace => ({
  state: instructionState(one.step, one),
  writtenBy: one.writtenBy,
})
export const instructionActor = (
  { account, may }: Caller,
  { unitPath }: Pick<NamedInstruction, 'unitPath'>,
): InstructionActor => ({ account: account.id, may: (action) => may(action, unitPath) })

/** Instructions with what became of each. */
export async function instructionRows(
  db: Database,
  deps: Deps,
  caller: Caller,
  some: readonly NamedInstruction[],
): Promise<InstructionRow[]> {
  const notices = await noticesOfInstructions(
    db,
    some.map(({ id }) => id),
  )
  return some.map((one) => instructionRow(one, notices.get(one.id) ?? [], deps, caller))
}

function instructionRow(
  one: NamedInstruction,
  linked: readonly ListedNotice[],
  deps: Deps,
  caller: Caller,
): InstructionRow {
  const place = instructionPlace(one)
  const notices = linked.map((notice) => noticeRow(notice, deps))
  const owed = notices.flatMap(({ due }) => due ?? []).sort((a, b) => (a.day < b.day ? 1 : -1))
  const due = owed[0] ?? ownDue(one, deps)
  return {
    id: one.id,
    unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
    about: aboutBody(one),
    urgency: one.urgency,
    days: one.days,
    text: one.text,
    state: place.state,
    writtenBy: one.writtenByName,
    writtenAt: instantText(one.writtenAt),
    due: isInstructionOpen(place.state) ? due : null,
    notices,
    may: openInstructionMoves(place, instructionActor(caller, one)),
    version: one.version,
  }
}

/** Until a notice has a day of its own, the term that the leader set is what counts. */
function ownDue({ dueAt }: NamedInstruction, { calendar, now }: Deps) {
  const day = dayOf(dueAt)
  const at = now()
  return { day, left: countdown(calendar, dayAt(at), day).left, passed: at > dueAt }
}

function aboutBody({ about, subject }: NamedInstruction): AboutBody {
  if (about.kind === 'bulletin') return about
  const unit = subject ?? { id: about.unit, name: about.unit, kind: 'department' as const }
  return { ...about, unit }
}

/** One instruction with its story: what was done about it, and about its notices. */
export async function instructionBody(
  db: Database,
  deps: Deps,
  caller: Caller,
  one: NamedInstruction,
): Promise<InstructionBody> {
  const linked = (await noticesOfInstructions(db, [one.id])).get(one.id) ?? []
  const steps = await stepsOfInstruction(db, one.id)
  const story: InstructionBody['story'][number][] = steps.map((step) => ({
    of: 'instruction',
    ...step,
    at: instantText(step.at),
  }))
  for (const { id, unitName } of linked) {
    for (const step of await stepsOfNotice(db, id)) {
      // That it was turned into a draft is told already.
      if (step.act === 'draft') continue
      const { act, byName, text } = step
      const at = instantText(step.at)
      story.push({ of: 'notice', unit: unitName, id: step.id, act, by: byName, at, text })
    }
  }
  story.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { ...instructionRow(one, linked, deps, caller), story }
}
