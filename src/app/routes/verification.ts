import type { RouteRecordRaw } from 'vue-router'
import { screen } from '#app/routes/screen.ts'

/** What the office examines. */
export const verificationRoutes: RouteRecordRaw[] = [
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
    'checks',
    '/checks',
    'shell.nav.checks',
    'check.read',
    () => import('#features/checks/ChecksPage.vue'),
  ),
  screen(
    'keys',
    '/keys',
    'shell.nav.keys',
    'key.write',
    () => import('#features/keys/KeysPage.vue'),
  ),
  screen(
    'hosts',
    '/hosts',
    'shell.nav.hosts',
    'host.write',
    () => import('#features/snapshot/HostsPage.vue'),
  ),
  screen(
    'paper-check',
    '/report/check',
    'report.check.title',
    'section.accept',
    () => import('#features/report/PaperCheckPage.vue'),
  ),
]
