import { decisionParts } from '#documents/accountability-decision.ts'
import type { DecidedRecord } from '#documents/accountability-decision.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { decisionPaper as paperOf } from '#documents/official/papers/decision-paper.ts'
import { isOwn } from '#domain/accountability/measures.ts'
import { windowsOf } from '#domain/accountability/remedies.ts'
import type { NamedRecord } from '#database/accountability.ts'
import { stepsOfRecord } from '#database/accountability-step.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { recordFor } from '#api/accountability-step.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { letterheadOf } from '#api/letterhead-of.ts'
import { Refusal } from '#api/refusal.ts'
import type { Tell } from '#api/write.ts'

/**
 * The decision of the office on its letterhead. What others decided has a document of its own. A
 * person is named, so that it was read is on record.
 *
 * @throws Refusal `accountability-state` where the office decided nothing, or the name is not kept
 */
export async function decisionPaper(
  deps: Deps,
  tx: Database,
  tell: Tell,
  asked: { caller: Caller; unit: PlacedUnit; record: string },
): Promise<OfficialDocument> {
  const { unit } = asked
  const one = await recordFor(tx, asked)
  const decided = await decidedRecord(deps, tx, one)
  if (!one.decision || !decided) throw new Refusal('accountability-state', { state: one.state })
  await tell({
    action: 'accountability.read',
    subject: `${unit.id}/${one.id}`,
    unit: unit.id,
    detail: { title: one.title, paper: true },
  })
  const letterhead = await letterheadOf(tx, one.decision.by, decided.number, unit)
  return paperOf({ ...decisionParts(decided), made: one.decision.day }, letterhead)
}

/** Decided here and waiting, or in force; what was only proposed has nothing to print. */
async function decidedRecord(
  deps: Deps,
  db: Database,
  one: NamedRecord,
): Promise<DecidedRecord | undefined> {
  const { decision, hearing, subject, isErased, state } = one
  if (!decision || !hearing || isErased) return undefined
  const at = one.outcomes.findIndex(({ by }) => by === 'office')
  const outcome = one.outcomes[at]
  const measure = outcome?.measure ?? decision.measure
  if (!isOwn(measure)) return undefined
  const steps = await stepsOfRecord(db, one.id)
  // As it was served: also when a review was asked for since.
  const windows = outcome && windowsOf(deps.calendar, outcome, at, [], outcome.told)
  return {
    title: one.title,
    unit: one.unitName,
    subject,
    account: one.account,
    figures: one.figures,
    grounds: one.grounds,
    hearing,
    heard: steps.findLast(({ act }) => act === 'hear')?.text ?? '',
    measure,
    number: outcome?.number ?? null,
    day: state === 'submitted' ? null : decision.day,
    last: windows?.find(({ stage }) => stage === 'office-review')?.last ?? null,
  }
}
