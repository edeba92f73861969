import type { z } from 'zod'
import type { RecordProposal } from '#contract/accountability.ts'
import { RECORDED_MEASURES, isHeavier, isOwn, lawfulEnd } from '#domain/accountability/measures.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import type { Outcome, RemedyResult } from '#domain/accountability/record.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Caller } from '#api/caller.ts'
import { Refusal } from '#api/refusal.ts'

/** What an organ elsewhere decided. */
export type Decided = NonNullable<z.output<typeof RecordProposal>['decided']>

/** Fields that hold a day: what is wrong with one is when it is. */
const DAYS = /(^|\.)(day|told|until)$/

/** @throws Refusal `invalid-input` for each field that is wrong */
export function refuseFields(wrong: Readonly<Record<string, boolean>>): void {
  const fields = Object.entries(wrong)
    .filter(([, isWrong]) => isWrong)
    .map(([path]) => ({ path, code: DAYS.test(path) ? 'wrong-day' : 'invalid-value', params: {} }))
  if (fields.length > 0) throw new Refusal('invalid-input', {}, { fields })
}

/**
 * What others decided, as it is written down here. It can only be recorded: with its organ, which is
 * not this office, its document, its day, and an end no earlier than the law's.
 *
 * @throws Refusal `invalid-input`
 */
export function recordedOutcome(decided: Decided, caller: Caller, today: Day): Outcome {
  const { measure, organ, number, day, told, until } = decided
  const end = lawfulEnd(measure, day)
  refuseFields({
    'decided.measure': !RECORDED_MEASURES.includes(measure),
    // A talk that the office itself held is decided here, with a hearing before.
    'decided.organ': isOwn(measure) && organ === caller.account.unit.name,
    'decided.day': day > today,
    'decided.told': told < day || told > today,
    'decided.until': until === null ? end !== undefined : until < (end ?? day),
  })
  return { measure, by: 'recorded', organ, number, day, told, until, revoked: false }
}

interface Turned {
  result: RemedyResult
  measure?: Measure | undefined
  until?: Day | null | undefined
}

/**
 * An outcome after a remedy. Nobody comes off worse for seeking one.
 *
 * @throws Refusal `invalid-input` for a heavier measure, or none where it was changed
 */
export function afterRemedy(before: Outcome, { result, measure, until }: Turned): Outcome {
  if (result === 'upheld') return before
  if (result === 'revoked') return { ...before, revoked: true }
  const next = measure ?? before.measure
  const end = until === undefined ? before.until : until
  const isSame = next === before.measure && end === before.until
  refuseFields({
    measure:
      isSame ||
      isHeavier(next, before.measure) ||
      (before.by === 'office' ? !isOwn(next) : !RECORDED_MEASURES.includes(next)),
    until: isLonger(end, before.until, next === before.measure),
  })
  return { ...before, measure: next, until: end }
}

const isLonger = (end: Day | null, before: Day | null, isSameMeasure: boolean): boolean =>
  isSameMeasure && before !== null && (end === null || end > before)
