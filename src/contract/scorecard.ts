import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { ScorecardBody, TotalBody } from '#contract/scorecard-body.ts'
import {
  ComparisonBody,
  ExplanationsBody,
  SchemeMeta,
  StandingBody,
} from '#contract/scorecard-page.ts'
import {
  ScorecardRow,
  PartialScorecardRow,
  SCORECARD_FIELDS,
  SCORECARD_SORTS,
} from '#contract/scorecard-row.ts'
import {
  ClassId,
  ClauseId,
  Day,
  FactId,
  InstantText,
  LedgerIdText,
  PeriodStateText,
  PeriodText,
  UnitId,
  UnitKindText,
  commaList,
  pageQuery,
} from '#contract/values.ts'
import { EvidenceBody, VerificationBody } from '#contract/fact.ts'
import { ClauseText } from '#contract/clause-text.ts'

const params = z.strictObject({ unit: UnitId, period: PeriodText })

/** The same filters for the list and its export. */
export const scorecardFilters = {
  period: PeriodText,
  /** Only this unit and those below it. */
  under: UnitId.optional(),
  kind: commaList(UnitKindText).optional(),
  class: commaList(ClassId).optional(),
  grade: commaList(z.string().max(64)).optional(),
  /** Part of a name, former name or division code. */
  q: z.string().trim().max(100).optional(),
  /** Against the period before. `new`: had no total then. */
  changed: z.enum(['up', 'down', 'same', 'new']).optional(),
  state: commaList(z.enum(['vetoed', 'undetermined', 'incomplete', 'differs'])).optional(),
  sort: z.enum(SCORECARD_SORTS).default('rank'),
}

export const listScorecards = endpoint({
  method: 'GET',
  path: '/scorecards',
  summary:
    'Results of all units in a period, official beside self-scored, by pages of up to 1,000.',
  access: 'scorecard.read',
  query: z.strictObject({
    ...scorecardFilters,
    /** Which columns; all when left out. `unit` is always there. */
    fields: commaList(z.enum(SCORECARD_FIELDS)).optional(),
    ...pageQuery(1000, 100),
  }),
  response: z.object({
    rows: z.array(PartialScorecardRow),
    next: z.string().nullable(),
    total: z.int(),
    period: PeriodText,
    asOf: Day,
    /** When the oldest of the rows was computed; null when there is none. */
    computedAt: InstantText.nullable(),
    /** Units of the scope that no class of the scheme takes in. */
    notScored: z.int(),
    scheme: SchemeMeta,
  }),
  refusals: ['not-found', 'out-of-scope', 'not-scored'],
})

export const readScorecard = endpoint({
  method: 'GET',
  path: '/units/:unit/scorecards/:period',
  summary: 'One scorecard with its whole working, self-scored and official, and what explains it.',
  access: 'scorecard.read',
  params,
  query: z.strictObject({ view: z.enum(['self', 'official', 'both']).default('both') }),
  response: z.object({
    unit: z.object({
      id: UnitId,
      name: z.string(),
      kind: UnitKindText,
      code: z.string().nullable(),
      /** Names of the units above, from the province down. */
      above: z.array(z.object({ id: UnitId, name: z.string() })),
      class: ClassId,
    }),
    period: z.object({
      text: PeriodText,
      state: PeriodStateText,
      due: Day.nullable(),
      locks: Day.nullable(),
    }),
    scheme: SchemeMeta,
    self: ScorecardBody.nullable(),
    official: ScorecardBody.nullable(),
    /** Of the official card, or of the self-scored one where only that was asked for. */
    explanations: ExplanationsBody,
    standing: StandingBody,
    /** The period before, as far as it was scored. */
    previous: z
      .object({
        period: PeriodText,
        total: TotalBody,
        grades: z.array(z.string()),
        comparison: ComparisonBody,
      })
      .nullable(),
    /** Facts that lines and vetoes name. */
    facts: z.record(
      FactId,
      z.object({
        ledger: LedgerIdText,
        title: z.string(),
        day: Day,
        evidence: z.array(EvidenceBody).readonly(),
        verification: VerificationBody.nullable(),
      }),
    ),
    /** Words of the clauses that lines and vetoes name. */
    clauses: z.record(ClauseId, ClauseText),
  }),
  offline: true,
  refusals: ['not-found', 'out-of-scope', 'not-scored'],
})

export const downloadReceipt = endpoint({
  method: 'GET',
  path: '/units/:unit/scorecards/:period/receipt',
  summary:
    'Facts, scheme and engine version in one file, from which anyone recomputes the scorecard.',
  access: 'scorecard.read',
  params,
  query: z.strictObject({ view: z.enum(['self', 'official']).default('official') }),
  answers: ['application/json'],
  refusals: ['not-found', 'out-of-scope', 'not-scored'],
})

export const readUnitHistory = endpoint({
  method: 'GET',
  path: '/units/:unit/history',
  summary: 'Totals, grades and ranks of a unit, period by period, oldest first.',
  access: 'scorecard.read',
  params: z.strictObject({ unit: UnitId }),
  response: z.object({
    rows: z.array(
      ScorecardRow.pick({
        unit: true,
        name: true,
        class: true,
        total: true,
        self: true,
        grades: true,
        rank: true,
        change: true,
      }).extend({
        period: PeriodText,
        state: PeriodStateText,
        scheme: z.object({ id: z.string(), version: z.int() }),
        /** Total in points of 100, where schemes of the periods differ in full marks. */
        full: z.number(),
      }),
    ),
  }),
  refusals: ['not-found', 'out-of-scope'],
})
