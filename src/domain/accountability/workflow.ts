import type { Action } from '#domain/access.ts'
import { NEEDS_APPROVAL, isOwn } from '#domain/accountability/measures.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import type { AccountId } from '#domain/facts/fact.ts'
import type { Words } from '#domain/words.ts'

/**
 * proposed → statement asked (陈述和申辩) → heard → decided → in force → lapsed or closed. A decision
 * that needs approval first (政府督查工作条例 art. 21) waits as `submitted`. What others decided is
 * recorded, and is in force at once.
 */
export const RECORD_STATES = [
  'proposed',
  'asked',
  'heard',
  'submitted',
  'decided',
  'in-force',
  'lapsed',
  'closed',
  'revoked',
  'dismissed',
] as const
export type RecordState = (typeof RECORD_STATES)[number]

export const stateWords: Readonly<Record<RecordState, Words>> = {
  proposed: { zh: '已提出', en: 'proposed' },
  asked: { zh: '听取陈述申辩', en: 'being heard' },
  heard: { zh: '待决定', en: 'to be decided' },
  submitted: { zh: '待批准', en: 'to be approved' },
  decided: { zh: '待送达', en: 'to be served' },
  'in-force': { zh: '已生效', en: 'in force' },
  lapsed: { zh: '期满', en: 'lapsed' },
  closed: { zh: '已办结', en: 'closed' },
  revoked: { zh: '已撤销', en: 'revoked' },
  dismissed: { zh: '不予问责', en: 'dismissed' },
}

export const RECORD_ACTIONS = [
  'ask',
  'state',
  'hear',
  'decide',
  'approve',
  'send-back',
  'dismiss',
  'serve',
  'record',
  'appeal',
  'review',
  'note-remedy',
  'note-outcome',
  'complete',
] as const
export type RecordAction = (typeof RECORD_ACTIONS)[number]

export type RecordAccess = Extract<Action, `accountability.${string}`>

interface RecordMove {
  from: readonly RecordState[]
  /** `stays`: something is said, and the state is as it was. */
  to: RecordState | 'stays'
  access: RecordAccess
}

/** Before anything is decided. */
const OPEN: readonly RecordState[] = ['proposed', 'asked', 'heard']
/** A remedy that was sought in time is answered, also when the measure has lapsed meanwhile. */
const EFFECTIVE: readonly RecordState[] = ['in-force', 'lapsed']

/** A workflow is a table: what is not in it cannot happen. */
export const RECORD_MOVES: Readonly<Record<RecordAction, RecordMove>> = {
  ask: { from: ['proposed'], to: 'asked', access: 'accountability.propose' },
  state: { from: ['asked'], to: 'stays', access: 'accountability.answer' },
  hear: { from: ['asked'], to: 'heard', access: 'accountability.propose' },
  decide: { from: ['heard'], to: 'decided', access: 'accountability.decide' },
  approve: { from: ['submitted'], to: 'decided', access: 'accountability.approve' },
  'send-back': { from: ['submitted'], to: 'heard', access: 'accountability.approve' },
  dismiss: { from: OPEN, to: 'dismissed', access: 'accountability.decide' },
  serve: { from: ['decided'], to: 'in-force', access: 'accountability.propose' },
  record: { from: [...OPEN, 'in-force'], to: 'in-force', access: 'accountability.propose' },
  appeal: { from: ['in-force'], to: 'stays', access: 'accountability.answer' },
  review: { from: EFFECTIVE, to: 'stays', access: 'accountability.decide' },
  'note-remedy': { from: ['in-force'], to: 'stays', access: 'accountability.propose' },
  'note-outcome': { from: EFFECTIVE, to: 'stays', access: 'accountability.propose' },
  complete: { from: ['in-force'], to: 'closed', access: 'accountability.propose' },
}

/** What decides about the next move. */
export interface RecordPlace {
  state: RecordState
  proposedBy: AccountId
  /** Who decided, until it is approved or sent back. */
  decidedBy: AccountId | null
  /** Everybody who had a hand in it for the office. */
  tookPart: readonly AccountId[]
  /** The remedy that is being looked into: here, or elsewhere. */
  remedy: 'ours' | 'theirs' | null
  /** The office can still be asked to review its act. */
  reviewOpen: boolean
  /** Some remedy, here or elsewhere, can still be sought. */
  remedyOpen: boolean
  /** There is one that has not been sought: that it was, in time, can be noted later. */
  remedyUnused: boolean
  /** Something holds that has its time, and the time is not over. */
  runs: boolean
}

export interface RecordActor {
  account: AccountId
  may: (action: Action) => boolean
}

/** Why a move cannot be made; the code of a refusal. */
export type RecordObstacle =
  | 'forbidden'
  | 'accountability-state'
  | 'accountability-window'
  | 'not-yourself'
  | 'reviewer-barred'

/** The first thing in the way of a move, or undefined when it may be made. */
export function obstacleTo(
  action: RecordAction,
  place: RecordPlace,
  actor: RecordActor,
): RecordObstacle | undefined {
  const move = RECORD_MOVES[action]
  if (!actor.may(move.access)) return 'forbidden'
  if (!move.from.includes(place.state)) return 'accountability-state'
  return whoObstacle(action, place, actor) ?? remedyObstacle(action, place)
}

/** Nobody decides his own proposal, nor approves his own decision; a reviewer took no part (回避). */
function whoObstacle(
  action: RecordAction,
  { proposedBy, decidedBy, tookPart }: RecordPlace,
  { account }: RecordActor,
): RecordObstacle | undefined {
  if (['decide', 'dismiss', 'approve'].includes(action) && account === proposedBy) {
    return 'not-yourself'
  }
  if (action === 'approve' && account === decidedBy) return 'not-yourself'
  return action === 'review' && tookPart.includes(account) ? 'reviewer-barred' : undefined
}

function remedyObstacle(
  action: RecordAction,
  { remedy, reviewOpen, remedyOpen, remedyUnused, runs }: RecordPlace,
): RecordObstacle | undefined {
  switch (action) {
    case 'appeal':
      return reviewOpen ? undefined : 'accountability-window'
    case 'note-remedy':
      return remedyUnused && !remedy ? undefined : 'accountability-window'
    case 'review':
      return remedy === 'ours' ? undefined : 'accountability-state'
    case 'note-outcome':
      return remedy === 'theirs' ? undefined : 'accountability-state'
    // Closed stays closed: not while somebody can still turn it, or its time runs.
    case 'complete':
      return remedy || remedyOpen || runs ? 'accountability-state' : undefined
    default:
      return undefined
  }
}

/** The moves that are open to somebody: the buttons of a screen, and what the server takes. */
export const openMoves = (place: RecordPlace, actor: RecordActor): RecordAction[] =>
  RECORD_ACTIONS.filter((action) => obstacleTo(action, place, actor) === undefined)

/**
 * Where a decision leads: nowhere for what is not the office's to decide.
 *
 * @param approves whoever decides may approve too
 */
export function stateAfterDecision(
  measure: Measure,
  approves: boolean,
): 'decided' | 'submitted' | undefined {
  if (!isOwn(measure)) return undefined
  return NEEDS_APPROVAL[measure] && !approves ? 'submitted' : 'decided'
}

/** @param holds something of what was decided still holds */
export function stateAfterRemedy(state: RecordState, holds: boolean): RecordState {
  return holds ? state : 'revoked'
}

export function stateAfter(action: RecordAction, state: RecordState): RecordState {
  const { to } = RECORD_MOVES[action]
  return to === 'stays' ? state : to
}

/** Nothing more can happen, but the answer to a remedy that was sought before it lapsed. */
export const isOver = (state: RecordState): boolean =>
  state === 'lapsed' || state === 'closed' || state === 'revoked' || state === 'dismissed'

/** Whether somebody is held to account by it: what the counts count. */
export const isCounted = (state: RecordState): boolean =>
  state === 'in-force' || state === 'lapsed' || state === 'closed'
