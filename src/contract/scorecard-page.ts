import { z } from 'zod'
import { ClassId, Day, ExactText, ItemId, ReasonBody, WordsBody } from '#contract/values.ts'
import { RankBody } from '#contract/scorecard-row.ts'

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
  /** Words: src/words, area `advice`. */
  because: ReasonBody,
  /** Points of the total, exact. */
  gain: ExactText,
  /** Last day on which it still counts; null when the period has ended. */
  until: Day.nullable(),
})

export const ExplanationsBody = z.object({
  /** One sentence with its numbers for each line and veto, by item or veto id. Words: area `lines`. */
  lines: z.record(z.string(), ReasonBody),
  /** Greatest gain first. */
  advice: z.array(AdviceBody),
})

/** Where the unit stands in its class. */
export const StandingBody = z.object({
  class: ClassId,
  rank: RankBody.nullable(),
  /** Units of the class with an exact total, and their figures; null when there is none. */
  figures: z
    .object({
      units: z.int(),
      mean: ExactText,
      median: ExactText,
      best: ExactText,
      worst: ExactText,
    })
    .nullable(),
  /** Mean points by item over the units of the class where the item was scored. */
  items: z.record(ItemId, z.object({ mean: ExactText, units: z.int() })),
})
