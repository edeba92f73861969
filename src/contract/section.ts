import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import {
  Day,
  InstantText,
  LedgerIdText,
  PeriodStateText,
  PeriodText,
  UnitId,
  Version,
} from '#contract/values.ts'

const params = z.strictObject({ unit: UnitId, period: PeriodText })
const State = z.enum(['not-reported', 'reported', 'nothing-to-report'])

/** What a unit says of its ledgers in a period: one section a ledger, those its scheme reads first. */
export const SectionsBody = z.object({
  unit: UnitId,
  period: PeriodText,
  state: PeriodStateText,
  due: Day.nullable(),
  locks: Day.nullable(),
  sections: z.array(
    z.object({
      ledger: LedgerIdText,
      state: State,
      /** Whether the scheme of the period reads this ledger for the unit. */
      asked: z.boolean(),
      /** Facts in force that are dated inside the period. */
      facts: z.int(),
      by: z.string().nullable(),
      at: InstantText.nullable(),
      /** 0 until something was said. */
      version: Version,
    }),
  ),
})
export type SectionsBody = z.infer<typeof SectionsBody>

export const readSections = endpoint({
  method: 'GET',
  path: '/units/:unit/sections/:period',
  summary: 'Which ledgers a unit has handed in for a period.',
  access: 'fact.read',
  params,
  response: SectionsBody,
  refusals: ['not-found', 'out-of-scope'],
})

export const writeSection = endpoint({
  method: 'PUT',
  path: '/units/:unit/sections/:period',
  summary: 'Hands a ledger in, says that there is nothing to report, or takes it back.',
  access: 'fact.write',
  params,
  body: z.strictObject({ ledger: LedgerIdText, state: State, version: Version }),
  response: SectionsBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'changed-meanwhile',
    'period-not-open',
    'period-locked',
    'key-reused',
  ],
})
