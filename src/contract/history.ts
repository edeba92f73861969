import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import {
  ClassId,
  ExactText,
  InstantText,
  PeriodText,
  ReasonBody,
  WordsBody,
} from '#contract/values.ts'

/** A figure as printed, beside what the scheme makes of the printed parts. */
const Disagreement = z.object({
  row: z.int(),
  unit: z.string(),
  /** Which figure: total, rank or grade. */
  figure: z.enum(['total', 'rank', 'grade']),
  printed: z.string(),
  recomputed: z.string(),
  /** Recomputed less printed, for totals. */
  difference: ExactText.nullable(),
})

const Problem = z.object({ row: z.int(), column: z.string().nullable(), because: ReasonBody })

export const HistoryTableBody = z.object({
  id: z.string(),
  title: z.string(),
  /** Where it was published: document, address, day. */
  source: z.string(),
  period: PeriodText,
  scheme: z.object({ id: z.string(), version: z.int(), name: WordsBody }),
  units: z.int(),
  disagreements: z.int(),
  takenBy: z.string(),
  takenAt: InstantText,
})
export type HistoryTableBody = z.infer<typeof HistoryTableBody>

const Row = z.object({
  row: z.int(),
  unit: z.string(),
  /** Points by item, as printed. */
  items: z.record(z.string(), ExactText.nullable()),
  printed: z.object({
    total: z.string().nullable(),
    rank: z.string().nullable(),
    grade: z.string().nullable(),
  }),
  recomputed: z.object({ total: ExactText, shown: z.string(), rank: z.int(), grade: z.string() }),
})

export const HistoryReport = z.object({
  mode: z.enum(['check', 'take']),
  /** Set when it was taken. */
  table: HistoryTableBody.nullable(),
  items: z.array(z.object({ id: z.string(), name: WordsBody, of: ExactText })),
  rows: z.array(Row),
  disagreements: z.array(Disagreement),
  /** Rows or columns that could not be read: nothing is taken while there are any. */
  problems: z.array(Problem),
})
export type HistoryReport = z.infer<typeof HistoryReport>

export const listHistory = endpoint({
  method: 'GET',
  path: '/history',
  summary: 'Published result tables of earlier years.',
  access: 'history.read',
  response: z.object({ rows: z.array(HistoryTableBody) }),
  refusals: [],
})

export const readHistory = endpoint({
  method: 'GET',
  path: '/history/:table',
  summary: 'One published table, recomputed, with every disagreement.',
  access: 'history.read',
  params: z.strictObject({ table: z.string().max(64) }),
  response: HistoryReport,
  refusals: ['not-found'],
})

export const takeHistory = endpoint({
  method: 'POST',
  path: '/history',
  summary: 'Checks a published table against its scheme, or takes it in as printed.',
  access: 'history.write',
  query: z.strictObject({ mode: z.enum(['check', 'take']) }),
  body: z.strictObject({
    title: z.string().trim().min(1).max(300),
    source: z.string().trim().min(1).max(500),
    period: PeriodText,
    /** Class of all rows, where the table does not say it and the scheme has several. */
    class: ClassId.optional(),
    /** A published scheme, or a scheme file's content, which is published with the table. */
    scheme: z.union([
      z.strictObject({ id: z.string().max(64), version: z.int() }),
      z.strictObject({ file: z.record(z.string(), z.unknown()) }),
    ]),
    table: z.strictObject({
      name: z.string().max(255),
      /** The bytes of the file (xlsx or csv) in base64. */
      content: z.base64().max(900_000),
    }),
  }),
  writes: 'sometimes',
  response: HistoryReport,
  refusals: [
    'not-found',
    'scheme-published',
    'invalid-input',
    'unreadable-file',
    'scheme-invalid',
    'already-exists',
    'key-reused',
  ],
})
