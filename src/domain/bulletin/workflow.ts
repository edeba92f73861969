import type { Action } from '#domain/access.ts'
import type { SecrecyResult } from '#domain/bulletin/bulletin.ts'
import type { AccountId } from '#domain/facts/fact.ts'

/**
 * compiled → edited → reviewed (保密审查) → signed (签发) → issued, and frozen then: a correction is a
 * new document. What is not issued can be withdrawn, and keeps its record.
 */
export const BULLETIN_STATES = [
  'compiled',
  'edited',
  'reviewed',
  'signed',
  'issued',
  'withdrawn',
] as const
export type BulletinState = (typeof BULLETIN_STATES)[number]

export const BULLETIN_ACTIONS = [
  'edit',
  'refresh',
  'review',
  'sign',
  'return',
  'issue',
  'withdraw',
] as const
export type BulletinAction = (typeof BULLETIN_ACTIONS)[number]

/** What must be said with a move. */
export type BulletinNeed = 'text' | 'result' | 'sound'

interface BulletinMove {
  from: readonly BulletinState[]
  to: BulletinState
  access: Extract<Action, `bulletin.${string}`>
  /** `sound`: no check finds an error. */
  needs: readonly BulletinNeed[]
  /** Whether the one who compiled it may do this too. */
  byCompiler: boolean
}

/** Text that was reviewed for secrecy is reviewed anew once it changes. */
const TO_EDIT: readonly BulletinState[] = ['compiled', 'edited', 'reviewed']

/** A workflow is a table: what is not in it cannot happen. */
export const BULLETIN_MOVES: Readonly<Record<BulletinAction, BulletinMove>> = {
  edit: { from: TO_EDIT, to: 'edited', access: 'bulletin.write', needs: [], byCompiler: true },
  refresh: { from: TO_EDIT, to: 'edited', access: 'bulletin.write', needs: [], byCompiler: true },
  review: {
    from: ['compiled', 'edited'],
    to: 'reviewed',
    access: 'bulletin.review',
    needs: ['result', 'sound'],
    byCompiler: false,
  },
  sign: {
    from: ['reviewed'],
    to: 'signed',
    access: 'bulletin.sign',
    needs: ['sound'],
    byCompiler: false,
  },
  return: {
    from: ['compiled', 'edited', 'reviewed', 'signed'],
    to: 'edited',
    access: 'bulletin.sign',
    needs: ['text'],
    byCompiler: true,
  },
  issue: {
    from: ['signed'],
    to: 'issued',
    access: 'bulletin.issue',
    needs: ['sound'],
    byCompiler: true,
  },
  withdraw: {
    from: ['compiled', 'edited', 'reviewed', 'signed'],
    to: 'withdrawn',
    access: 'bulletin.write',
    needs: ['text'],
    byCompiler: true,
  },
}

export interface BulletinPlace {
  state: BulletinState
  compiledBy: AccountId
}
export interface BulletinActor {
  account: AccountId
  may: (action: Action) => boolean
}

/** Why a move cannot be made; the code of a refusal. */
export type BulletinObstacle = 'forbidden' | 'bulletin-state' | 'not-yourself'

/** The first thing in the way of a move, or undefined when it may be made. */
export function bulletinObstacle(
  action: BulletinAction,
  { state, compiledBy }: BulletinPlace,
  actor: BulletinActor,
): BulletinObstacle | undefined {
  const { from, access, byCompiler } = BULLETIN_MOVES[action]
  if (!actor.may(access)) return 'forbidden'
  if (!from.includes(state)) return 'bulletin-state'
  return byCompiler || compiledBy !== actor.account ? undefined : 'not-yourself'
}

/** The moves that are open to somebody: the buttons of a screen, and what the server takes. */
export const openBulletinMoves = (place: BulletinPlace, actor: BulletinActor): BulletinAction[] =>
  BULLETIN_ACTIONS.filter((action) => bulletinObstacle(action, place, actor) === undefined)

/** A secrecy review that finds something sends the text back. */
export const bulletinStateAfter = (
  action: BulletinAction,
  result: SecrecyResult | undefined,
): BulletinState =>
  action === 'review' && result === 'returned' ? 'edited' : BULLETIN_MOVES[action].to

/** Content, data and schemes stand for ever. */
export const isFrozen = (state: BulletinState): boolean => state === 'issued'
