import type { InstructionBody } from '#contract/instruction.ts'
import { INSTRUCTION_MOVES, instructionObstacle } from '#domain/instruction/workflow.ts'
import type { InstructionAction } from '#domain/instruction/workflow.ts'
import {
  appendInstructionStep,
  changeInstruction,
  findInstruction,
  linkNotice,
} from '#database/instruction.ts'
import type { InstructionAct, NamedInstruction } from '#database/instruction.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { instructionActor, instructionBody, instructionPlace } from '#api/instruction-body.ts'
import { Refusal } from '#api/refusal.ts'
import type { Tell } from '#api/write.ts'

export interface AskedInstruction {
  unit: PlacedUnit
  instruction: string
  caller: Caller
  body: { act: Exclude<InstructionAction, 'turn'>; version: number; text?: string }
}

/** @throws Refusal `not-found` for what is not there, or is written elsewhere */
export async function instructionFor(
  db: Database,
  { scope }: Pick<Caller, 'scope'>,
  { unit, instruction }: { unit: string; instruction: string },
): Promise<NamedInstruction> {
  const found = await findInstruction(db, scope, instruction)
  if (!found || found.unit !== unit) throw new Refusal('not-found', { instruction })
  return found
}

function refuseObstacle(action: InstructionAction, one: NamedInstruction, caller: Caller) {
  const place = instructionPlace(one)
  const obstacle = instructionObstacle(action, place, instructionActor(caller, one))
  if (obstacle === 'forbidden') {
    throw new Refusal('forbidden', { action: INSTRUCTION_MOVES[action].access })
  }
  if (obstacle) throw new Refusal(obstacle, { state: place.state })
}

/** Makes one move: the one way in which what is stored of an instruction changes. */
export async function takeInstructionStep(
  tx: Database,
  tell: Tell,
  deps: Deps,
  { unit, instruction, caller, body }: AskedInstruction,
): Promise<InstructionBody> {
  const { act, version, text = '' } = body
  const before = await instructionFor(tx, caller, { unit: unit.id, instruction })
  refuseObstacle(act, before, caller)
  if (INSTRUCTION_MOVES[act].needs.includes('text') && text.length < 2) {
    const field = { path: 'text', code: 'too_small', params: { minimum: 2 } }
    throw new Refusal('invalid-input', {}, { fields: [field] })
  }
  const bodyNow = (one: NamedInstruction) => instructionBody(tx, deps, caller, one)
  if (before.version !== version) throw changedMeanwhile(await bodyNow(before))
  const { to } = INSTRUCTION_MOVES[act]
  const step = to === 'notice' ? before.step : to
  const after: NamedInstruction = { ...before, step, version: version + 1 }
  if (!(await changeInstruction(tx, after, version))) throw changedMeanwhile(undefined)
  await tellOf(tx, tell, deps, caller, after, { act, text })
  return bodyNow(after)
}

/** A step of the story, and its entry in the audit chain. */
export async function tellOf(
  tx: Database,
  tell: Tell,
  deps: Deps,
  { account }: Caller,
  one: NamedInstruction,
  { act, text, notice }: { act: InstructionAct; text: string; notice?: string },
): Promise<void> {
  const story = { id: newId(deps), act, by: account.id, at: deps.now(), text }
  await appendInstructionStep(tx, one.id, story)
  await tell({
    action: `instruction.${act}`,
    subject: `${one.unit}/${one.id}`,
    unit: one.unit,
    after: one,
    // The chain is read by auditors: what a leader wrote stays between him and his office.
    detail: { about: one.about.kind, ...(notice !== undefined && { notice }) },
  })
}

/**
 * Ties a notice to the instruction that asked for it.
 *
 * @throws Refusal `forbidden` for whom does not handle instructions there, `instruction-state`
 */
export async function turnInto(
  tx: Database,
  tell: Tell,
  deps: Deps,
  caller: Caller,
  instruction: string,
  notices: readonly string[],
): Promise<void> {
  const scope = caller.scopeOf('instruction.handle')
  if (!scope) throw new Refusal('forbidden', { action: 'instruction.handle' })
  const found = await findInstruction(tx, scope, instruction)
  if (!found) throw new Refusal('not-found', { instruction })
  refuseObstacle('turn', found, caller)
  for (const notice of notices) {
    await linkNotice(tx, instruction, notice)
    await tellOf(tx, tell, deps, caller, found, { act: 'turn', text: '', notice })
  }
}
