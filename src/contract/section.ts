import { z } from 'zod'
import type { Countdown } from '#domain/calendar/countdown.ts'
import { SECTION_ACTIONS, SECTION_STEPS } from '#domain/workflow/section.ts'
import type { SectionAction } from '#domain/workflow/section.ts'
import { endpoint } from '#contract/endpoint.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import {
  Day,
  FactId,
  InstantText,
  LedgerIdText,
  PeriodStateText,
  PeriodText,
  UnitId,
  Version,
} from '#contract/values.ts'
import type { InStep } from '#contract/values.ts'

const params = z.strictObject({ unit: UnitId, period: PeriodText })
const State = z.enum(['not-reported', 'reported', 'nothing-to-report'])
const Because = z.string().trim().min(2).max(1000)

/** How far off a day is, in working days: negative once it has passed. */
export const CountdownBody = z.object({
  day: Day,
  left: z.int(),
  passed: z.boolean(),
  guessed: z.boolean(),
})
true satisfies InStep<typeof CountdownBody, Countdown>

const Signed = z.object({ by: z.string(), at: InstantText })
/** Name of who had handed the role over for a leave; null where it was a role of one's own. */
const For = z.string().nullable()
const Said = Signed.extend({ because: z.string() })
const ReturnedFact = z.object({ fact: FactId, because: Because })

/** One ledger of a report: what it says, where it stands, and what the caller may do with it. */
export const SectionBody = z.object({
  ledger: LedgerIdText,
  state: State,
  step: z.enum(SECTION_STEPS),
  /** Whether the scheme of the period reads this ledger for the unit. */
  asked: z.boolean(),
  /** Facts in force that are dated inside the period. */
  facts: z.int(),
  /** Whether the unit may write facts of it now. */
  takesFacts: z.boolean(),
  /** Handed in after the due day. */
  late: z.boolean(),
  submitted: Signed.extend({ onBehalf: z.boolean(), for: For }).nullable(),
  /** Null also where the unit has nobody else to approve. */
  approved: Signed.extend({ for: For }).nullable(),
  /** What the office, or the approver who declined, said last. */
  decided: Said.nullable(),
  /** Entries that were returned, each with its reason. */
  returned: z.array(ReturnedFact),
  request: Said.extend({ state: z.enum(['asked', 'granted', 'refused']) }).nullable(),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(SECTION_ACTIONS)),
  /** 0 until something was said. */
  version: Version,
})
export type SectionBody = z.infer<typeof SectionBody>

/** What a unit says of its ledgers in a period: one section a ledger, those its scheme reads first. */
export const SectionsBody = z.object({
  unit: UnitId,
  period: PeriodText,
  state: PeriodStateText,
  due: CountdownBody,
  locks: CountdownBody,
  sections: z.array(SectionBody),
})
export type SectionsBody = z.infer<typeof SectionsBody>

export const readSections = endpoint({
  method: 'GET',
  path: '/units/:unit/sections/:period',
  summary: 'Which ledgers a unit has handed in for a period, and where each stands.',
  access: 'fact.read',
  params,
  response: SectionsBody,
  refusals: ['not-found', 'out-of-scope'],
})

/** One or many sections at once, each with the version that was read. */
const stepOn = <const A extends SectionAction>(actions: readonly [A, ...A[]]) => ({
  action: z.enum(actions),
  sections: z
    .array(z.strictObject({ ledger: LedgerIdText, version: Version }))
    .min(1)
    .max(20),
  /** Where the move needs one; see `SECTION_MOVES`. */
  because: Because.exactOptional(),
})

const refusals: readonly RefusalCode[] = [
  'not-found',
  'out-of-scope',
  'invalid-input',
  'changed-meanwhile',
  'period-not-open',
  'period-locked',
  'section-step',
  'key-reused',
]

export const submitSections = endpoint({
  method: 'POST',
  path: '/units/:unit/sections/:period/submission',
  summary:
    'Hands sections in, takes them back, or asks to open them again once the period is closed.',
  access: 'section.submit',
  params,
  body: z.strictObject({
    ...stepOn(['submit', 'withdraw', 'request']),
    /** Left out: what stands in the ledger decides. */
    says: z.enum(['reported', 'nothing-to-report']).exactOptional(),
  }),
  response: SectionsBody,
  refusals: [...refusals, 'unit-reports-itself'],
})

export const approveSections = endpoint({
  method: 'POST',
  path: '/units/:unit/sections/:period/approval',
  summary: 'The approver of the unit approves what was handed in, or gives it back with a reason.',
  access: 'section.approve',
  params,
  body: z.strictObject(stepOn(['approve', 'decline'])),
  response: SectionsBody,
  refusals: [...refusals, 'not-yourself'],
})

export const acceptSections = endpoint({
  method: 'POST',
  path: '/units/:unit/sections/:period/acceptance',
  summary: 'The office accepts sections, or returns them with a reason, on named facts if need be.',
  access: 'section.accept',
  params,
  body: z.strictObject({
    ...stepOn(['accept', 'return']),
    facts: z.array(ReturnedFact).max(200).exactOptional(),
  }),
  response: SectionsBody,
  refusals: [...refusals, 'not-yourself'],
})

export const unlockSections = endpoint({
  method: 'POST',
  path: '/units/:unit/sections/:period/unlocking',
  summary: 'The office grants or refuses that sections of a closed period be opened again.',
  access: 'section.unlock',
  params,
  body: z.strictObject(stepOn(['grant', 'refuse'])),
  response: SectionsBody,
  refusals,
})
