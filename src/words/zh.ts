import { bulletinComments } from './zh/bulletin-comments.ts'
import { bulletinRuns } from './zh/bulletin-runs.ts'
import { bulletinTables } from './zh/bulletin-tables.ts'
import { bulletins } from './zh/bulletins.ts'
import { entry } from './zh/entry.ts'
import { explain } from './zh/explain.ts'
import { calendars } from './zh/calendars.ts'
import { charts } from './zh/charts.ts'
import { clauses } from './zh/clauses.ts'
import { approval } from './zh/approval.ts'
import { counts } from './zh/counts.ts'
import { delegation } from './zh/delegation.ts'
import { discrepancyFilter } from './zh/discrepancy-filter.ts'
import { evidence } from './zh/evidence.ts'
import { exporting } from './zh/exporting.ts'
import { facts } from './zh/facts.ts'
import { findings } from './zh/findings.ts'
import { imports } from './zh/import.ts'
import { history, importing } from './zh/importing.ts'
import { mails } from './zh/mails.ts'
import { measures } from './zh/measures.ts'
import { noticeEdit } from './zh/notice-edit.ts'
import { noticeStatistics } from './zh/notice-statistics.ts'
import { noticeReview } from './zh/notice-review.ts'
import { numbers } from './zh/numbers.ts'
import { notices } from './zh/notices.ts'
import { objectionClocks } from './zh/objection-clocks.ts'
import { objections } from './zh/objections.ts'
import { official } from './zh/official.ts'
import { brief, overview } from './zh/overview.ts'
import { pasteColumns } from './zh/paste-columns.ts'
import { pasting } from './zh/pasting.ts'
import { documentCodes } from './zh/document-codes.ts'
import { drafts } from './zh/drafts.ts'
import { next } from './zh/next.ts'
import { instructions } from './zh/instructions.ts'
import { keys } from './zh/keys.ts'
import { reading } from './zh/reading.ts'
import { putOff } from './zh/put-off.ts'
import { library } from './zh/library.ts'
import { publicEdition } from './zh/public-edition.ts'
import { receipts } from './zh/receipts.ts'
import { refusals } from './zh/refusals.ts'
import { report } from './zh/report.ts'
import { scorecard } from './zh/scorecard.ts'
import { scorecards } from './zh/scorecards.ts'
import { schemes } from './zh/schemes.ts'
import { session } from './zh/session.ts'
import { shell } from './zh/shell.ts'
import { ui } from './zh/ui.ts'
import { accountability } from './zh/accountability.ts'
import { accounts } from './zh/accounts.ts'
import { units } from './zh/units.ts'
import { unlockRequests } from './zh/unlock-requests.ts'
import { verification } from './zh/verification.ts'
import { waiting } from './zh/waiting.ts'
import { periodYear } from './zh/period-year.ts'
import { periods } from './zh/periods.ts'
import { schemesAdmin } from './zh/schemes-admin.ts'
import { audit } from './zh/audit.ts'
import { auditStory } from './zh/audit-story.ts'
import { sections } from './zh/sections.ts'
import { savedViews } from './zh/saved-views.ts'
import { tasks } from './zh/tasks.ts'
import { completeness } from './zh/completeness.ts'
import { inbox } from './zh/inbox.ts'
import { snapshots } from './zh/snapshots.ts'
import { checks } from './zh/checks.ts'
import { observations } from './zh/observations.ts'

/** All words in Simplified Chinese: one line an area. The other languages have the same shape. */
export const zh = {
  entry,
  explain,
  brief,
  calendars,
  bulletinComments,
  bulletinRuns,
  bulletinTables,
  bulletins,
  charts,
  clauses,
  approval,
  counts,
  delegation,
  discrepancyFilter,
  evidence,
  exporting,
  facts,
  findings,
  history,
  importing,
  imports,
  mails,
  measures,
  noticeEdit,
  noticeStatistics,
  noticeReview,
  notices,
  numbers,
  objectionClocks,
  accountability,
  objections,
  official,
  overview,
  pasteColumns,
  pasting,
  documentCodes,
  drafts,
  next,
  instructions,
  keys,
  reading,
  putOff,
  library,
  publicEdition,
  receipts,
  refusals,
  report,
  scorecard,
  scorecards,
  schemes,
  session,
  shell,
  accounts,
  units,
  unlockRequests,
  verification,
  waiting,
  periods,
  periodYear,
  schemesAdmin,
  audit,
  auditStory,
  sections,
  savedViews,
  tasks,
  completeness,
  inbox,
  observations,
  checks,
  snapshots,
  ui,
}
