import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import type { Action } from '#domain/access.ts'
import { scorecardFilters } from '#contract/scorecard.ts'
import { Day, LedgerIdText, PeriodText, UnitId, UnitKindText } from '#contract/values.ts'

export const EXPORT_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
] as const

const common = {
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  language: z.enum(['zh', 'zh-Hant', 'en']).default('zh'),
}

/** Every list leaves with the rights of the one who asks for it. */
const exportOf = <Filters extends z.ZodRawShape>(
  list: string,
  access: Action,
  summary: string,
  filters: Filters,
) =>
  endpoint({
    method: 'GET',
    path: `/exports/${list}`,
    summary,
    access,
    query: z.strictObject({ ...filters, ...common }),
    answers: EXPORT_TYPES,
    refusals: ['not-found', 'out-of-scope', 'not-scored'],
  })

export const exportScorecards = exportOf(
  'scorecards',
  'scorecard.read',
  'The list of scorecards, with the same filters.',
  scorecardFilters,
)
export const exportFacts = exportOf(
  'facts',
  'fact.read',
  'Facts of a ledger, of all units in reach.',
  {
    ledger: LedgerIdText,
    under: UnitId.optional(),
    period: PeriodText.optional(),
  },
)
export const exportUnits = exportOf('units', 'unit.read', 'Units in reach.', {
  under: UnitId.optional(),
  kind: UnitKindText.optional(),
})
export const exportAccounts = exportOf('accounts', 'account.read', 'Accounts with their roles.', {})
export const exportAudit = exportOf(
  'audit',
  'audit.read',
  'Entries of the audit chain, as a table.',
  {
    from: Day.optional(),
    to: Day.optional(),
  },
)
