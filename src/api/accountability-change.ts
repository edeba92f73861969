import { isHeard } from '#domain/accountability/hearing.ts'
import type { HearingForm } from '#domain/accountability/hearing.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import { isOwn } from '#domain/accountability/measures.ts'
import { openRemedy, standing } from '#domain/accountability/record.ts'
import type { Outcome, RemedyResult } from '#domain/accountability/record.ts'
import { REMEDY_RULES, decideBy, windowsOf } from '#domain/accountability/remedies.ts'
import type { RemedyStage } from '#domain/accountability/remedies.ts'
import { stateAfterDecision, stateAfterRemedy } from '#domain/accountability/workflow.ts'
import type { RecordAction } from '#domain/accountability/workflow.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { StoredRecord } from '#database/accountability.ts'
import { afterRemedy, recordedOutcome, refuseFields } from '#api/accountability-outcome.ts'
import type { Decided } from '#api/accountability-outcome.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import { dayAt } from '#api/time.ts'

/** What is said with a move; each takes its part of it. */
export interface Said {
  act: RecordAction
  text: string
  version: number
  day?: Day | undefined
  hearing?: HearingForm | undefined
  number?: string | undefined
  organ?: string | undefined
  decided?: Decided | undefined
  outcome?: number | undefined
  stage?: RemedyStage | undefined
  result?: RemedyResult | undefined
  measure?: Measure | undefined
  until?: Day | null | undefined
}

export interface Change {
  deps: Deps
  caller: Caller
  before: StoredRecord
  said: Said
  /** Whoever decides may approve too. */
  approves: boolean
  today: Day
}

type Changed = Partial<StoredRecord>

/** What each move changes, beside the state that the table names. What it needs and was not said refuses it. */
const CHANGES: Readonly<Record<RecordAction, (change: Change) => Changed>> = {
  ask: ({ deps, said: { day }, today }) => {
    refuseFields({ day: day === undefined || day <= today || day > addDays(today, 366) })
    return { statementUntil: day ?? null, toldAt: deps.now() }
  },
  state: ({ said }) => {
    refuseSilent(said)
    return { hasStated: true }
  },
  hear,
  decide,
  approve: () => ({}),
  'send-back': ({ said }) => {
    refuseSilent(said)
    return { decision: null }
  },
  dismiss: ({ said, today }) => {
    refuseSilent(said)
    return { ended: today }
  },
  serve,
  record: ({ deps, caller, before, said: { decided }, today }) => {
    if (!decided) throw missing('decided')
    const outcome = recordedOutcome(decided, caller, today)
    return {
      outcomes: [...before.outcomes, outcome],
      decision: null,
      toldAt: before.toldAt ?? deps.now(),
    }
  },
  appeal: (change) => {
    refuseSilent(change.said)
    return sought(change, ours(change.before.outcomes), 'office-review', change.today)
  },
  'note-remedy': (change) => {
    const { outcome, stage, day, organ } = change.said
    refuseFields({
      outcome: outcome === undefined || !change.before.outcomes[outcome],
      stage: stage === undefined,
      day: day === undefined || day > change.today,
      organ: stage !== undefined && !REMEDY_RULES[stage].ours && (organ ?? '').length < 2,
    })
    return sought(change, outcome ?? 0, stage ?? 'office-review', day ?? change.today)
  },
  review: settled,
  'note-outcome': settled,
  complete: ({ said, today }) => {
    refuseSilent(said)
    return { ended: today }
  },
}

/** @throws Refusal for what the move needs and was not said, and for what is not the office's to do */
export const changesOf = (change: Change): Changed => CHANGES[change.said.act](change)

const missing = (path: string) =>
  new Refusal('invalid-input', {}, { fields: [{ path, code: 'too-small', params: {} }] })

function refuseSilent({ text }: Said): void {
  if (text.length < 2) throw missing('text')
}

/** Nobody is decided about unheard: the only way to a decision leads through here. */
function hear({ before, said, today }: Change): Changed {
  const { hearing } = said
  refuseSilent(said)
  if (!hearing) throw missing('hearing')
  const { hasStated, statementUntil } = before
  const until = statementUntil ?? today
  if (!isHeard(hearing, { hasStated, until, today })) {
    throw new Refusal('accountability-unheard', { until })
  }
  return { hearing: { form: hearing, day: today } }
}

function decide({ caller, said, approves, today }: Change): Changed {
  const { measure } = said
  if (!measure) throw missing('measure')
  const state = stateAfterDecision(measure, approves)
  // A 处分 is not the office's to decide, whoever asks: it can be recorded, or proposed to its organ.
  if (state === undefined || !isOwn(measure)) {
    throw new Refusal('accountability-not-ours', { measure })
  }
  refuseSilent(said)
  return { state, decision: { measure, by: caller.account.id, day: today } }
}

function serve({ deps, caller, before, said, today }: Change): Changed {
  const { decision, toldAt } = before
  const { day, number } = said
  if (!decision) throw new Refusal('accountability-state')
  const told = day ?? today
  refuseFields({ day: told > today || told < decision.day })
  const outcome: Outcome = {
    measure: decision.measure,
    by: 'office',
    organ: caller.account.unit.name,
    number: number === undefined || number === '' ? null : number,
    day: decision.day,
    told,
    until: null,
    revoked: false,
  }
  return { outcomes: [...before.outcomes, outcome], toldAt: toldAt ?? deps.now() }
}

const ours = (outcomes: readonly Outcome[]): number =>
  outcomes.findIndex(({ by, revoked }) => by === 'office' && !revoked)

/** @throws Refusal `accountability-window` when it came too late, or there is no such remedy */
function sought(
  { deps, before, said }: Change,
  at: number,
  stage: RemedyStage,
  filed: Day,
): Changed {
  const outcome = before.outcomes[at]
  if (!outcome) throw new Refusal('accountability-window', { last: '' })
  refuseFields({ day: filed < outcome.told })
  const windows = windowsOf(deps.calendar, outcome, at, before.remedies, filed)
  const window = windows.find((one) => one.stage === stage)
  if (!window?.open) throw new Refusal('accountability-window', { last: window?.last ?? '' })
  const due = decideBy(deps.calendar, stage, filed)
  const organ = REMEDY_RULES[stage].ours ? outcome.organ : (said.organ ?? '')
  const remedy = { outcome: at, stage, filed, due, organ, result: null, decided: null }
  return { remedies: [...before.remedies, remedy] }
}

function settled({ before, said, today }: Change): Changed {
  const { result, day, measure, until } = said
  refuseSilent(said)
  const open = openRemedy(before.remedies)
  const outcome = open && before.outcomes[open.outcome]
  if (!open || !outcome) throw new Refusal('accountability-state')
  const decided = day ?? today
  refuseFields({ result: result === undefined, day: decided > today || decided < open.filed })
  const turned = afterRemedy(outcome, { result: result ?? 'upheld', measure, until })
  const outcomes = before.outcomes.map((one) => (one === outcome ? turned : one))
  const remedies = before.remedies.map((one) =>
    one === open ? { ...one, result: result ?? 'upheld', decided } : one,
  )
  const state = stateAfterRemedy(before.state, standing(outcomes).length > 0)
  return { outcomes, remedies, state, ...(state === 'revoked' && { ended: today }) }
}

export const todayOf = (deps: Deps): Day => dayAt(deps.now())
