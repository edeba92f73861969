import type { RouteRecordRaw } from 'vue-router'
import type { Action } from '#domain/access.ts'
import type { WordKey } from '#ui/words.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Title of the page; screens about one thing set their own. */
    title?: WordKey
    /** The action that opens it; without one, being signed in is enough. */
    action?: Action
    /** Open to visitors. */
    open?: boolean
    /** Without navigation: sign-in, pages for paper. */
    bare?: boolean
    /** Needs no words but those of `words/zh-first.ts`. */
    firstWords?: boolean
  }
}

const screen = (
  name: string,
  path: string,
  title: WordKey,
  action: Action,
  component: () => Promise<unknown>,
): RouteRecordRaw => ({ name, path, meta: { title, action }, component }) as RouteRecordRaw

/** Opened on a phone by those who have two minutes: it loads less. */
const light = (route: RouteRecordRaw): RouteRecordRaw =>
  ({ ...route, meta: { ...route.meta, firstWords: true } }) as RouteRecordRaw

/** Every screen, each loaded when it is opened. */
export const routes: RouteRecordRaw[] = [
  light({
    name: 'sign-in',
    path: '/sign-in',
    meta: { title: 'session.title', open: true, bare: true },
    component: () => import('#features/session/SignInPage.vue'),
  }),
  {
    name: 'password',
    path: '/password',
    meta: { title: 'session.change.title', bare: true },
    component: () => import('#features/session/ChangePasswordPage.vue'),
  },
  {
    name: 'delegation',
    path: '/delegation',
    meta: { title: 'delegation.title' },
    component: () => import('#features/delegation/DelegationPage.vue'),
  },
  {
    name: 'profile',
    path: '/profile',
    meta: { title: 'shell.profile' },
    component: () => import('#features/mail/ProfilePage.vue'),
  },
  screen(
    'overview',
    '/overview',
    'shell.nav.overview',
    'overview.read',
    () => import('#features/overview/OverviewPage.vue'),
  ),
  light(
    screen(
      'brief',
      '/brief',
      'shell.nav.brief',
      'overview.read',
      () => import('#features/brief/BriefPage.vue'),
    ),
  ),
  screen(
    'scorecards',
    '/scorecards',
    'shell.nav.scorecards',
    'overview.read',
    () => import('#features/scorecards/ScorecardsPage.vue'),
  ),
  screen(
    'compare',
    '/scorecards/compare',
    'shell.nav.scorecards',
    'overview.read',
    () => import('#features/scorecards/ComparePage.vue'),
  ),
  {
    ...screen(
      'scorecards-print',
      '/print/scorecards',
      'shell.nav.scorecards',
      'overview.read',
      () => import('#features/scorecards/PrintPage.vue'),
    ),
    meta: { title: 'shell.nav.scorecards', action: 'overview.read', bare: true },
  } as RouteRecordRaw,
  screen(
    'tasks',
    '/tasks',
    'shell.nav.tasks',
    'task.read',
    () => import('#features/tasks/TasksPage.vue'),
  ),
  screen(
    'inbox',
    '/inbox',
    'shell.nav.inbox',
    'message.read',
    () => import('#features/inbox/InboxPage.vue'),
  ),
  screen(
    'receipts',
    '/receipts',
    'shell.nav.receipts',
    'receipt.read',
    () => import('#features/receipts/ReceiptsPage.vue'),
  ),
  screen(
    'numbers',
    '/numbers',
    'shell.nav.numbers',
    'register.read',
    () => import('#features/register/NumbersPage.vue'),
  ),
  screen(
    'scorecard',
    '/scorecard',
    'shell.nav.mine',
    'scorecard.read',
    () => import('#features/scorecard/ScorecardPage.vue'),
  ),
  screen(
    'completeness',
    '/completeness',
    'shell.nav.completeness',
    'completeness.read',
    () => import('#features/completeness/CompletenessPage.vue'),
  ),
  screen(
    'waiting',
    '/waiting',
    'shell.nav.waiting',
    'section.accept',
    () => import('#features/waiting/WaitingPage.vue'),
  ),
  screen(
    'objections',
    '/objections',
    'shell.nav.objections',
    'overview.read',
    () => import('#features/objection/ObjectionsPage.vue'),
  ),
  screen(
    'notices',
    '/notices',
    'shell.nav.notices',
    'notice.read',
    () => import('#features/notice/NoticesPage.vue'),
  ),
  screen(
    'notice-statistics',
    '/notices/statistics',
    'noticeStatistics.title',
    'completeness.read',
    () => import('#features/notice/NoticeStatisticsPage.vue'),
  ),
  screen(
    'notice-new',
    '/notices/new',
    'notices.draft.title',
    'notice.write',
    () => import('#features/notice/NewNoticePage.vue'),
  ),
  screen(
    'notice',
    '/notices/:unit/:notice',
    'shell.nav.notices',
    'notice.read',
    () => import('#features/notice/NoticePage.vue'),
  ),
  screen(
    'notice-edit',
    '/notices/:unit/:notice/edit',
    'noticeEdit.title',
    'notice.write',
    () => import('#features/notice/EditNoticePage.vue'),
  ),
  {
    ...screen(
      'notice-print',
      '/print/notices/:unit/:notice',
      'shell.nav.notices',
      'notice.read',
      () => import('#features/notice/NoticePrintPage.vue'),
    ),
    meta: { title: 'shell.nav.notices', action: 'notice.read', bare: true },
  } as RouteRecordRaw,
  screen(
    'instructions',
    '/instructions',
    'instructions.title',
    'instruction.read',
    () => import('#features/instruction/InstructionsPage.vue'),
  ),
  screen(
    'instruction-new',
    '/instructions/new',
    'instructions.form.title',
    'instruction.write',
    () => import('#features/instruction/NewInstructionPage.vue'),
  ),
  screen(
    'instruction',
    '/instructions/:unit/:instruction',
    'instructions.title',
    'instruction.read',
    () => import('#features/instruction/InstructionPage.vue'),
  ),
  screen(
    'accountability',
    '/accountability',
    'shell.nav.accountability',
    'accountability.read',
    () => import('#features/accountability/RecordsPage.vue'),
  ),
  screen(
    'record-new',
    '/accountability/new',
    'accountability.propose.title',
    'accountability.propose',
    () => import('#features/accountability/ProposePage.vue'),
  ),
  screen(
    'record',
    '/accountability/:unit/:record',
    'shell.nav.accountability',
    'accountability.read',
    () => import('#features/accountability/RecordPage.vue'),
  ),
  {
    ...screen(
      'record-paper',
      '/print/accountability/:unit/:record',
      'shell.nav.accountability',
      'accountability.read',
      () => import('#features/accountability/RecordPaperPage.vue'),
    ),
    meta: { title: 'shell.nav.accountability', action: 'accountability.read', bare: true },
  } as RouteRecordRaw,
  light(
    screen(
      'bulletins',
      '/bulletins',
      'shell.nav.bulletins',
      'bulletin.read',
      () => import('#features/bulletin/BulletinsPage.vue'),
    ),
  ),
  screen(
    'bulletin-settings',
    '/bulletins/settings',
    'bulletins.settings',
    'bulletin.write',
    () => import('#features/bulletin/BulletinSettingsPage.vue'),
  ),
  screen(
    'bulletin',
    '/bulletins/:bulletin',
    'shell.nav.bulletins',
    'bulletin.read',
    () => import('#features/bulletin/BulletinPage.vue'),
  ),
  light({
    ...screen(
      'bulletin-reading',
      '/bulletins/:bulletin/read',
      'reading.title',
      'bulletin.read',
      () => import('#features/bulletin/reading/ReadingPage.vue'),
    ),
    meta: { title: 'reading.title', action: 'bulletin.read', bare: true },
  } as RouteRecordRaw),
  screen(
    'bulletin-receipts',
    '/bulletins/:bulletin/receipts',
    'reading.receipts.title',
    'bulletin.write',
    () => import('#features/receipts/BulletinReceiptsPage.vue'),
  ),
  screen(
    'circulations',
    '/reading',
    'reading.list.title',
    'bulletin.read',
    () => import('#features/circulation/CirculationsPage.vue'),
  ),
  {
    ...screen(
      'bulletin-print',
      '/print/bulletins/:bulletin',
      'shell.nav.bulletins',
      'bulletin.read',
      () => import('#features/bulletin/BulletinPrintPage.vue'),
    ),
    meta: { title: 'shell.nav.bulletins', action: 'bulletin.read', bare: true },
  } as RouteRecordRaw,
  screen(
    'bulletin-edit',
    '/bulletins/:bulletin/edit',
    'bulletins.editor.title',
    'bulletin.write',
    () => import('#features/bulletin/BulletinEditPage.vue'),
  ),
  screen(
    'library',
    '/library',
    'shell.nav.library',
    'bulletin.read',
    () => import('#features/library/LibraryPage.vue'),
  ),
  screen(
    'bulletin-series',
    '/bulletins/:bulletin/series',
    'library.series.title',
    'bulletin.read',
    () => import('#features/library/FigureSeriesPage.vue'),
  ),
  screen(
    'public-edition',
    '/public-edition',
    'shell.nav.publicEdition',
    'edition.read',
    () => import('#features/public-edition/PublicEditionPage.vue'),
  ),
  screen(
    'edition',
    '/public-edition/:bulletin',
    'publicEdition.open',
    'edition.read',
    () => import('#features/public-edition/EditionPage.vue'),
  ),
  screen(
    'verification',
    '/verification',
    'shell.nav.verification',
    'fact.verify',
    () => import('#features/verification/VerificationPage.vue'),
  ),
  screen(
    'discrepancies',
    '/discrepancies',
    'shell.nav.discrepancies',
    'observation.read',
    () => import('#features/discrepancies/DiscrepanciesPage.vue'),
  ),
  screen(
    'keys',
    '/keys',
    'shell.nav.keys',
    'key.write',
    () => import('#features/keys/KeysPage.vue'),
  ),
  screen(
    'checks',
    '/checks',
    'shell.nav.checks',
    'check.read',
    () => import('#features/checks/ChecksPage.vue'),
  ),
  screen(
    'hosts',
    '/hosts',
    'shell.nav.hosts',
    'host.write',
    () => import('#features/snapshot/HostsPage.vue'),
  ),
  screen(
    'letterheads',
    '/admin/letterheads',
    'shell.nav.letterheads',
    'letterhead.write',
    () => import('#features/letterhead/LetterheadsPage.vue'),
  ),
  screen(
    'facts',
    '/facts',
    'shell.nav.facts',
    'fact.read',
    () => import('#features/facts/FactsPage.vue'),
  ),
  {
    ...screen(
      'report',
      '/print/report',
      'report.open',
      'fact.read',
      () => import('#features/report/ReportPage.vue'),
    ),
    meta: { title: 'report.open', action: 'fact.read', bare: true },
  } as RouteRecordRaw,
  screen(
    'paper-check',
    '/report/check',
    'report.check.title',
    'section.accept',
    () => import('#features/report/PaperCheckPage.vue'),
  ),
  screen(
    'import',
    '/import',
    'shell.nav.import',
    'fact.import',
    () => import('#features/import/ImportPage.vue'),
  ),
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
  ...(import.meta.env.DEV
    ? [
        {
          name: 'gallery',
          path: '/gallery',
          meta: { title: 'shell.nav.gallery' as const, open: true, bare: true },
          component: () => import('#features/gallery/GalleryPage.vue'),
        },
      ]
    : []),
  light({ name: 'home', path: '/', component: () => import('#app/HomePage.vue') }),
  { name: 'not-found', path: '/:path(.*)*', component: () => import('#app/NotFoundPage.vue') },
]
