import { units } from '#database/migrations/0001-units.ts'
import { accounts } from '#database/migrations/0002-accounts.ts'
import { periods } from '#database/migrations/0003-periods-and-schemes.ts'
import { facts } from '#database/migrations/0004-facts.ts'
import { results } from '#database/migrations/0005-results.ts'
import { audit } from '#database/migrations/0006-audit.ts'
import { evidenceFiles } from '#database/migrations/0007-evidence-files.ts'
import { sectionSteps } from '#database/migrations/0008-section-steps.ts'
import { objections } from '#database/migrations/0009-objections.ts'
import { draws } from '#database/migrations/0010-draws.ts'
import { reminders } from '#database/migrations/0011-reminders.ts'
import { askedLedgers } from '#database/migrations/0012-asked-ledgers.ts'
import { handInsAndDelegations } from '#database/migrations/0013-hand-ins-and-delegations.ts'
import { observations } from '#database/migrations/0014-observations.ts'
import { notices } from '#database/migrations/0015-notices.ts'
import { snapshots } from '#database/migrations/0016-snapshots.ts'
import { checker } from '#database/migrations/0017-checker.ts'
import { accountability } from '#database/migrations/0018-accountability.ts'
import { calendarsAndMail } from '#database/migrations/0020-calendars-and-mail.ts'
import { bulletins } from '#database/migrations/0021-bulletins.ts'
import { instructions } from '#database/migrations/0022-instructions.ts'
import { lastHourAndCheckDays } from '#database/migrations/0024-last-hour-and-check-days.ts'
import { letterheads } from '#database/migrations/0025-letterheads.ts'
import { noticeReviews } from '#database/migrations/0026-notice-reviews.ts'
import { savedViews } from '#database/migrations/0028-saved-views.ts'
import { putOffSteps } from '#database/migrations/0029-put-off-steps.ts'
import { readings } from '#database/migrations/0030-readings.ts'
import { library } from '#database/migrations/0031-library.ts'
import { publicEditions } from '#database/migrations/0032-public-editions.ts'
import { bulletinComments } from '#database/migrations/0033-bulletin-comments.ts'
import { annexesInTheLibrary } from '#database/migrations/0034-annexes-in-the-library.ts'
import { reviewNumbers } from '#database/migrations/0035-review-numbers.ts'
import { delegatesAndPeriodClock } from '#database/migrations/0036-delegates-and-period-clock.ts'
import type { Step } from '#database/migrations/step.ts'

/** In the order in which they run. Append only: one file a step. */
export const migrations: readonly (readonly [name: string, up: Step])[] = [
  ['0001-units', units],
  ['0002-accounts', accounts],
  ['0003-periods-and-schemes', periods],
  ['0004-facts', facts],
  ['0005-results', results],
  ['0006-audit', audit],
  ['0007-evidence-files', evidenceFiles],
  ['0008-section-steps', sectionSteps],
  ['0009-objections', objections],
  ['0010-draws', draws],
  ['0011-reminders', reminders],
  ['0012-asked-ledgers', askedLedgers],
  ['0013-hand-ins-and-delegations', handInsAndDelegations],
  ['0014-observations', observations],
  ['0015-notices', notices],
  ['0016-snapshots', snapshots],
  ['0017-checker', checker],
  ['0018-accountability', accountability],
  ['0020-calendars-and-mail', calendarsAndMail],
  ['0021-bulletins', bulletins],
  ['0022-instructions', instructions],
  ['0024-last-hour-and-check-days', lastHourAndCheckDays],
  ['0025-letterheads', letterheads],
  ['0026-notice-reviews', noticeReviews],
  ['0028-saved-views', savedViews],
  ['0029-put-off-steps', putOffSteps],
  ['0030-readings', readings],
  ['0031-library', library],
  ['0032-public-editions', publicEditions],
  ['0033-bulletin-comments', bulletinComments],
  ['0034-annexes-in-the-library', annexesInTheLibrary],
  ['0035-review-numbers', reviewNumbers],
  ['0036-delegates-and-period-clock', delegatesAndPeriodClock],
]
