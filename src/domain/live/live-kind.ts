import type { Action } from '#domain/access.ts'

/** What readers are told of as it changes. */
export const LIVE_KINDS = [
  'section',
  'fact',
  'message',
  'objection',
  'notice',
  'instruction',
  'bulletin-comment',
  'edition',
  'check',
  'period',
] as const
export type LiveKind = (typeof LIVE_KINDS)[number]

/** Who may know that something of this kind changed: who may read it. */
export const liveAccess: Readonly<Record<LiveKind, Action>> = {
  section: 'fact.read',
  fact: 'fact.read',
  message: 'message.read',
  objection: 'objection.read',
  notice: 'notice.read',
  instruction: 'instruction.read',
  'bulletin-comment': 'bulletin.read',
  edition: 'edition.read',
  check: 'check.read',
  period: 'period.read',
}

/** What the happenings of the audit chain are to a reader, by the noun of their action. */
const KINDS: Readonly<Record<string, LiveKind>> = {
  section: 'section',
  fact: 'fact',
  evidence: 'fact',
  snapshot: 'fact',
  reminder: 'message',
  extension: 'message',
  message: 'message',
  objection: 'objection',
  notice: 'notice',
  instruction: 'instruction',
  'bulletin-comment': 'bulletin-comment',
  edition: 'edition',
  check: 'check',
  period: 'period',
}

/** What is still being written is told to nobody. */
const UNTOLD: ReadonlySet<string> = new Set(['notice.draft', 'notice.edit', 'notice.approve'])

/** @param action noun and verb, as in the audit chain: `section.submit` */
export const liveKindOf = (action: string): LiveKind | undefined =>
  UNTOLD.has(action) ? undefined : KINDS[action.split('.', 1)[0] ?? '']
