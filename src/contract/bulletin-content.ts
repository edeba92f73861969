import { z } from 'zod'
import { OPENNESS } from '#domain/bulletin/bulletin.ts'
import { PARTS } from '#domain/bulletin/content.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import { DATA_TABLES } from '#domain/bulletin/data-ref.ts'
import type { CellOrigin } from '#domain/bulletin/data-ref.ts'
import { FIGURE_IDS } from '#domain/bulletin/figure.ts'
import { ClassId, Day, InstantText, ItemId, PeriodText, UnitId, list } from '#contract/values.ts'
import type { InStep } from '#contract/values.ts'

/** A question to the data; the number itself is never sent by a client. */
export const FigureRefBody = z.strictObject({
  figure: z.enum(FIGURE_IDS),
  period: PeriodText,
  class: ClassId.exactOptional(),
  grade: z.string().max(64).exactOptional(),
  unit: UnitId.exactOptional(),
  item: ItemId.exactOptional(),
  measure: z.string().max(64).exactOptional(),
  most: z.int().min(1).max(1000).exactOptional(),
})

/** What a cell of a table comes from: the scorecard of a unit, or a figure. */
export const CellOriginBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unit: UnitId, period: PeriodText }),
  z.strictObject({ kind: z.literal('figure'), ref: FigureRefBody }),
])
true satisfies InStep<typeof CellOriginBody, CellOrigin>

const FigureRun = z.strictObject({
  kind: z.literal('figure'),
  ref: FigureRefBody,
  /** Taken from the data: what a client sends here is not kept. */
  shown: z.string().max(20_000),
  override: z
    .strictObject({
      text: z.string().min(1).max(500),
      because: z.string().min(2).max(500),
      by: z.string().max(200),
      at: InstantText,
    })
    .exactOptional(),
})
export const RunBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(20_000) }),
  FigureRun,
])

const MOST_ROWS = 60
/** A question whose answer is a table; its cells are never sent by a client. */
export const DataRefBody = z.strictObject({
  data: z.enum(DATA_TABLES),
  period: PeriodText,
  class: ClassId.exactOptional(),
  grade: z.string().max(64).exactOptional(),
  form: z.enum(['table', 'column']),
  most: z.int().min(1).max(MOST_ROWS),
})

const block = { id: z.string().min(1).max(40), part: z.enum(PARTS), runs: list(RunBody) }
export const BlockBody = z.discriminatedUnion('kind', [
  z.strictObject({
    ...block,
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  }),
  z.strictObject({ ...block, kind: z.literal('paragraph') }),
  z.strictObject({
    ...block,
    kind: z.literal('data'),
    ref: DataRefBody,
    /** Taken from the data: what a client sends here is not kept. */
    shown: z.strictObject({
      columns: z.array(z.string().max(200)).max(20).readonly(),
      rows: z
        .array(z.array(z.string().max(500)).max(20).readonly())
        .max(MOST_ROWS)
        .readonly(),
      of: z.int().min(0),
    }),
  }),
])

export const AnnexBody = z.strictObject({
  id: z.string().min(1).max(80),
  title: z.string().min(1).max(200),
  table: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('scores'), class: ClassId }),
    z.strictObject({ kind: z.literal('problems') }),
  ]),
})

export const ContentBody = z.strictObject({
  organ: z.string().min(2).max(200),
  title: z.string().max(300),
  addressees: z.string().max(1000),
  blocks: list(BlockBody),
  annexes: list(AnnexBody),
  signature: z.string().max(200),
  date: Day,
  openness: z.enum(OPENNESS),
  copyTo: z.string().max(1000),
  unsealed: z.literal(true).exactOptional(),
})
true satisfies InStep<typeof ContentBody, BulletinContent>
