import { z } from 'zod'
import { ATTENTION_KINDS } from '#domain/overview/attention.ts'
import { endpoint } from '#contract/endpoint.ts'
import { TotalBody } from '#contract/scorecard-body.ts'
import { SchemeMeta } from '#contract/scorecard-page.ts'
import { RankBody } from '#contract/scorecard-row.ts'
import {
  ClassId,
  Day,
  ExactText,
  InstantText,
  PeriodStateText,
  PeriodText,
  UnitId,
  UnitKindText,
  UnitRef,
} from '#contract/values.ts'

const HandedIn = z.object({
  /** Units that handed in every section asked of them. */
  units: z.object({ handedIn: z.int(), expected: z.int() }),
  sections: z.object({ handedIn: z.int(), expected: z.int() }),
})

const Figures = z.object({
  /** Units with an exact total. */
  units: z.int(),
  mean: ExactText,
  median: ExactText,
})

const Mover = z.object({
  unit: UnitRef,
  class: ClassId,
  before: ExactText,
  after: ExactText,
  /** After less before, exact. */
  change: ExactText,
})

export { ATTENTION_KINDS }

/** One thing that somebody should look at. `count` says how many of something, by kind. */
const Attention = z.object({
  kind: z.enum(ATTENTION_KINDS),
  unit: UnitRef,
  class: ClassId,
  /** Item or veto it is about. */
  node: z.string().nullable(),
  /** Day on which it becomes pressing: end of an exception, lock of the period. */
  day: Day.nullable(),
  /** Sections missing, or points in question. */
  amount: ExactText.nullable(),
})

export const OverviewBody = z.object({
  unit: UnitRef,
  period: z.object({
    text: PeriodText,
    state: PeriodStateText,
    due: Day.nullable(),
    locks: Day.nullable(),
  }),
  asOf: Day,
  /** When the oldest figure was computed; null when no unit is scored. */
  computedAt: InstantText.nullable(),
  scheme: SchemeMeta,
  /** Units of the scope that no class of the scheme takes in. */
  notScored: z.int(),
  completeness: HandedIn.extend({
    byClass: z.array(HandedIn.extend({ class: ClassId })),
  }),
  grades: z.array(
    z.object({
      class: ClassId,
      units: z.int(),
      /** In the scheme's order, grades without units included. */
      counts: z.array(z.object({ grade: z.string(), units: z.int() })),
      /** Several grades are still possible. */
      open: z.int(),
      figures: Figures.nullable(),
    }),
  ),
  figures: Figures.nullable(),
  /** Exact totals in bins of equal width; `to` is not included except in the last. */
  distribution: z.object({
    bins: z.array(z.object({ from: z.number(), to: z.number(), units: z.int() })),
    /** Units whose total is still a range, and units without one. */
    ranges: z.int(),
    without: z.int(),
  }),
  /** Greatest change first. */
  movers: z.object({ up: z.array(Mover), down: z.array(Mover) }),
  /** Regions directly below (cities, or counties of a city), for map and table. */
  regions: z.array(
    z.object({
      unit: UnitRef,
      code: z.string().nullable(),
      class: ClassId.nullable(),
      /** Its own result; null when it is not scored. */
      total: TotalBody.nullable(),
      grades: z.array(z.string()),
      rank: RankBody.nullable(),
      change: ExactText.nullable(),
      /** Its own result with those of the units below, by the scheme's weights; null without such a rule. */
      rollUp: TotalBody.nullable(),
      /** Units of its subtree, itself included, scored and failing. */
      below: z.object({ units: z.int(), failing: z.int(), handedIn: z.int() }),
    }),
  ),
  /** Most pressing first, at most 200; `counts` are over all. */
  attention: z.array(Attention),
  attentionCounts: z.record(z.enum(ATTENTION_KINDS), z.int()),
  previous: z
    .object({
      period: PeriodText,
      completeness: HandedIn,
      figures: Figures.nullable(),
      counts: z.array(z.object({ grade: z.string(), units: z.int() })),
    })
    .nullable(),
})
export type OverviewBody = z.infer<typeof OverviewBody>

export const readOverview = endpoint({
  method: 'GET',
  path: '/overview',
  summary: 'A period at a glance for a unit and all below it.',
  access: 'overview.read',
  query: z.strictObject({
    period: PeriodText,
    /** The highest unit of the caller when left out. */
    unit: UnitId.optional(),
    kind: UnitKindText.optional(),
  }),
  response: OverviewBody,
  offline: true,
  refusals: ['not-found', 'out-of-scope', 'not-scored'],
})
