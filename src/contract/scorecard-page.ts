import { z } from 'zod'
import type { AdviceCode } from '#domain/explain/advice-code.ts'
import type { Advice } from '#domain/explain/advice.ts'
import type { Comparison } from '#domain/explain/compare.ts'
import type { LineCode } from '#domain/explain/explain-line.ts'
import type { VetoCode } from '#domain/explain/explain-veto.ts'
import { RankBody } from '#contract/scorecard-row.ts'
import { ClassId, Day, ExactText, ItemId, WordsBody, list, reasonOf } from '#contract/values.ts'
import type { InStep } from '#contract/values.ts'

/** Names and settings of a scheme that a result is read with; the whole of it: `GET /schemes/…`. */
export const SchemeMeta = z.object({
  id: z.string(),
  version: z.int(),
  name: WordsBody,
  sources: z.array(z.string()).readonly(),
  /** Points and weights are an example of the product, not of a regulation. */
  sample: z.boolean(),
  full: z.number(),
  decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  notApplicable: z.enum(['rescale', 'spread', 'full-marks']),
  ties: z.enum(['competition', 'dense']),
  bonus: z
    .object({ name: WordsBody, gateAbove: z.number().nullable(), ceiling: z.number() })
    .nullable(),
  classes: z.array(z.object({ id: ClassId, name: WordsBody })),
  /** Best first. */
  grades: z.array(z.object({ id: z.string(), name: WordsBody, fails: z.boolean() })),
  /** Names of parts, categories, items, bonus items and vetoes by id. */
  names: z.record(z.string(), WordsBody),
})
export type SchemeMeta = z.infer<typeof SchemeMeta>

/** What would gain how many points, and until when it still can. */
export const AdviceBody = z.object({
  item: ItemId,
  /** Words: src/words, area `explain`, `advice`. */
  because: reasonOf<AdviceCode>(),
  /** Points of the total, exact. */
  gain: ExactText,
  /** Last day on which facts still count; null where the period has ended, or none is needed. */
  until: Day.nullable(),
  inTime: z.boolean(),
})
true satisfies InStep<typeof AdviceBody, Advice>

export const ExplanationsBody = z.object({
  /** One sentence with its numbers for each line, by item. Words: area `explain`. */
  lines: z.record(z.string(), reasonOf<LineCode>()),
  vetoes: z.record(z.string(), reasonOf<VetoCode>()),
  /** Greatest gain first. */
  advice: z.array(AdviceBody),
})

const PointRange = z.object({ low: ExactText, high: ExactText })
const ChangeBody = z.object({ from: PointRange, to: PointRange, change: PointRange }).nullable()

/** What changed on the period before, in points, exact. */
export const ComparisonBody = z.object({
  total: ChangeBody,
  /** Items of this card in its order, then those that only the one before had. */
  items: list(
    z.object({
      item: z.string(),
      /** Full points then and now; null where there was no such item. */
      of: z.object({ from: ExactText.nullable(), to: ExactText.nullable() }),
      change: ChangeBody,
    }),
  ),
})
true satisfies InStep<typeof ComparisonBody, Comparison>

/** Where the unit stands in its class. */
export const StandingBody = z.object({
  class: ClassId,
  rank: RankBody.nullable(),
  /** Units of the class with an exact total, and their figures; null when there is none. */
  figures: z
    .object({
      units: z.int(),
      mean: ExactText,
      best: ExactText,
      /** A quarter of the units, half of them, and three quarters are at or below. */
      lowerQuartile: ExactText,
      median: ExactText,
      upperQuartile: ExactText,
      worst: ExactText,
    })
    .nullable(),
  /** The unit's total less the mean; null when it has no exact total. */
  fromMean: ExactText.nullable(),
  /** Mean points by item over the units of the class where the item was scored. */
  items: z.record(ItemId, z.object({ mean: ExactText, units: z.int() })).readonly(),
})
