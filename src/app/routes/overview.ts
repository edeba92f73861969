import type { RouteRecordRaw } from 'vue-router'
import { light, paper, screen } from '#app/routes/screen.ts'

/** How the province stands. */
export const overviewRoutes: RouteRecordRaw[] = [
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
  paper(
    'scorecards-print',
    '/print/scorecards',
    'shell.nav.scorecards',
    'overview.read',
    () => import('#features/scorecards/PrintPage.vue'),
  ),
]
