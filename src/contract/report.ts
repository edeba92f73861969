import { z } from 'zod'
import { SECTION_STEPS } from '#domain/workflow/section.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EvidenceBody } from '#contract/fact.ts'
import {
  Day,
  FactId,
  FieldValuesBody,
  InstantText,
  LedgerIdText,
  PeriodStateText,
  PeriodText,
  UnitRef,
  UnitId,
  list,
} from '#contract/values.ts'

const params = z.strictObject({ unit: UnitId, period: PeriodText })
const Signed = z.object({ by: z.string(), at: InstantText })

/** What became of one entry; the title is that of what it says now, or said last. */
export const EntryChangeBody = z.object({
  kind: z.enum(['added', 'changed', 'withdrawn']),
  fact: FactId,
  title: z.string(),
  before: FieldValuesBody.nullable(),
  after: FieldValuesBody.nullable(),
  fields: list(z.string()),
  evidence: z.boolean(),
})
export type EntryChangeBody = z.infer<typeof EntryChangeBody>

export const SectionChangesBody = z.object({
  ledger: LedgerIdText,
  /** The hand-in it is held against. */
  since: Signed,
  /** Held against what stands in the ledger now, or against what was handed in anew. */
  until: z.enum(['now', 'handed-in']),
  changes: list(EntryChangeBody),
})
export type SectionChangesBody = z.infer<typeof SectionChangesBody>

export const readChanges = endpoint({
  method: 'GET',
  path: '/units/:unit/report/:period/changes',
  summary:
    'Entries added, changed and withdrawn since each section was last handed in; of one that was handed in anew, since the time before.',
  access: 'fact.read',
  params,
  response: z.object({ sections: z.array(SectionChangesBody) }),
  refusals: ['not-found', 'out-of-scope'],
})

const PrintedEntry = z.object({
  fact: FactId,
  day: Day,
  title: z.string(),
  values: FieldValuesBody,
  evidence: list(EvidenceBody),
})

/** One ledger of the form: as handed in, or what stands in it where it was not. */
export const PrintedSection = z.object({
  ledger: LedgerIdText,
  says: z.enum(['not-reported', 'reported', 'nothing-to-report']),
  step: z.enum(SECTION_STEPS),
  asked: z.boolean(),
  submitted: Signed.nullable(),
  approved: Signed.nullable(),
  entries: z.array(PrintedEntry),
})
export type PrintedSection = z.infer<typeof PrintedSection>

/** The form that is printed, signed and sealed (盖章上报). */
export const ReportBody = z.object({
  unit: UnitRef,
  period: PeriodText,
  state: PeriodStateText,
  /** The unit has handed in everything that is asked for; else the form is a draft. */
  complete: z.boolean(),
  /** Number and check code of what was handed in; null for a draft. */
  seal: z.object({ number: z.string(), code: z.string(), digest: z.string() }).nullable(),
  asOf: InstantText,
  sections: z.array(PrintedSection),
})
export type ReportBody = z.infer<typeof ReportBody>

export const readReport = endpoint({
  method: 'GET',
  path: '/units/:unit/report/:period',
  summary: 'The report of a unit as it is printed for sealing, with number and check code.',
  access: 'fact.read',
  params,
  response: ReportBody,
  refusals: ['not-found', 'out-of-scope'],
})

/** Whether a paper equals what was handed in. Where it does not, nothing else is said. */
export const PaperCheckBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('differs') }),
  z.object({
    kind: z.literal('agrees'),
    unit: UnitRef,
    period: PeriodText,
    handedIn: Signed,
    /** Number of the report as it stands now; the paper's own where nothing was handed in since. */
    latest: z.string(),
    /** What changed in the ledgers since the paper was printed. */
    sections: z.array(SectionChangesBody),
  }),
])
export type PaperCheckBody = z.infer<typeof PaperCheckBody>

export const checkPaper = endpoint({
  method: 'GET',
  path: '/units/:unit/report/:period/check',
  summary: 'Holds number and check code of a paper against what was handed in.',
  access: 'section.accept',
  params,
  query: z.strictObject({
    serial: z.coerce.number().int().min(1).max(999_999),
    code: z.string().min(1).max(40),
  }),
  response: PaperCheckBody,
  refusals: ['not-found', 'out-of-scope'],
})
