import type { Action } from '#domain/access.ts'
import type { AccountId, SectionState } from '#domain/facts/fact.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import type { Move, Moves } from '#domain/workflow/machine.ts'

/**
 * Where a section of a report stands. What scoring reads is what the section says (`SectionState`);
 * a section that is returned or unlocked goes on saying what it said until it is handed in again.
 */
export const SECTION_STEPS = [
  'open',
  'submitted',
  'approved',
  'accepted',
  'returned',
  'unlocked',
] as const
export type SectionStep = (typeof SECTION_STEPS)[number]

export const SECTION_ACTIONS = [
  'submit',
  'withdraw',
  'request',
  'approve',
  'decline',
  'accept',
  'return',
  'grant',
  'refuse',
] as const
export type SectionAction = (typeof SECTION_ACTIONS)[number]

/** What became of asking that a section of a closed period be opened once more. */
export type UnlockRequest = 'asked' | 'granted' | 'refused'

const UNIT: Pick<Move<SectionStep>, 'access'> = { access: 'section.submit' }

/**
 * The unit hands in, its approver approves, the office accepts or returns. Once the period is
 * closed only the office opens a section again: by returning it, or by granting a request.
 */
export const SECTION_MOVES: Moves<SectionStep, SectionAction> = {
  submit: {
    ...UNIT,
    from: ['open', 'returned', 'unlocked'],
    to: 'submitted',
    during: ['open', 'closed'],
    needsReason: false,
  },
  // Until the office has taken it up.
  withdraw: {
    ...UNIT,
    from: ['submitted', 'approved'],
    to: 'open',
    during: ['open'],
    needsReason: false,
  },
  request: {
    ...UNIT,
    from: ['open', 'submitted', 'approved', 'accepted'],
    to: 'stays',
    during: ['closed'],
    needsReason: true,
  },
  approve: {
    access: 'section.approve',
    from: ['submitted'],
    to: 'approved',
    during: ['open', 'closed'],
    needsReason: false,
  },
  // In a closed period this would let a unit open its own section.
  decline: {
    access: 'section.approve',
    from: ['submitted'],
    to: 'returned',
    during: ['open'],
    needsReason: true,
  },
  accept: {
    access: 'section.accept',
    from: ['approved'],
    to: 'accepted',
    during: ['open', 'closed'],
    needsReason: false,
  },
  return: {
    access: 'section.accept',
    from: ['submitted', 'approved', 'accepted'],
    to: 'returned',
    during: ['open', 'closed'],
    needsReason: true,
  },
  grant: {
    access: 'section.unlock',
    from: ['open', 'submitted', 'approved', 'accepted'],
    to: 'unlocked',
    during: ['closed'],
    needsReason: true,
  },
  refuse: {
    access: 'section.unlock',
    from: ['open', 'submitted', 'approved', 'accepted'],
    to: 'stays',
    during: ['closed'],
    needsReason: true,
  },
}

/** Who stands before the section, and what the unit has. */
export interface SectionActor {
  account: AccountId
  may: (action: Action) => boolean
  /** Acts for the office above, not as the unit itself. */
  fromAbove: boolean
  /** Who handed over the role by which this is done: what he handed in, his delegate does not approve. */
  standsFor?: ((action: Action) => AccountId | undefined) | undefined
}

/** What decides about the next move. */
export interface SectionPlace {
  step: SectionStep
  request: UnlockRequest | null
  submittedBy: AccountId | null
  /** For whom a delegate handed it in: he does not approve it either. */
  submittedFor?: AccountId | null
  /** The scheme lets who handed in approve as well (报送人兼审核人). The office never accepts its own. */
  samePersonMay?: boolean
  period: PeriodState
  /** Whether anybody reports for the unit from an account of its own. */
  unitHasReporter: boolean
}

/** Why a move cannot be made; the code of a refusal. */
export type SectionObstacle =
  | 'forbidden'
  | 'period-not-open'
  | 'period-locked'
  | 'section-step'
  | 'not-yourself'
  | 'unit-reports-itself'

/** Moves that the one who handed in may not make: nobody approves or accepts his own report. */
const NOT_BY_SUBMITTER: ReadonlySet<SectionAction> = new Set(['approve', 'accept'])

/** Whether facts of the section can be written: not what is handed in; later only what the office opened. */
export const takesFacts = (step: SectionStep, period: PeriodState): boolean =>
  (period === 'open' && !isHandedIn(step)) || (period === 'closed' && isReopened(step))

export const isReopened = (step: SectionStep): boolean => step === 'returned' || step === 'unlocked'

/** Whether it lies with the office or the approver; one that came back has to be handed in again. */
export const isHandedIn = (step: SectionStep): boolean => step !== 'open' && !isReopened(step)

/** The first thing in the way of a move, or undefined when it may be made. */
export function obstacleTo(
  action: SectionAction,
  place: SectionPlace,
  actor: SectionActor,
): SectionObstacle | undefined {
  const move = SECTION_MOVES[action]
  if (!actor.may(move.access)) return 'forbidden'
  const period = periodObstacle(action, place)
  if (period) return period
  if (!move.from.includes(place.step)) return 'section-step'
  const isAnswer = action === 'grant' || action === 'refuse'
  if (isAnswer !== (place.request === 'asked') && (isAnswer || action === 'request')) {
    return 'section-step'
  }
  if (NOT_BY_SUBMITTER.has(action) && isOwn(place, actor, move.access)) {
    if (action !== 'approve' || !place.samePersonMay) return 'not-yourself'
  }
  if (move.access === 'section.submit' && actor.fromAbove && place.unitHasReporter) {
    return 'unit-reports-itself'
  }
  return undefined
}

/** Whoever handed in and whoever he stood for, against whoever moves it and whoever he stands for. */
function isOwn({ submittedBy, submittedFor }: SectionPlace, actor: SectionActor, access: Action) {
  const movers = [actor.account, actor.standsFor?.(access)]
  return [submittedBy, submittedFor].some((one) => typeof one === 'string' && movers.includes(one))
}

function periodObstacle(action: SectionAction, { step, period }: SectionPlace) {
  if (period === 'planned') return 'period-not-open'
  if (period === 'locked') return 'period-locked'
  // Closed stays closed, but for what the office opened.
  if (action === 'submit' && period === 'closed' && !isReopened(step)) return 'period-locked'
  if (SECTION_MOVES[action].during.includes(period)) return undefined
  return period === 'closed' ? 'period-locked' : 'section-step'
}

/** The moves that are open to somebody: the buttons of a screen, and what the server takes. */
export const openMoves = (place: SectionPlace, actor: SectionActor): SectionAction[] =>
  SECTION_ACTIONS.filter((action) => obstacleTo(action, place, actor) === undefined)

/**
 * Where a move leads. A unit in which nobody else approves has one step less: what it hands in
 * counts as approved, and the record names no approver.
 */
export function stepAfter(
  action: SectionAction,
  step: SectionStep,
  somebodyElseApproves: boolean,
): SectionStep {
  if (action === 'submit' && !somebodyElseApproves) return 'approved'
  const { to } = SECTION_MOVES[action]
  return to === 'stays' ? step : to
}

/** What became of the request to unlock after a move. */
export function requestAfter(
  action: SectionAction,
  request: UnlockRequest | null,
): UnlockRequest | null {
  const answers: Partial<Record<SectionAction, UnlockRequest | null>> = {
    request: 'asked',
    grant: 'granted',
    refuse: 'refused',
    // Handing in, or being returned, settles the matter.
    submit: null,
    return: null,
  }
  const answer = answers[action]
  return answer === undefined ? request : answer
}

/** What a section says when nobody chose: entries that last stand without a day in the period. */
export const usuallySaid = (
  { lasts }: Pick<Ledger, 'lasts'>,
  facts: number,
): Exclude<SectionState, 'not-reported'> =>
  facts > 0 || lasts !== 'a-day' ? 'reported' : 'nothing-to-report'
