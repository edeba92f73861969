import { z } from 'zod'
import { WAITS } from '#domain/workflow/waiting.ts'
import { endpoint } from '#contract/endpoint.ts'
import { REFUSALS } from '#contract/refusal.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import {
  InstantText,
  LedgerIdText,
  PeriodStateText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

/** So many sections at most on a page, and in one step of the office. */
export const MOST_SECTIONS_IN_A_STEP = 200

const Signed = z.object({ by: z.string(), at: InstantText })
const Refused = z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]])

/** A section that the office has to answer, and what the caller may say. */
export const WaitingSectionBody = z.object({
  unit: UnitRef,
  ledger: LedgerIdText,
  state: z.enum(['not-reported', 'reported', 'nothing-to-report']),
  /** Handed in after the due day; says nothing of what it says. */
  late: z.boolean(),
  /** Entries that it has in the period. */
  facts: z.int(),
  /** The nearest office above the unit; null where nobody above takes up reports. */
  waitsFor: UnitRef.nullable(),
  submitted: Signed.extend({ onBehalf: z.boolean() }).nullable(),
  /** What the unit asks, where it asks to write once more. */
  request: Signed.extend({ because: z.string() }).nullable(),
  may: z.array(z.enum(['accept', 'return', 'grant', 'refuse'])),
  version: Version,
})
export type WaitingSectionBody = z.infer<typeof WaitingSectionBody>

export const WaitingSectionsBody = pageOf(WaitingSectionBody).extend({
  period: PeriodText,
  state: PeriodStateText,
  /** How many wait for each answer. */
  counts: z.object({ acceptance: z.int(), unlocking: z.int() }),
})
export type WaitingSectionsBody = z.infer<typeof WaitingSectionsBody>

export const listWaitingSections = endpoint({
  method: 'GET',
  path: '/waiting-sections',
  summary: 'Sections that wait for the office: to be accepted, or to be opened once more.',
  access: 'section.accept',
  query: z.strictObject({
    period: PeriodText,
    waits: z.enum(WAITS).default('acceptance'),
    /** Only this unit and those below it. */
    unit: UnitId.optional(),
    ...pageQuery(MOST_SECTIONS_IN_A_STEP, MOST_SECTIONS_IN_A_STEP),
  }),
  response: WaitingSectionsBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

export const answerSections = endpoint({
  method: 'POST',
  path: '/waiting-sections/answers',
  summary:
    'The same answer of the office on up to 200 sections; each is done or refused by itself.',
  access: 'section.accept',
  body: z.strictObject({
    period: PeriodText,
    action: z.enum(['accept', 'return', 'grant', 'refuse']),
    sections: z
      .array(z.strictObject({ unit: UnitId, ledger: LedgerIdText, version: Version }))
      .min(1)
      .max(MOST_SECTIONS_IN_A_STEP),
    /** Where the answer needs one; see `SECTION_MOVES`. */
    because: z.string().trim().min(2).max(1000).exactOptional(),
  }),
  response: z.object({
    /** In the order asked; `refused` is null where it was done. */
    sections: z.array(
      z.object({ unit: UnitId, ledger: LedgerIdText, refused: Refused.nullable() }),
    ),
    done: z.int(),
  }),
  refusals: ['not-found', 'invalid-input', 'key-reused'],
})
