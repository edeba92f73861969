import type { RouteRecordRaw } from 'vue-router'
import { paper, screen } from '#app/routes/screen.ts'

/** What a unit does: its tasks, facts, report and score. */
export const reportingRoutes: RouteRecordRaw[] = [
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
    'scorecard',
    '/scorecard',
    'shell.nav.mine',
    'scorecard.read',
    () => import('#features/scorecard/ScorecardPage.vue'),
  ),
  screen(
    'facts',
    '/facts',
    'shell.nav.facts',
    'fact.read',
    () => import('#features/facts/FactsPage.vue'),
  ),
  paper(
    'report',
    '/print/report',
    'report.open',
    'fact.read',
    () => import('#features/report/ReportPage.vue'),
  ),
  screen(
    'import',
    '/import',
    'shell.nav.import',
    'fact.import',
    () => import('#features/import/ImportPage.vue'),
  ),
]
