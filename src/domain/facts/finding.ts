import type { Finding } from '#domain/ledgers/ledger.ts'
import { reason } from '#domain/words.ts'

/**
 * Everything that can be wrong with an entry or a row. Words, each with the way to mend it, stand in
 * src/words, area `findings`. A parameter whose name ends in `Field` names a field of the ledger,
 * one that ends in `Choice` a choice of the field named beside it.
 */
export const FINDING_CODES = [
  // one field
  'required',
  'unknown-field',
  'not-text',
  'too-long',
  'odd-characters',
  'not-a-number',
  'not-whole',
  'too-many-decimals',
  'negative',
  'too-big',
  'not-a-day',
  'ambiguous-day',
  'not-an-instant',
  'midnight',
  'not-yes-no',
  'not-a-choice',
  'repeated-choice',
  'not-a-link',
  'not-http',
  'not-people',
  'capacity-missing',
  'not-a-capacity',
  'too-many-people',
  'repeated-person',
  'in-future',
  'before-records',
  'outside-period',
  // between fields
  'after-lock',
  'key-days',
  'reminded-today',
  'nothing-missing',
  'before-other',
  'more-than',
  'sum-differs',
  'needed-when',
  'needed-with',
  'not-with',
  'nothing-filled',
  'does-not-belong',
  // the entry as a whole
  'no-evidence',
  'same-event',
  'same-event-in-file',
  'unlike-before',
  'unlike-class',
  // rows of a table
  'unknown-unit',
  'unit-missing',
  'ambiguous-unit',
  'unit-not-allowed',
  'unit-not-there',
  'period-shut',
  'section-handed-in',
  'formula',
  'formula-without-value',
  'merged',
  'cell-error',
  'unknown-column',
  'unknown-column-filled',
  'missing-column',
  'repeated-column',
  'no-header',
  'too-many-rows',
  'unknown-sheet',
  'evidence-unreadable',
  // units and published tables
  'repeated-id',
  'bad-id',
  'bad-code',
  'unknown-parent',
  'parent-loop',
  'not-dated',
  'not-an-item',
  'above-full',
  'unknown-class',
  // the holidays of a year
  'other-year',
  'works-anyway',
  'day-twice',
  'day-over-worked',
  'day-over-free',
  'no-source',
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

type Params = Readonly<Record<string, string | number>>

const finding =
  (severity: Finding['severity']) =>
  (field: string | undefined, code: FindingCode, params: Params = {}): Finding => ({
    severity,
    ...(field !== undefined && { field }),
    because: reason(code, params),
  })

/** The entry cannot be taken. */
export const wrong = finding('error')
/** It can be taken once confirmed with a reason. */
export const doubtful = finding('warning')
