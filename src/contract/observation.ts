import { z } from 'zod'
import { OBSERVATION_KINDS } from '#domain/observation/kind.ts'
import { OBSERVATION_SOURCES } from '#domain/observation/observation.ts'
import { endpoint } from '#contract/endpoint.ts'
import { RowFinding, TABLE_TYPES } from '#contract/import.ts'
import { Day, InstantText, PeriodText, UnitId, UnitRef, list } from '#contract/values.ts'

export const ObservationKindText = z.enum(OBSERVATION_KINDS)
const Subject = z.string().trim().min(1).max(200)

/** `value` in the unit of the kind; or `failed`: why it could not be measured, which counts against nobody. */
export const GivenObservation = z
  .strictObject({
    unit: UnitId,
    kind: ObservationKindText,
    subject: Subject,
    day: Day,
    value: z.number().exactOptional(),
    failed: z.string().trim().min(1).max(500).exactOptional(),
    evidence: z.string().trim().min(1).max(500).exactOptional(),
  })
  .refine(({ value, failed }) => (value === undefined) !== (failed === undefined), {
    path: ['value'],
    message: 'either a value or a failure',
  })
export type GivenObservation = z.infer<typeof GivenObservation>

/** What became of observations that were brought. */
export const TakenBody = z.object({
  taken: z.int(),
  /** On record already: left as they are. */
  known: z.int(),
  /** Periods whose scorecards are computed anew. */
  periods: z.array(PeriodText),
})

export const writeObservations = endpoint({
  method: 'POST',
  path: '/observations',
  summary:
    'Takes what was measured from outside: from a program with a key, or from an inspector. Bringing it again does nothing.',
  access: 'observation.write',
  byKey: true,
  body: z.strictObject({ observations: z.array(GivenObservation).min(1).max(500) }),
  response: TakenBody,
  refusals: ['out-of-scope', 'invalid-input'],
})

export const ObservationImportReport = TakenBody.extend({
  mode: z.enum(['check', 'take']),
  rows: z.object({ read: z.int(), good: z.int(), known: z.int(), bad: z.int() }),
  findings: list(RowFinding),
  findingsTotal: z.int(),
})
export type ObservationImportReport = z.infer<typeof ObservationImportReport>

export const importObservations = endpoint({
  method: 'POST',
  path: '/observation-imports',
  summary: 'Checks a table of observations, or takes it: as a whole or not at all.',
  access: 'observation.write',
  query: z.strictObject({ mode: z.enum(['check', 'take']) }),
  accepts: TABLE_TYPES,
  writes: 'sometimes',
  response: ObservationImportReport,
  refusals: ['unreadable-file'],
})

const DocumentLanguage = z.enum(['zh', 'en']).default('zh')

export const readObservationTemplate = endpoint({
  method: 'GET',
  path: '/observation-imports/template',
  summary: 'A table to fill in with observations, and what each column means.',
  access: 'observation.write',
  query: z.strictObject({ language: DocumentLanguage }),
  answers: [TABLE_TYPES[0]],
  refusals: [],
})

export const downloadObservationCorrections = endpoint({
  method: 'POST',
  path: '/observation-imports/corrections',
  summary: 'The rows of a table of observations that were not good, with what to mend.',
  access: 'observation.write',
  query: z.strictObject({ language: DocumentLanguage }),
  accepts: TABLE_TYPES,
  writes: 'never',
  answers: [TABLE_TYPES[0]],
  refusals: ['not-found', 'unreadable-file'],
})

export const ObservationBody = z.object({
  id: z.string(),
  unit: UnitId,
  kind: ObservationKindText,
  subject: z.string(),
  day: Day,
  /** Null where whoever looked failed: `failure` says why. */
  value: z.number().nullable(),
  failure: z.string().nullable(),
  source: z.enum(OBSERVATION_SOURCES),
  evidence: z.string().nullable(),
  by: z.string(),
  at: InstantText,
})
export type ObservationBody = z.infer<typeof ObservationBody>

export const listObservations = endpoint({
  method: 'GET',
  path: '/units/:unit/observations',
  summary: 'What was measured of a unit in a period, the latest first; at most 500.',
  access: 'observation.read',
  params: z.strictObject({ unit: UnitId }),
  query: z.strictObject({ period: PeriodText, kind: ObservationKindText.optional() }),
  response: z.object({ rows: z.array(ObservationBody) }),
  refusals: [],
})

export const EarlyWarningBody = z.object({
  unit: UnitRef,
  kind: ObservationKindText,
  subject: z.string(),
  day: Day,
  value: z.number(),
  from: z.enum(['observed', 'reported']),
  /** What it is today, where it grows by itself. */
  today: z.number(),
  vetoAt: z.number(),
  struck: z.boolean(),
  daysLeft: z.int().nullable(),
  strikesOn: Day.nullable(),
})
export type EarlyWarningBody = z.infer<typeof EarlyWarningBody>

export const listWarnings = endpoint({
  method: 'GET',
  path: '/warnings',
  summary: 'Early warnings before a veto strikes, the most urgent first.',
  access: 'observation.read',
  query: z.strictObject({ under: UnitId.optional() }),
  response: z.object({ rows: z.array(EarlyWarningBody) }),
  refusals: ['not-found', 'out-of-scope'],
})
