import type { RouteRecordRaw } from 'vue-router'
import { screen } from '#app/routes/screen.ts'

/** What everything rests on, and who runs it. */
export const basisRoutes: RouteRecordRaw[] = [
  screen(
    'clauses',
    '/clauses',
    'shell.nav.clauses',
    'clause.read',
    () => import('#features/clauses/ClausesPage.vue'),
  ),
  screen(
    'history',
    '/history',
    'shell.nav.history',
    'history.read',
    () => import('#features/history/HistoryPage.vue'),
  ),
  screen(
    'letterheads',
    '/admin/letterheads',
    'shell.nav.letterheads',
    'letterhead.write',
    () => import('#features/letterhead/LetterheadsPage.vue'),
  ),
  screen(
    'accounts',
    '/admin/accounts',
    'shell.nav.accounts',
    'account.read',
    () => import('#features/accounts/AccountsPage.vue'),
  ),
  screen(
    'units',
    '/admin/units',
    'shell.nav.units',
    'unit.write',
    () => import('#features/units/UnitsPage.vue'),
  ),
  screen(
    'periods',
    '/admin/periods',
    'shell.nav.periods',
    'period.write',
    () => import('#features/periods/PeriodsPage.vue'),
  ),
  screen(
    'period-year',
    '/admin/periods/year',
    'periodYear.open',
    'period.write',
    () => import('#features/periods/YearPage.vue'),
  ),
  screen(
    'calendars',
    '/admin/calendars',
    'shell.nav.calendars',
    'calendar.write',
    () => import('#features/calendars/CalendarsPage.vue'),
  ),
  screen(
    'mails',
    '/admin/mails',
    'shell.nav.mails',
    'mail.write',
    () => import('#features/mail/MailsPage.vue'),
  ),
  screen(
    'schemes',
    '/admin/schemes',
    'shell.nav.schemes',
    'scheme.publish',
    () => import('#features/schemes/SchemesPage.vue'),
  ),
  screen(
    'audit',
    '/admin/audit',
    'shell.nav.audit',
    'audit.read',
    () => import('#features/audit/AuditPage.vue'),
  ),
]
