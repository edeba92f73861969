import { z } from 'zod'
import { BULLETIN_SUBJECTS } from '#domain/bulletin/bulletin.ts'
import { FIGURE_IDS } from '#domain/bulletin/figure.ts'
import { isExactText } from '#domain/number/exact.ts'
import { AnnexRowBody } from '#contract/bulletin.ts'
import { BulletinRow } from '#contract/bulletin-body.ts'
import { endpoint } from '#contract/endpoint.ts'
import { PeriodText, WordsBody, pageOf, pageQuery } from '#contract/values.ts'

const KINDS = ['month', 'quarter', 'half-year', 'year'] as const
const BulletinId = z.string().max(64)
const params = z.strictObject({ bulletin: BulletinId })
const key = z.strictObject({ key: z.string().min(1).max(500) })
const Amount = z.string().max(100_000).refine(isExactText, 'not an exact number')

/** Longer than anything that stands in a bulletin. */
export const LONGEST_SEARCH = 200

/** Where a unit that was sought stands in an annex, as it was frozen. */
export const AnnexLine = z.object({
  annex: z.object({
    id: z.string(),
    title: z.string(),
    /** From 1; null for the only annex. */
    number: z.int().nullable(),
    kind: z.enum(['scores', 'problems']),
  }),
  line: AnnexRowBody.omit({ open: true }),
  /** Name of its class in the scheme of then; null where that has none. */
  class: WordsBody.nullable(),
  /** Grades that are still possible, best first; one when it is determined. */
  grades: z.array(WordsBody),
  decimals: z.int(),
  /** Its name today, where the annex prints another. */
  today: z.string().nullable(),
  /** The short or former name that answers, where neither of the other two does. */
  foundAs: z.string().nullable(),
})
export type AnnexLine = z.infer<typeof AnnexLine>

export const LibraryRow = BulletinRow.extend({
  /** Places that show why it was found; text, never markup. Empty where nothing is sought. */
  excerpts: z.array(z.array(z.object({ text: z.string(), hit: z.boolean() }))),
  annexed: z.object({
    /** How many units of its annexes answer. */
    units: z.int(),
    /** Lines of the first few of them: several where a unit stands in several annexes. */
    lines: z.array(AnnexLine),
  }),
})
export type LibraryRow = z.infer<typeof LibraryRow>

export const ShelfBody = z.object({
  year: z.int(),
  count: z.int(),
  kinds: z.array(z.object({ kind: z.enum(KINDS), count: z.int() })),
})
export type ShelfBody = z.infer<typeof ShelfBody>

export const readLibrary = endpoint({
  method: 'GET',
  path: '/library',
  summary:
    'Issued bulletins by year and kind, the latest first; with a text, those whose text or annexes hold it, the best first.',
  access: 'bulletin.read',
  query: z.strictObject({
    /** Words, quoted phrases, numbers, units, clauses; in either script. */
    text: z.string().max(LONGEST_SEARCH).optional(),
    /** Name of a unit that the text must name, or that must stand in an annex. */
    named: z.string().max(100).optional(),
    /** Only what answers in its text, or only that in whose annexes a unit answers. */
    place: z.enum(['text', 'annex']).optional(),
    /** Of the period. */
    year: z.coerce.number().int().min(2000).max(2999).optional(),
    kind: z.enum(KINDS).optional(),
    subject: z.enum(BULLETIN_SUBJECTS).optional(),
    ...pageQuery(100, 20),
  }),
  response: pageOf(LibraryRow).extend({
    /** What answers the text, whatever year and kind were chosen: the latest year first. */
    shelves: z.array(ShelfBody),
  }),
  refusals: ['invalid-input'],
})

export const SeriesPoint = z.object({
  bulletin: z.object({ id: BulletinId, title: z.string(), number: z.string().nullable() }),
  period: PeriodText,
  printed: z.string(),
  /** Null for lists, and for what a hand wrote in words. */
  amount: Amount.nullable(),
  scheme: z.object({ id: z.string(), version: z.int(), name: WordsBody }),
  /** Whether scheme and classes are those of the point before it in the series. */
  comparable: z.boolean(),
})
export type SeriesPoint = z.infer<typeof SeriesPoint>

/** A figure of a unit as a published table of earlier years prints it. */
export const PublishedPoint = z.object({
  /** The table that was taken in, and where it was published. */
  table: z.object({ id: z.string(), title: z.string(), source: z.string() }),
  period: PeriodText,
  printed: z.string(),
  /** Null where what is printed is no number. */
  amount: Amount.nullable(),
  scheme: z.object({ id: z.string(), version: z.int(), name: WordsBody }),
})
export type PublishedPoint = z.infer<typeof PublishedPoint>

export const SeriesBody = z.object({
  figure: z.enum(FIGURE_IDS),
  /** Of the bulletin that the question comes from. */
  title: z.string(),
  /** The unit, class, grade or item that it is about. */
  about: z.array(WordsBody),
  decimals: z.int(),
  /** Whether the caller may compare with what the data say today. */
  mayCompare: z.boolean(),
  /** The earliest period first. */
  points: z.array(SeriesPoint),
  /** From tables that were published elsewhere; empty for those who may not read history. */
  published: z.array(PublishedPoint),
})
export type SeriesBody = z.infer<typeof SeriesBody>

export const readFigureSeries = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/series',
  summary: 'A figure of a bulletin through all issued bulletins of its kind, as it was printed.',
  access: 'bulletin.read',
  params,
  query: key,
  response: SeriesBody,
  refusals: ['not-found'],
})

export const readFigureToday = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/figure-today',
  summary: 'What the data say today of a figure that was printed; for those who work on bulletins.',
  access: 'bulletin.read',
  params,
  query: key,
  response: z.object({ amount: Amount.nullable(), text: z.string().nullable() }),
  refusals: ['not-found', 'out-of-scope'],
})
