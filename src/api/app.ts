import { Hono } from 'hono'
import { CORRELATION_HEADER, NOW_HEADER } from '#contract/endpoint.ts'
import { serveAccounts } from '#api/account.ts'
import { serveAccountability } from '#api/accountability.ts'
import type { Api } from '#api/api.ts'
import { serveAllowedHosts } from '#api/allowed-host.ts'
import { serveApiKeys } from '#api/api-key.ts'
import { serveAuditLog } from '#api/audit-log.ts'
import { serveCalendars } from '#api/calendar.ts'
import { serveBulletins } from '#api/bulletin.ts'
import { serveBulletinComments } from '#api/bulletin-comment.ts'
import { serveBulletinRuns } from '#api/bulletin-run.ts'
import { serveBulletinPapers } from '#api/bulletin-paper.ts'
import { serveCirculations } from '#api/circulation.ts'
import { serveChecks } from '#api/check.ts'
import { serveCompleteness } from '#api/completeness.ts'
import { serveDelegations } from '#api/delegation.ts'
import { serveDiscrepancies } from '#api/discrepancy.ts'
import type { Deps, HostEnv } from '#api/deps.ts'
import { serveEvents } from '#api/event.ts'
import { serveEvidenceFiles } from '#api/evidence-file.ts'
import { serveDraws } from '#api/draw.ts'
import { serveExceptions } from '#api/exception.ts'
import { serveExports } from '#api/export.ts'
import { serveExtensions } from '#api/extension.ts'
import { serveFacts } from '#api/fact.ts'
import { newToken } from '#api/id.ts'
import { serveInstructions } from '#api/instruction.ts'
import { serveJudgements } from '#api/judgement.ts'
import { serveHistory } from '#api/history.ts'
import { serveImports } from '#api/import.ts'
import { serveDocumentCodes } from '#api/document-code.ts'
import { serveLetterheads } from '#api/letterhead.ts'
import { serveNoticeReviews } from '#api/notice-review.ts'
import { serveLibrary } from '#api/library.ts'
import { serveNoticeOrigins } from '#api/notice-origin.ts'
import { serveNotices } from '#api/notice.ts'
import { serveNoticeStatistics } from '#api/notice-statistics.ts'
import { serveObjections } from '#api/objection.ts'
import { servePapers } from '#api/paper.ts'
import { servePeriodYears } from '#api/period-year.ts'
import { serveObservationImport } from '#api/observation-import.ts'
import { serveObservations } from '#api/observation.ts'
import { servePeriods } from '#api/period.ts'
import { serveMail } from '#api/mail.ts'
import { serveLastHour } from '#api/last-hour.ts'
import { serveMessages } from '#api/message.ts'
import { problemAnswer } from '#api/problem.ts'
import { limitOf } from '#api/rate-limit.ts'
import { Refusal } from '#api/refusal.ts'
import { serveReadings } from '#api/reading.ts'
import { servePublicEdition } from '#api/public-edition.ts'
import { serveReceipts } from '#api/receipt.ts'
import { serveRegister } from '#api/register.ts'
import { serveReminders } from '#api/reminder.ts'
import { serveReports } from '#api/report.ts'
import { serveRoles } from '#api/roles.ts'
import { serveSavedViews } from '#api/saved-view.ts'
import { serveSchemes } from '#api/scheme.ts'
import { serveScorecards } from '#api/scorecard.ts'
import { serveSections } from '#api/section.ts'
import { serveSession } from '#api/session.ts'
import { keepSessions } from '#api/sessions.ts'
import { serveSnapshots } from '#api/snapshot.ts'
import { serveSystem } from '#api/system.ts'
import { serveTasks } from '#api/task.ts'
import { serveOverview } from '#api/overview.ts'
import { serveClauses } from '#api/clause.ts'
import { MINUTE_MS, instantText } from '#api/time.ts'
import { serveUnitImport } from '#api/unit-import.ts'
import { serveUnits } from '#api/unit.ts'
import { serveVerification } from '#api/verification.ts'
import { serveWaitingReviews } from '#api/waiting-review.ts'
import { serveWaitingSections } from '#api/waiting-section.ts'

/** The whole API as one function; where it runs is the business of hosts. */
export type ApiHandler = (request: Request, host?: HostEnv) => Promise<Response>

/** Requests that one key may make in a minute; each brings up to 500 observations. */
const KEY_USES_A_MINUTE = 60

/** Each takes its part of the contract. */
const parts: readonly ((api: Api) => void)[] = [
  serveSession,
  serveAccounts,
  serveRoles,
  serveDelegations,
  serveUnits,
  serveUnitImport,
  servePeriods,
  servePeriodYears,
  serveCalendars,
  serveSchemes,
  serveOverview,
  serveClauses,
  serveScorecards,
  serveFacts,
  serveEvidenceFiles,
  serveSnapshots,
  serveVerification,
  serveDraws,
  serveImports,
  serveExports,
  serveHistory,
  serveSections,
  serveWaitingSections,
  serveWaitingReviews,
  serveReports,
  serveTasks,
  serveJudgements,
  serveExceptions,
  serveCompleteness,
  serveLastHour,
  serveReminders,
  serveExtensions,
  serveMessages,
  serveReceipts,
  serveMail,
  serveSavedViews,
  serveObjections,
  serveObservations,
  serveObservationImport,
  serveDiscrepancies,
  serveApiKeys,
  serveAllowedHosts,
  serveChecks,
  serveEvents,
  serveNotices,
  serveNoticeOrigins,
  serveNoticeReviews,
  serveNoticeStatistics,
  serveInstructions,
  serveBulletins,
  serveBulletinComments,
  serveBulletinRuns,
  serveBulletinPapers,
  serveReadings,
  serveCirculations,
  servePublicEdition,
  servePapers,
  serveLetterheads,
  serveDocumentCodes,
  serveRegister,
  serveLibrary,
  serveAccountability,
  serveAuditLog,
  serveSystem,
]

export function createApi(deps: Deps): ApiHandler {
  const routes: Api['routes'] = new Hono()
  const signIns = limitOf(deps.settings.signInsPerAddress, 10 * MINUTE_MS)
  const keyUses = limitOf(KEY_USES_A_MINUTE, MINUTE_MS)
  const nobodysHash = deps.passwords.hash(newToken(deps))
  const api: Api = { routes, deps, sessions: keepSessions(deps), signIns, keyUses, nobodysHash }
  routes.use(async (c, next) => {
    c.header(CORRELATION_HEADER, newToken(deps, 8))
    c.header('x-content-type-options', 'nosniff')
    // Pages go by this clock, not by that of the device they are open on.
    c.header(NOW_HEADER, instantText(deps.now()))
    await next()
  })
  routes.onError((error, c) => {
    const answer = problemAnswer(error, correlationOf(c.res), deps.log)
    answer.headers.set(CORRELATION_HEADER, correlationOf(c.res))
    return answer
  })
  routes.notFound((c) =>
    problemAnswer(new Refusal('not-found', { path: c.req.path }), correlationOf(c.res), deps.log),
  )
  for (const part of parts) part(api)
  return async (request, host = {}) => await routes.fetch(request, host)
}

const correlationOf = (response: Response): string => response.headers.get(CORRELATION_HEADER) ?? ''
