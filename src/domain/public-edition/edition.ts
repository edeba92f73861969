import type { Action } from '#domain/access.ts'
import type { BulletinState } from '#domain/bulletin/workflow.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { AccountId } from '#domain/facts/fact.ts'

/** 公开属性 of an official document: 主动公开, 依申请公开, 不予公开. */
export const DISCLOSURES = ['active', 'on-application', 'none'] as const
export type Disclosure = (typeof DISCLOSURES)[number]

/** What an office does about the publication of an issued bulletin. */
export const EDITION_ACTIONS = ['decide', 'withdraw'] as const
export type EditionAction = (typeof EDITION_ACTIONS)[number]

/** One decision on publication, or its withdrawal; the last one holds. */
export interface EditionAct {
  act: EditionAction
  disclosure: Disclosure
  /** Who decided it, and by what: kept inside, never published. */
  authority: string
  decidedOn: Day
  /** Ids of the annexes that go along. */
  annexes: readonly string[]
  text: string
}

/** `undecided`: nobody has said yet whether it may be published. */
export const EDITION_STATES = [
  'undecided',
  'public',
  'on-application',
  'none',
  'withdrawn',
] as const
export type EditionState = (typeof EDITION_STATES)[number]

export function editionState(last: Pick<EditionAct, 'act' | 'disclosure'> | null): EditionState {
  if (last === null) return 'undecided'
  if (last.act === 'withdraw') return 'withdrawn'
  return last.disclosure === 'active' ? 'public' : last.disclosure
}

export interface EditionPlace {
  bulletin: BulletinState
  compiledBy: AccountId
  edition: EditionState
}
export interface EditionActor {
  account: AccountId
  may: (action: Action) => boolean
}

/** Why it cannot be done; the code of a refusal. */
export type EditionObstacle = 'forbidden' | 'bulletin-state' | 'edition-state' | 'not-yourself'

/**
 * The first thing in the way, or undefined. Only what is issued, and so frozen, is published; what is
 * public is withdrawn before anything else is decided on it; whoever compiled it may take it back,
 * but not publish it.
 */
export function editionObstacle(
  action: EditionAction,
  { bulletin, compiledBy, edition }: EditionPlace,
  { account, may }: EditionActor,
): EditionObstacle | undefined {
  if (!may('edition.publish')) return 'forbidden'
  if (bulletin !== 'issued') return 'bulletin-state'
  if ((edition === 'public') !== (action === 'withdraw')) return 'edition-state'
  return action === 'decide' && compiledBy === account ? 'not-yourself' : undefined
}

/** What is open to somebody: the buttons of a screen, and what the server takes. */
export const openEditionActions = (place: EditionPlace, actor: EditionActor): EditionAction[] =>
  EDITION_ACTIONS.filter((action) => editionObstacle(action, place, actor) === undefined)
