import { z } from 'zod'
import { TotalBody } from '#contract/scorecard-body.ts'
import { ClassId, Day, ExactText, UnitId, UnitKindText } from '#contract/values.ts'

/** Rank inside the class; a range where totals are not determined. `of`: units ranked. */
export const RankBody = z.object({ best: z.int(), worst: z.int(), of: z.int() })

/** One row of the province's table. */
export const ScorecardRow = z.object({
  unit: UnitId,
  /** As it was called on the last day of the period. */
  name: z.string(),
  shortName: z.string(),
  code: z.string().nullable(),
  kind: UnitKindText,
  parent: UnitId.nullable(),
  /** Short names of the units above, without the province: 广州市 / 越秀区. */
  region: z.array(z.string()),
  class: ClassId,
  /** Official. */
  total: TotalBody,
  /** What the total would be without a veto. */
  unofficial: z.object({ low: ExactText, high: ExactText }).nullable(),
  /** Still possible, best first; one when determined. */
  grades: z.array(z.string()),
  rank: RankBody.nullable(),
  self: TotalBody,
  /** Self-scored less official, exact; null unless both are. */
  difference: ExactText.nullable(),
  /** Total of the period before; null when it had none. */
  previous: TotalBody.nullable(),
  /** Exact change on the period before, in points; null unless both are exact. */
  change: ExactText.nullable(),
  reported: z.object({ sections: z.int(), of: z.int() }),
  vetoed: z.boolean(),
  undetermined: z.boolean(),
  asOf: Day,
  /** A fact changed after this row was computed; it will be computed anew. */
  stale: z.boolean(),
})
export type ScorecardRow = z.infer<typeof ScorecardRow>

/** A row when `fields` chose columns. */
export const PartialScorecardRow = ScorecardRow.partial().required({ unit: true })
export type PartialScorecardRow = z.infer<typeof PartialScorecardRow>

export const SCORECARD_FIELDS = Object.keys(ScorecardRow.shape) as [
  keyof ScorecardRow,
  ...(keyof ScorecardRow)[],
]

/** Without `fields`, rows are whole. */
export const isWholeRow = (row: PartialScorecardRow): row is ScorecardRow =>
  SCORECARD_FIELDS.every((field) => row[field] !== undefined)

/**
 * `rank`: class by class in the scheme's order, best first. `-` in front turns it round. Rows without
 * the value come last either way; names sort by code unit (the screen sorts Chinese by its own rules).
 */
const SORTS = [
  'rank',
  'unit',
  'name',
  'class',
  'total',
  'self',
  'difference',
  'change',
  'reported',
] as const
export const SCORECARD_SORTS = SORTS.flatMap((sort) => [sort, `-${sort}`] as const) as [
  ScorecardSort,
  ...ScorecardSort[],
]
export type ScorecardSort = (typeof SORTS)[number] | `-${(typeof SORTS)[number]}`
