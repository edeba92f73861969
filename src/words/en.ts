import { bulletinComments } from './en/bulletin-comments.ts'
import { bulletinRuns } from './en/bulletin-runs.ts'
import { bulletinTables } from './en/bulletin-tables.ts'
import { bulletins } from './en/bulletins.ts'
import { entry } from './en/entry.ts'
import { explain } from './en/explain.ts'
import { calendars } from './en/calendars.ts'
import { charts } from './en/charts.ts'
import { clauses } from './en/clauses.ts'
import { approval } from './en/approval.ts'
import { counts } from './en/counts.ts'
import { delegation } from './en/delegation.ts'
import { discrepancyFilter } from './en/discrepancy-filter.ts'
import { evidence } from './en/evidence.ts'
import { exporting } from './en/exporting.ts'
import { facts } from './en/facts.ts'
import { findings } from './en/findings.ts'
import { imports } from './en/import.ts'
import { history, importing } from './en/importing.ts'
import { mails } from './en/mails.ts'
import { measures } from './en/measures.ts'
import { noticeEdit } from './en/notice-edit.ts'
import { noticeStatistics } from './en/notice-statistics.ts'
import { noticeReview } from './en/notice-review.ts'
import { numbers } from './en/numbers.ts'
import { notices } from './en/notices.ts'
import { objectionClocks } from './en/objection-clocks.ts'
import { objections } from './en/objections.ts'
import { official } from './en/official.ts'
import { brief, overview } from './en/overview.ts'
import { pasteColumns } from './en/paste-columns.ts'
import { pasting } from './en/pasting.ts'
import { documentCodes } from './en/document-codes.ts'
import { drafts } from './en/drafts.ts'
import { next } from './en/next.ts'
import { instructions } from './en/instructions.ts'
import { keys } from './en/keys.ts'
import { reading } from './en/reading.ts'
import { putOff } from './en/put-off.ts'
import { library } from './en/library.ts'
import { publicEdition } from './en/public-edition.ts'
import { receipts } from './en/receipts.ts'
import { refusals } from './en/refusals.ts'
import { report } from './en/report.ts'
import { scorecard } from './en/scorecard.ts'
import { scorecards } from './en/scorecards.ts'
import { schemes } from './en/schemes.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import type { zh } from './zh.ts'
import { accountability } from './en/accountability.ts'
import { accounts } from './en/accounts.ts'
import { units } from './en/units.ts'
import { unlockRequests } from './en/unlock-requests.ts'
import { verification } from './en/verification.ts'
import { waiting } from './en/waiting.ts'
import { periodYear } from './en/period-year.ts'
import { periods } from './en/periods.ts'
import { schemesAdmin } from './en/schemes-admin.ts'
import { audit } from './en/audit.ts'
import { auditStory } from './en/audit-story.ts'
import { sections } from './en/sections.ts'
import { savedViews } from './en/saved-views.ts'
import { tasks } from './en/tasks.ts'
import { completeness } from './en/completeness.ts'
import { inbox } from './en/inbox.ts'
import { snapshots } from './en/snapshots.ts'
import { checks } from './en/checks.ts'
import { observations } from './en/observations.ts'

export const en = {
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
} satisfies typeof zh
