import type { Words } from '#domain/words.ts'

/** Roles (design.md §1). A role is held at a unit and reaches that unit's subtree, as far as the table says. */
export const ROLES = [
  'reporter',
  'approver',
  'inspector',
  'chief-inspector',
  'leader',
  'system-admin',
  'security-admin',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

export const roleWords: Record<Role, Words> = {
  reporter: { zh: '填报员', en: 'Reporter' },
  approver: { zh: '单位审核人', en: 'Approver' },
  inspector: { zh: '督查员', en: 'Inspector' },
  'chief-inspector': { zh: '督查负责人', en: 'Chief inspector' },
  leader: { zh: '领导', en: 'Leader' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
}

/**
 * How far a role reaches for an action, from the unit where it is held:
 * `own`: that unit only; `subtree`: that unit and all below;
 * `below`: those below, not itself (nobody inspects himself);
 * `whole`: the whole system, for things that belong to no unit (periods, schemes, accounts).
 */
export type Reach = 'own' | 'subtree' | 'below' | 'whole'

/** Every action there is; each endpoint names the one it needs. */
export const ACTIONS = [
  'overview.read',
  'scorecard.read',
  'scorecard.preview',
  'fact.read',
  'fact.write',
  'fact.import',
  'fact.verify',
  'snapshot.write',
  'section.submit',
  'section.approve',
  'section.accept',
  'section.unlock',
  'task.read',
  'judgement.write',
  'exception.write',
  'completeness.read',
  'reminder.write',
  'extension.write',
  'message.read',
  'receipt.read',
  'objection.read',
  'objection.write',
  'objection.review',
  'observation.read',
  'observation.write',
  'check.read',
  'check.write',
  'discrepancy.decide',
  'discrepancy.answer',
  'notice.read',
  'notice.write',
  'notice.approve',
  'notice.answer',
  'bulletin.read',
  'bulletin.write',
  'bulletin.review',
  'bulletin.sign',
  'bulletin.issue',
  'edition.read',
  'edition.publish',
  'instruction.read',
  'instruction.write',
  'instruction.handle',
  'letterhead.write',
  'register.read',
  'accountability.read',
  'accountability.propose',
  'accountability.answer',
  'accountability.decide',
  'accountability.approve',
  'accountability.export',
  'unit.read',
  'unit.write',
  'period.read',
  'period.write',
  'calendar.write',
  'mail.write',
  'scheme.read',
  'scheme.publish',
  'clause.read',
  'history.read',
  'history.write',
  'account.read',
  'account.write',
  'permission.write',
  'key.write',
  'host.write',
  'audit.read',
] as const
export type Action = (typeof ACTIONS)[number]

type Permissions = Partial<Record<Action, Reach>>

const reading: Permissions = {
  'unit.read': 'subtree',
  'period.read': 'whole',
  'scheme.read': 'whole',
  'clause.read': 'whole',
}

const inspecting: Permissions = {
  ...reading,
  'overview.read': 'subtree',
  'scorecard.read': 'subtree',
  'scorecard.preview': 'subtree',
  'fact.read': 'subtree',
  'fact.verify': 'below',
  'snapshot.write': 'below',
  // For a unit below that has no account of its own.
  'section.submit': 'below',
  'section.accept': 'below',
  'section.unlock': 'below',
  'judgement.write': 'below',
  'completeness.read': 'subtree',
  'reminder.write': 'below',
  'receipt.read': 'subtree',
  'objection.read': 'subtree',
  'objection.review': 'below',
  'observation.read': 'subtree',
  // Nobody measures himself.
  'observation.write': 'below',
  'check.read': 'subtree',
  'check.write': 'below',
  'discrepancy.decide': 'below',
  'notice.read': 'subtree',
  'notice.write': 'below',
  'accountability.read': 'below',
  'accountability.propose': 'below',
  'bulletin.read': 'subtree',
  // An office writes in its own name only.
  'bulletin.write': 'own',
  'bulletin.review': 'own',
  'edition.read': 'own',
  // What a leader wrote stays between him and his office.
  'instruction.read': 'own',
  'instruction.handle': 'own',
  'register.read': 'subtree',
  'history.read': 'whole',
}

/**
 * Who may do what: role × action → reach. What is not here is forbidden.
 * The three administrators see and change no business data by that role (domain.md §8).
 */
export const permissions: Record<Role, Permissions> = {
  reporter: {
    ...reading,
    'scorecard.read': 'own',
    'scorecard.preview': 'own',
    'fact.read': 'own',
    'fact.write': 'own',
    'fact.import': 'own',
    'snapshot.write': 'own',
    'message.read': 'own',
    'section.submit': 'own',
    'task.read': 'own',
    'objection.read': 'own',
    'objection.write': 'own',
    'observation.read': 'own',
    'discrepancy.answer': 'own',
    'notice.read': 'own',
    'notice.answer': 'own',
    // What was issued to it, never a draft.
    'bulletin.read': 'own',
  },
  approver: {
    ...reading,
    'scorecard.read': 'own',
    'scorecard.preview': 'own',
    'fact.read': 'own',
    'message.read': 'own',
    'section.approve': 'own',
    'task.read': 'own',
    'objection.read': 'own',
    'objection.write': 'own',
    'observation.read': 'own',
    'discrepancy.answer': 'own',
    'notice.read': 'own',
    'notice.answer': 'own',
    // Not the reporter: it may be about somebody in the unit.
    'accountability.read': 'own',
    'accountability.answer': 'own',
    // What was issued to it, never a draft.
    'bulletin.read': 'own',
  },
  inspector: { ...inspecting, 'fact.import': 'subtree' },
  'chief-inspector': {
    ...inspecting,
    'fact.import': 'subtree',
    'exception.write': 'below',
    'extension.write': 'below',
    'notice.approve': 'below',
    'bulletin.sign': 'own',
    'bulletin.issue': 'own',
    'edition.publish': 'own',
    'letterhead.write': 'subtree',
    'accountability.decide': 'below',
    'accountability.export': 'below',
    'period.write': 'whole',
    'scheme.publish': 'whole',
    'history.write': 'whole',
  },
  leader: {
    ...reading,
    'overview.read': 'subtree',
    'completeness.read': 'subtree',
    'receipt.read': 'subtree',
    'scorecard.read': 'subtree',
    'fact.read': 'subtree',
    'objection.read': 'subtree',
    'observation.read': 'subtree',
    'notice.read': 'subtree',
    'notice.approve': 'below',
    'accountability.read': 'below',
    'accountability.decide': 'below',
    'accountability.approve': 'below',
    'bulletin.read': 'subtree',
    'bulletin.sign': 'own',
    'edition.read': 'own',
    'edition.publish': 'own',
    // His own, and those of the other leaders of his government.
    'instruction.read': 'own',
    'instruction.write': 'own',
    'register.read': 'subtree',
    'history.read': 'whole',
  },
  'system-admin': {
    'unit.read': 'whole',
    'unit.write': 'whole',
    'letterhead.write': 'whole',
    'period.read': 'whole',
    'calendar.write': 'whole',
    'mail.write': 'whole',
    'account.read': 'whole',
    'account.write': 'whole',
  },
  'security-admin': {
    'unit.read': 'whole',
    'account.read': 'whole',
    'permission.write': 'whole',
    'key.write': 'whole',
    'host.write': 'whole',
  },
  // That no number is missing is for the auditor to see; the documents themselves are not.
  auditor: { 'unit.read': 'whole', 'register.read': 'whole', 'audit.read': 'whole' },
}

/** A role held at a unit; `path` is the unit's path in the tree, ending in its own id: `/440000/440100/`. */
export interface Holding {
  role: Role
  unit: string
  path: string
}

/** The part of the tree an action reaches: a set of paths, or everything. Queries cannot be called without one. */
export type Scope =
  | { kind: 'everything' }
  | { kind: 'paths'; own: readonly string[]; subtrees: readonly string[]; below: readonly string[] }

export const EVERYTHING: Scope = { kind: 'everything' }

/** The scope of an action for somebody's roles, or undefined when none of them allows it. */
export function scopeFor(holdings: readonly Holding[], action: Action): Scope | undefined {
  const reaches = holdings.flatMap(({ role, path }) => {
    const reach = permissions[role][action]
    return reach === undefined ? [] : [{ reach, path }]
  })
  if (reaches.length === 0) return undefined
  if (reaches.some(({ reach }) => reach === 'whole')) return EVERYTHING
  const paths = (wanted: Reach) =>
    reaches.filter(({ reach }) => reach === wanted).map(({ path }) => path)
  return { kind: 'paths', own: paths('own'), subtrees: paths('subtree'), below: paths('below') }
}

/** Whether a unit's path lies in a scope. */
export function isInScope(scope: Scope, path: string): boolean {
  if (scope.kind === 'everything') return true
  return (
    scope.own.includes(path) ||
    scope.subtrees.some((top) => path.startsWith(top)) ||
    scope.below.some((top) => path !== top && path.startsWith(top))
  )
}

/** Whether any of the roles allows the action on the unit at this path. */
export function mayDo(holdings: readonly Holding[], action: Action, path: string): boolean {
  const scope = scopeFor(holdings, action)
  return scope !== undefined && isInScope(scope, path)
}
