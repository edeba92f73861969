import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { FindingBody, LedgerIdText, PeriodText, UnitId } from '#contract/values.ts'

export const TABLE_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/json',
] as const
const XLSX = [TABLE_TYPES[0]] as const

/** Of labels and notes inside a workbook. */
const DocumentLanguage = z.enum(['zh', 'en']).default('zh')

/** A row with something to say about it. Rows and columns count from 1, as the table program shows them. */
export const RowFinding = FindingBody.extend({
  sheet: z.string(),
  row: z.int(),
  /** Letter of the column; null when the row as a whole is meant. */
  column: z.string().nullable(),
  /** What stands there, shortened. */
  value: z.string().nullable(),
})
export type RowFinding = z.infer<typeof RowFinding>

export const ImportReport = z.object({
  mode: z.enum(['check', 'take']),
  file: z.object({ name: z.string(), bytes: z.int(), digest: z.string() }),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      /** Null: the sheet is not a ledger's, and was left alone. */
      ledger: LedgerIdText.nullable(),
      rows: z.int(),
      good: z.int(),
      /** Good, but with a warning. */
      warned: z.int(),
      bad: z.int(),
      /** Already on record as the very same entry: left as it is. */
      known: z.int(),
    }),
  ),
  rows: z.object({
    read: z.int(),
    good: z.int(),
    warned: z.int(),
    bad: z.int(),
    known: z.int(),
    taken: z.int(),
  }),
  /** By sheet and row; at most 2,000, `findingsTotal` counts all. */
  findings: z.array(RowFinding),
  findingsTotal: z.int(),
  units: z.int(),
  /** Periods whose scorecards are computed anew. */
  periods: z.array(PeriodText),
  /** The record of the import in the audit chain; null for a check. */
  entry: z.int().nullable(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const readTemplate = endpoint({
  method: 'GET',
  path: '/imports/template',
  summary: 'A workbook to fill in, a sheet a ledger, made for the kind of the unit.',
  access: 'fact.import',
  query: z.strictObject({ unit: UnitId.optional(), language: DocumentLanguage }),
  answers: XLSX,
  refusals: ['not-found', 'out-of-scope'],
})

const fileQuery = {
  /** Unit of rows that name none. */
  unit: UnitId.optional(),
  /** For a table without sheets (CSV): its ledger. */
  ledger: LedgerIdText.optional(),
  name: z.string().max(255).default('import'),
}

export const importFacts = endpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Checks a workbook, or takes its rows: the good ones, or all or none.',
  access: 'fact.import',
  query: z.strictObject({
    ...fileQuery,
    mode: z.enum(['check', 'take']),
    take: z.enum(['good', 'all-or-none']).default('all-or-none'),
    /** Why rows with warnings are right; without it they are not taken. */
    because: z.string().trim().min(2).max(1000).optional(),
  }),
  accepts: TABLE_TYPES,
  writes: 'sometimes',
  response: ImportReport,
  refusals: [
    'out-of-scope',
    'unreadable-file',
    'unsupported-type',
    'file-too-large',
    'invalid-input',
    'period-locked',
    'section-handed-in',
    'key-reused',
  ],
})

export const downloadCorrections = endpoint({
  method: 'POST',
  path: '/imports/corrections',
  summary: 'The rows of a workbook that were not good, with what to mend, as a workbook.',
  access: 'fact.import',
  query: z.strictObject({ ...fileQuery, language: DocumentLanguage }),
  accepts: TABLE_TYPES,
  writes: 'never',
  answers: XLSX,
  refusals: ['not-found', 'out-of-scope', 'unreadable-file'],
})
