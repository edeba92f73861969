import type { Action } from '#domain/access.ts'
import type { AccountId } from '#domain/facts/fact.ts'

/**
 * drafted → approved → issued → received (签收) → answered → verified → closed (销号); what the office
 * sends back is `returned` and is answered anew. Only a notice that was not issued can be withdrawn.
 */
export const NOTICE_STATES = [
  'drafted',
  'approved',
  'issued',
  'received',
  'answered',
  'returned',
  'verified',
  'closed',
  'withdrawn',
  'revoked',
] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

export const NOTICE_ACTIONS = [
  'approve',
  'edit',
  'withdraw',
  'issue',
  'receive',
  'plan',
  'progress',
  'ask-extension',
  'grant',
  'refuse',
  'answer',
  'return',
  'verify',
  'close',
  'pause',
  'resume',
  'adopt',
  'set-aside',
  'put-off',
] as const
export type NoticeAction = (typeof NOTICE_ACTIONS)[number]

/** What must be said with a move. */
export type Needed = 'text' | 'until' | 'evidence' | 'remedies'

interface NoticeMove {
  from: readonly NoticeState[]
  /** `stays`: something is said, and the state is as it was. */
  to: NoticeState | 'stays'
  access: Extract<Action, `notice.${string}`>
  needs: readonly Needed[]
}

/** The unit is at work. */
const AT_WORK: readonly NoticeState[] = ['received', 'returned']
/** The clock runs: the unit owes an answer. */
const RUNNING: readonly NoticeState[] = ['issued', ...AT_WORK]

/** A workflow is a table: what is not in it cannot happen. */
export const NOTICE_MOVES: Readonly<Record<NoticeAction, NoticeMove>> = {
  approve: { from: ['drafted'], to: 'approved', access: 'notice.approve', needs: [] },
  edit: { from: ['drafted'], to: 'stays', access: 'notice.write', needs: [] },
  withdraw: {
    from: ['drafted', 'approved'],
    to: 'withdrawn',
    access: 'notice.write',
    needs: ['text'],
  },
  issue: { from: ['approved'], to: 'issued', access: 'notice.write', needs: [] },
  receive: { from: ['issued'], to: 'received', access: 'notice.answer', needs: [] },
  plan: { from: AT_WORK, to: 'stays', access: 'notice.answer', needs: ['text'] },
  progress: { from: AT_WORK, to: 'stays', access: 'notice.answer', needs: ['text'] },
  'ask-extension': {
    from: AT_WORK,
    to: 'stays',
    access: 'notice.answer',
    needs: ['text', 'until'],
  },
  grant: { from: AT_WORK, to: 'stays', access: 'notice.approve', needs: ['text'] },
  refuse: { from: AT_WORK, to: 'stays', access: 'notice.approve', needs: ['text'] },
  answer: {
    from: AT_WORK,
    to: 'answered',
    access: 'notice.answer',
    needs: ['text', 'remedies', 'evidence'],
  },
  return: { from: ['answered'], to: 'returned', access: 'notice.write', needs: ['text', 'until'] },
  verify: { from: ['answered'], to: 'verified', access: 'notice.write', needs: ['text'] },
  close: { from: ['verified'], to: 'closed', access: 'notice.write', needs: [] },
  pause: { from: RUNNING, to: 'stays', access: 'notice.write', needs: ['text'] },
  resume: { from: RUNNING, to: 'stays', access: 'notice.write', needs: ['text'] },
  // What the clock proposed about a delay is decided by somebody, with a reason either way.
  adopt: { from: RUNNING, to: 'stays', access: 'notice.approve', needs: ['text'] },
  'set-aside': { from: RUNNING, to: 'stays', access: 'notice.approve', needs: ['text'] },
  // Neither now: it comes up again on the day that is named.
  'put-off': {
    from: RUNNING,
    to: 'stays',
    access: 'notice.approve',
    needs: ['text', 'until'],
  },
}

/** What was asked about more time. */
export type ExtensionRequest = 'asked' | 'granted' | 'refused'

/** What decides about the next move. */
export interface NoticePlace {
  state: NoticeState
  draftedBy: AccountId
  /** Who changed the draft since. */
  editedBy: readonly AccountId[]
  extension: ExtensionRequest | null
  isPaused: boolean
  /** The due moment has passed. */
  isOverdue: boolean
  /** The clock proposed something that nobody has decided yet. */
  isProposed: boolean
  /** What the unit holds against it waits for a decision (复核). */
  isUnderReview: boolean
}

/** Who stands before it. `part`: of a unit that helps (协办), which reads and reports progress. */
export interface NoticeActor {
  account: AccountId
  may: (action: Action) => boolean
  part: 'lead' | 'co'
}

/** Why a move cannot be made; the code of a refusal. */
export type NoticeObstacle =
  | 'forbidden'
  | 'notice-state'
  | 'notice-paused'
  | 'notice-overdue'
  | 'not-yourself'
  | 'notice-lead-only'
  | 'notice-under-review'

/** A paused notice waits: it can be resumed, and the unit may tell how far it is. */
const WHILE_PAUSED: ReadonlySet<NoticeAction> = new Set(['resume', 'receive', 'progress'])

/** About what the clock proposed: there must be something. */
const SETTLING: ReadonlySet<NoticeAction> = new Set(['adopt', 'set-aside', 'put-off'])

/** The first thing in the way of a move, or undefined when it may be made. */
export function obstacleTo(
  action: NoticeAction,
  place: NoticePlace,
  actor: NoticeActor,
): NoticeObstacle | undefined {
  const move = NOTICE_MOVES[action]
  if (!actor.may(move.access)) return 'forbidden'
  if (actor.part === 'co' && action !== 'progress') return 'notice-lead-only'
  if (!move.from.includes(place.state)) return 'notice-state'
  // 立项 takes the approval of somebody else (art. 11).
  if (action === 'approve' && [place.draftedBy, ...place.editedBy].includes(actor.account)) {
    return 'not-yourself'
  }
  if (place.isPaused ? !WHILE_PAUSED.has(action) : action === 'resume') {
    return place.isPaused ? 'notice-paused' : 'notice-state'
  }
  if (SETTLING.has(action) && !place.isProposed) return 'notice-state'
  if (action === 'close' && place.isUnderReview) return 'notice-under-review'
  if (action === 'grant' || action === 'refuse') {
    return place.extension === 'asked' ? undefined : 'notice-state'
  }
  if (action === 'ask-extension') {
    if (place.extension === 'asked') return 'notice-state'
    if (place.isOverdue) return 'notice-overdue'
  }
  return undefined
}

/** The moves that are open to somebody: the buttons of a screen, and what the server takes. */
export const openMoves = (place: NoticePlace, actor: NoticeActor): NoticeAction[] =>
  NOTICE_ACTIONS.filter((action) => obstacleTo(action, place, actor) === undefined)

export function stateAfter(action: NoticeAction, state: NoticeState): NoticeState {
  const { to } = NOTICE_MOVES[action]
  return to === 'stays' ? state : to
}

/** An answer or a return settles what was asked about time. */
export function extensionAfter(
  action: NoticeAction,
  extension: ExtensionRequest | null,
): ExtensionRequest | null {
  if (action === 'ask-extension') return 'asked'
  if (action === 'grant') return 'granted'
  if (action === 'refuse') return 'refused'
  return action === 'answer' || action === 'return' ? null : extension
}

/** The unit owes an answer, so the clock runs unless it is paused. */
export const isRunning = (state: NoticeState): boolean => RUNNING.includes(state)

/** Nothing more can happen. */
export const isOver = (state: NoticeState): boolean => OVER.has(state)
const OVER: ReadonlySet<NoticeState> = new Set(['closed', 'withdrawn', 'revoked'])
