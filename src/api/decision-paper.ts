import { decisionParts } from '#documents/accountability-decision.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { decisionPaper as paperOf } from '#documents/official/papers/decision-paper.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { recordBody } from '#api/accountability-body.ts'
import { recordFor } from '#api/accountability-step.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { letterheadOf } from '#api/letterhead-of.ts'
import { Refusal } from '#api/refusal.ts'
import type { Tell } from '#api/write.ts'

/**
 * A decision of the office on its letterhead; a person is named, so that it was read is on record.
 * @throws Refusal `not-found` where nothing is decided, or the name is no longer kept
 */
export async function decisionPaper(
  deps: Deps,
  tx: Database,
  tell: Tell,
  asked: { caller: Caller; unit: PlacedUnit; record: string },
): Promise<OfficialDocument> {
  const { caller, unit } = asked
  const one = await recordFor(tx, asked)
  const body = await recordBody(tx, deps, caller, one)
  const { decision, hearing } = body
  if (!one.decision || !decision || !hearing || body.erased)
    throw new Refusal('not-found', { record: asked.record })
  await tell({
    action: 'accountability.read',
    subject: `${unit.id}/${one.id}`,
    unit: unit.id,
    detail: { title: one.title },
  })
  const own = body.outcomes.find(({ by }) => by === 'office')
  const number = own?.number ?? null
  const parts = decisionParts({
    title: one.title,
    unit: body.unit.name,
    subject: one.subject,
    account: one.account,
    figures: one.figures,
    grounds: one.grounds,
    hearing,
    heard: body.steps.findLast(({ act }) => act === 'hear')?.text ?? '',
    measure: decision.measure,
    number,
    // While it waits for approval it has no day.
    day: body.state === 'submitted' ? null : decision.day,
    last: own?.windows.find(({ stage }) => stage === 'office-review')?.last ?? null,
  })
  const letterhead = await letterheadOf(tx, one.decision.by, number, body.unit)
  return paperOf({ ...parts, made: decision.day }, letterhead)
}
