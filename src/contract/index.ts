import {
  changeAccount,
  changeRoles,
  createAccount,
  listAccounts,
  readAccount,
  resetPassword,
} from '#contract/account.ts'
import {
  approveRecord,
  decideRecord,
  handleRecord,
  stateOnRecord,
} from '#contract/accountability-step.ts'
import {
  exportRecords,
  listRecords,
  proposeRecords,
  readRecord,
  readRecordBasis,
} from '#contract/accountability.ts'
import { addAllowedHost, listAllowedHosts, removeAllowedHost } from '#contract/allowed-host.ts'
import { createApiKey, listApiKeys, revokeApiKey } from '#contract/api-key.ts'
import { exportChain, listAudit, readAuditHead, verifyAudit } from '#contract/audit.ts'
import {
  decideEdition,
  downloadSite,
  listSiteFiles,
  readEdition,
  readPublicEdition,
  readSitePage,
  withdrawEdition,
  writeEditionSettings,
} from '#contract/public-edition.ts'
import { importCalendarYear, listCalendarYears, readCalendarTemplate } from '#contract/calendar.ts'
import {
  compileBulletin,
  downloadBulletin,
  downloadBulletinAnnex,
  listBulletinVersions,
  listBulletins,
  previewBulletin,
  readBulletin,
  readBulletinAnnex,
  readBulletinFigure,
  readBulletinVersion,
} from '#contract/bulletin.ts'
import {
  issueBulletin,
  refreshBulletin,
  reviewBulletin,
  signBulletin,
  withdrawBulletin,
  writeBulletin,
} from '#contract/bulletin-step.ts'
import { readBulletinSettings, writeBulletinSettings } from '#contract/bulletin-settings.ts'
import {
  answerBulletinComment,
  listBulletinComments,
  writeBulletinComment,
} from '#contract/bulletin-comment.ts'
import { readBulletinRun, stopBulletinRun } from '#contract/bulletin-run.ts'
import {
  listBulletinReceipts,
  listCirculations,
  listColleagues,
  remindReaders,
  shareBulletin,
} from '#contract/circulation.ts'
import { addCheck, askForCheck, listChecks, readCheck, removeCheck } from '#contract/check.ts'
import { listClauses } from '#contract/clause.ts'
import {
  createDelegation,
  listDelegates,
  listDelegations,
  revokeDelegation,
} from '#contract/delegation.ts'
import { listDraws, makeDraw, readDraw } from '#contract/draw.ts'
import { readCompleteness } from '#contract/completeness.ts'
import {
  answerDiscrepancy,
  decideDiscrepancy,
  listDiscrepancies,
  readDiscrepancy,
} from '#contract/discrepancy.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { readEvents } from '#contract/event.ts'
import {
  downloadEvidenceFile,
  listEvidenceFiles,
  purgeEvidenceFile,
  purgeEvidenceFileForOthers,
  uploadEvidenceFile,
} from '#contract/evidence-file.ts'
import { agreeException, endException, listExceptions } from '#contract/exception.ts'
import {
  exportAccounts,
  exportAudit,
  exportFacts,
  exportScorecards,
  exportUnits,
} from '#contract/export.ts'
import { extendUnits } from '#contract/extension.ts'
import {
  changeFact,
  listFacts,
  readFact,
  readUsualCounts,
  verifyFact,
  withdrawFact,
  writeFact,
} from '#contract/fact.ts'
import { readLastHour } from '#contract/hand-in.ts'
import { listHistory, readHistory, takeHistory } from '#contract/history.ts'
import {
  handleInstruction,
  listInstructions,
  readInstruction,
  withdrawInstruction,
  writeInstruction,
} from '#contract/instruction.ts'
import { downloadCorrections, importFacts, readTemplate } from '#contract/import.ts'
import { claimItem, judgeItem, listJudgements } from '#contract/judgement.ts'
import { listDocumentCodes } from '#contract/document-code.ts'
import {
  changeLetterhead,
  createLetterhead,
  listLetterheads,
  removeLetterhead,
} from '#contract/letterhead.ts'
import { changeOwnMail, listMails, readOwnMail, sendTestMail } from '#contract/mail.ts'
import { listMessages, readMessage } from '#contract/message.ts'
import {
  answerNotice,
  approveNotice,
  changeDraft,
  directNotice,
  draftNotices,
  listNotices,
  listNoticesOn,
  readNotice,
} from '#contract/notice.ts'
import { decideReview, fileReview, listNoticeReviewers } from '#contract/notice-review.ts'
import { readNoticeStatistics } from '#contract/notice-statistics.ts'
import {
  decideObjection,
  fileObjection,
  listObjections,
  listReviewers,
  listUnitObjections,
  withdrawObjection,
} from '#contract/objection.ts'
import {
  downloadObservationCorrections,
  importObservations,
  listObservations,
  listWarnings,
  readObservationTemplate,
  writeObservations,
} from '#contract/observation.ts'
import { readOverview } from '#contract/overview.ts'
import {
  downloadDecisionPaper,
  downloadNoticePaper,
  downloadReportPaper,
  readBulletinPaper,
  readDecisionPaper,
  readNoticePaper,
  readReportPaper,
} from '#contract/paper.ts'
import { readFigureSeries, readFigureToday, readLibrary } from '#contract/library.ts'
import { changePeriod, createPeriod, listPeriods } from '#contract/period.ts'
import { createYear, readYear } from '#contract/period-year.ts'
import { listNumbers } from '#contract/register.ts'
import { listReminders, remindUnits } from '#contract/reminder.ts'
import {
  keepFavourite,
  listFavourites,
  openBulletin,
  readBulletinBrief,
} from '#contract/reading.ts'
import { listReceipts } from '#contract/receipt.ts'
import { checkPaper, readChanges, readReport } from '#contract/report.ts'
import { checkScheme, listSchemes, publishScheme, readScheme } from '#contract/scheme.ts'
import {
  downloadReceipt,
  listScorecards,
  readScorecard,
  readUnitHistory,
} from '#contract/scorecard.ts'
import {
  changeSavedView,
  createSavedView,
  listSavedViews,
  removeSavedView,
} from '#contract/saved-view.ts'
import { readScoringInput } from '#contract/scoring-input.ts'
import {
  acceptSections,
  approveSections,
  readSections,
  submitSections,
  unlockSections,
} from '#contract/section.ts'
import { changePassword, readSession, signIn, signOut } from '#contract/session.ts'
import { listSnapshots, takeSnapshot } from '#contract/snapshot.ts'
import { readDocs, readDocsStyle, readHealth, readOpenApi } from '#contract/system.ts'
import { listTasks } from '#contract/task.ts'
import { changeUnit, createUnit, importUnits, listUnits, readUnit } from '#contract/unit.ts'
import { listVerification, verifyFacts } from '#contract/verification.ts'
import { listWaitingReviews } from '#contract/waiting-review.ts'
import { answerSections, listWaitingSections } from '#contract/waiting-section.ts'

/** The whole contract. OpenAPI, the readable pages and the tests of access are made from this list. */
export const endpoints: readonly Endpoint[] = [
  readSession,
  signIn,
  signOut,
  changePassword,
  listAccounts,
  createAccount,
  readAccount,
  changeAccount,
  resetPassword,
  changeRoles,
  listDelegations,
  listDelegates,
  createDelegation,
  revokeDelegation,
  listUnits,
  createUnit,
  readUnit,
  changeUnit,
  importUnits,
  listPeriods,
  createPeriod,
  changePeriod,
  readYear,
  createYear,
  listCalendarYears,
  readCalendarTemplate,
  importCalendarYear,
  listSchemes,
  publishScheme,
  checkScheme,
  readScheme,
  listClauses,
  readOverview,
  listScorecards,
  readScorecard,
  downloadReceipt,
  readUnitHistory,
  readScoringInput,
  listFacts,
  readUsualCounts,
  writeFact,
  readFact,
  changeFact,
  withdrawFact,
  verifyFact,
  uploadEvidenceFile,
  listSnapshots,
  takeSnapshot,
  listEvidenceFiles,
  downloadEvidenceFile,
  purgeEvidenceFile,
  purgeEvidenceFileForOthers,
  listVerification,
  verifyFacts,
  listDraws,
  makeDraw,
  readDraw,
  readSections,
  submitSections,
  approveSections,
  acceptSections,
  unlockSections,
  listWaitingSections,
  listWaitingReviews,
  answerSections,
  readReport,
  readChanges,
  checkPaper,
  listTasks,
  listJudgements,
  judgeItem,
  claimItem,
  listExceptions,
  agreeException,
  endException,
  readCompleteness,
  readLastHour,
  listReminders,
  remindUnits,
  extendUnits,
  listMessages,
  readMessage,
  listReceipts,
  listObjections,
  listUnitObjections,
  fileObjection,
  withdrawObjection,
  listReviewers,
  decideObjection,
  listObservations,
  writeObservations,
  readObservationTemplate,
  importObservations,
  downloadObservationCorrections,
  listWarnings,
  listDiscrepancies,
  readDiscrepancy,
  decideDiscrepancy,
  answerDiscrepancy,
  listApiKeys,
  createApiKey,
  revokeApiKey,
  listAllowedHosts,
  addAllowedHost,
  removeAllowedHost,
  listChecks,
  addCheck,
  readCheck,
  askForCheck,
  removeCheck,
  readNoticeStatistics,
  listNotices,
  listNoticesOn,
  draftNotices,
  readNotice,
  changeDraft,
  answerNotice,
  directNotice,
  approveNotice,
  fileReview,
  listNoticeReviewers,
  decideReview,
  listInstructions,
  readInstruction,
  writeInstruction,
  withdrawInstruction,
  handleInstruction,
  listBulletins,
  previewBulletin,
  compileBulletin,
  readBulletin,
  readBulletinFigure,
  readBulletinAnnex,
  downloadBulletin,
  downloadBulletinAnnex,
  writeBulletin,
  refreshBulletin,
  withdrawBulletin,
  reviewBulletin,
  signBulletin,
  issueBulletin,
  listBulletinVersions,
  readBulletinVersion,
  readBulletinSettings,
  writeBulletinSettings,
  listBulletinComments,
  writeBulletinComment,
  answerBulletinComment,
  readBulletinRun,
  stopBulletinRun,
  readBulletinBrief,
  openBulletin,
  keepFavourite,
  listFavourites,
  listCirculations,
  listColleagues,
  shareBulletin,
  listBulletinReceipts,
  remindReaders,
  readNoticePaper,
  downloadNoticePaper,
  readReportPaper,
  downloadReportPaper,
  readDecisionPaper,
  downloadDecisionPaper,
  readBulletinPaper,
  listDocumentCodes,
  readLibrary,
  readFigureSeries,
  readFigureToday,
  readPublicEdition,
  readEdition,
  decideEdition,
  withdrawEdition,
  writeEditionSettings,
  listSiteFiles,
  readSitePage,
  downloadSite,
  listLetterheads,
  createLetterhead,
  changeLetterhead,
  removeLetterhead,
  listNumbers,
  listRecords,
  readRecordBasis,
  proposeRecords,
  readRecord,
  handleRecord,
  stateOnRecord,
  decideRecord,
  approveRecord,
  exportRecords,
  readTemplate,
  importFacts,
  downloadCorrections,
  listHistory,
  readHistory,
  takeHistory,
  exportScorecards,
  exportFacts,
  exportUnits,
  exportAccounts,
  exportAudit,
  readOwnMail,
  changeOwnMail,
  listMails,
  sendTestMail,
  listSavedViews,
  createSavedView,
  changeSavedView,
  removeSavedView,
  readEvents,
  listAudit,
  readAuditHead,
  exportChain,
  verifyAudit,
  readHealth,
  readOpenApi,
  readDocs,
  readDocsStyle,
]
