import { decisionParts } from '#documents/accountability-decision.ts'
import type { DecidedRecord } from '#documents/accountability-decision.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { decisionPaper } from '#documents/official/papers/decision-paper.ts'
import { isOwn } from '#domain/accountability/measures.ts'
import { windowsOf } from '#domain/accountability/remedies.ts'
import { letterheadFor, plainLetterhead } from '#domain/letterhead/letterhead.ts'
import type { Letterhead } from '#domain/letterhead/letterhead.ts'
import type { NamedRecord } from '#database/accountability.ts'
import { stepsOfRecord } from '#database/accountability-step.ts'
import { letterheadsOf, officeOf } from '#database/letterhead.ts'
import type { Database } from '#database/schema.ts'
import { todayOf } from '#api/accountability-change.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'

/**
 * The decision of the office as an official document. What others decided has a document of its own.
 *
 * @throws Refusal `accountability-state` where the office decided nothing, or the name is not kept
 */
export async function recordPaper(
  deps: Deps,
  db: Database,
  one: NamedRecord,
): Promise<OfficialDocument> {
  const decided = await decidedRecord(deps, db, one)
  if (!decided) throw new Refusal('accountability-state', { state: one.state })
  const content = { ...decisionParts(decided), made: todayOf(deps) }
  return decisionPaper(content, await letterheadOf(db, one, decided.number))
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

/** Of the office that proposed it, or one above. */
async function letterheadOf(
  db: Database,
  one: NamedRecord,
  number: string | null,
): Promise<Letterhead> {
  const office = await officeOf(db, one.proposedBy)
  const { path, name, kind } = office ?? { path: '', name: one.unitName, kind: one.unitKind }
  const offices = path
    .split('/')
    .filter((id) => id !== '')
    .toReversed()
  const letterheads = await letterheadsOf(db, offices)
  return letterheadFor(letterheads, offices, number) ?? plainLetterhead({ name, kind })
}
