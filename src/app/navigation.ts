import { scopeFor } from '#domain/access.ts'
import type { Action, Holding } from '#domain/access.ts'
import type { WordKey } from '#ui/words.ts'

export interface NavEntry {
  name: string
  label: WordKey
  action: Action
}

export interface NavGroup {
  label: WordKey
  entries: readonly NavEntry[]
}

/** Every screen of the navigation and the action that opens it; the same action guards its route. */
const groups: readonly NavGroup[] = [
  {
    label: 'shell.nav.work',
    entries: [
      { name: 'overview', label: 'shell.nav.overview', action: 'overview.read' },
      { name: 'brief', label: 'shell.nav.brief', action: 'overview.read' },
      { name: 'scorecards', label: 'shell.nav.scorecards', action: 'overview.read' },
      { name: 'bulletins', label: 'shell.nav.bulletins', action: 'overview.read' },
      { name: 'circulations', label: 'shell.nav.circulations', action: 'overview.read' },
      { name: 'public-edition', label: 'shell.nav.publicEdition', action: 'edition.read' },
    ],
  },
  {
    label: 'shell.nav.verify',
    entries: [
      { name: 'completeness', label: 'shell.nav.completeness', action: 'completeness.read' },
      { name: 'waiting', label: 'shell.nav.waiting', action: 'section.accept' },
      { name: 'verification', label: 'shell.nav.verification', action: 'fact.verify' },
      { name: 'discrepancies', label: 'shell.nav.discrepancies', action: 'discrepancy.decide' },
      { name: 'checks', label: 'shell.nav.checks', action: 'check.read' },
      { name: 'objections', label: 'shell.nav.objections', action: 'overview.read' },
    ],
  },
  {
    label: 'shell.nav.pursue',
    entries: [
      { name: 'instructions', label: 'instructions.title', action: 'instruction.read' },
      { name: 'notices', label: 'shell.nav.notices', action: 'overview.read' },
      { name: 'accountability', label: 'shell.nav.accountability', action: 'overview.read' },
      { name: 'receipts', label: 'shell.nav.receipts', action: 'receipt.read' },
      { name: 'numbers', label: 'shell.nav.numbers', action: 'register.read' },
    ],
  },
  {
    label: 'shell.nav.own',
    entries: [
      { name: 'tasks', label: 'shell.nav.tasks', action: 'task.read' },
      { name: 'notices', label: 'shell.nav.notices', action: 'notice.answer' },
      {
        name: 'accountability',
        label: 'shell.nav.accountability',
        action: 'accountability.answer',
      },
      { name: 'bulletins', label: 'shell.nav.bulletins', action: 'task.read' },
      { name: 'inbox', label: 'shell.nav.inbox', action: 'message.read' },
      { name: 'scorecard', label: 'shell.nav.mine', action: 'scorecard.read' },
      { name: 'facts', label: 'shell.nav.facts', action: 'fact.read' },
      { name: 'import', label: 'shell.nav.import', action: 'fact.import' },
      { name: 'discrepancies', label: 'shell.nav.discrepancies', action: 'discrepancy.answer' },
    ],
  },
  {
    label: 'shell.nav.basis',
    entries: [
      { name: 'clauses', label: 'shell.nav.clauses', action: 'clause.read' },
      { name: 'library', label: 'shell.nav.library', action: 'bulletin.read' },
      { name: 'history', label: 'shell.nav.history', action: 'history.read' },
    ],
  },
  {
    label: 'shell.nav.admin',
    entries: [
      { name: 'accounts', label: 'shell.nav.accounts', action: 'account.read' },
      { name: 'keys', label: 'shell.nav.keys', action: 'key.write' },
      { name: 'hosts', label: 'shell.nav.hosts', action: 'host.write' },
      { name: 'units', label: 'shell.nav.units', action: 'unit.write' },
      { name: 'calendars', label: 'shell.nav.calendars', action: 'calendar.write' },
      { name: 'mails', label: 'shell.nav.mails', action: 'mail.write' },
      { name: 'letterheads', label: 'shell.nav.letterheads', action: 'letterhead.write' },
      { name: 'periods', label: 'shell.nav.periods', action: 'period.write' },
      { name: 'schemes', label: 'shell.nav.schemes', action: 'scheme.publish' },
      { name: 'audit', label: 'shell.nav.audit', action: 'audit.read' },
    ],
  },
]

/** Only what the roles allow; groups without an entry are left out. */
export const navigationFor = (holdings: readonly Holding[]): NavGroup[] =>
  groups
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ action }) => scopeFor(holdings, action) !== undefined),
    }))
    .filter(({ entries }) => entries.length > 0)

/** Where somebody's work begins: design.md §1, first screen. */
export function firstScreen(holdings: readonly Holding[]): string {
  const roles = new Set(holdings.map(({ role }) => role))
  if (roles.has('inspector') || roles.has('chief-inspector')) return 'overview'
  if (roles.has('leader')) return 'brief'
  if (roles.has('reporter') || roles.has('approver')) return 'tasks'
  if (roles.has('auditor')) return 'audit'
  return 'accounts'
}
