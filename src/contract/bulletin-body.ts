import { z } from 'zod'
import { BULLETIN_SUBJECTS, SECRECY_RESULTS } from '#domain/bulletin/bulletin.ts'
import { CHECKS } from '#domain/bulletin/checks.ts'
import { BULLETIN_ACTIONS, BULLETIN_STATES } from '#domain/bulletin/workflow.ts'
import { isExactText } from '#domain/number/exact.ts'
import { CellOriginBody, ContentBody, FigureRefBody } from '#contract/bulletin-content.ts'
import {
  ClassId,
  Day,
  InstantText,
  PeriodText,
  UnitRef,
  Version,
  WordsBody,
  list,
} from '#contract/values.ts'

/** A mean over thousands of units is a fraction of many digits. */
export const Amount = z.string().max(100_000).refine(isExactText, 'not an exact number')
export const BulletinId = z.string().max(64)
export const bulletinParams = z.strictObject({ bulletin: BulletinId })

/** A bulletin named by another one. */
const Related = z.object({ id: BulletinId, title: z.string(), number: z.string().nullable() })

const row = {
  id: BulletinId,
  /** The office that issues it. */
  unit: UnitRef,
  period: PeriodText,
  subject: z.enum(BULLETIN_SUBJECTS),
  state: z.enum(BULLETIN_STATES),
  title: z.string(),
  /** 粤府办通报〔2026〕1号 */
  number: z.string().nullable(),
  compiledAt: InstantText,
  issuedAt: InstantText.nullable(),
  corrects: Related.nullable(),
  correctedBy: Related.nullable(),
  version: Version,
}
export const BulletinRow = z.object(row)
export type BulletinRow = z.infer<typeof BulletinRow>

const FigureBody = z.object({
  ref: FigureRefBody,
  /** Unrounded; null for lists, and where there is nothing to count. */
  amount: Amount.nullable(),
  /** As it would stand in the text now; null where there is nothing to say. */
  now: z.string().nullable(),
  /** How many units it was counted from. */
  counted: z.int(),
})

const FindingBody = z.object({
  code: z.enum(CHECKS),
  severity: z.enum(['error', 'warning']),
  /** Block, or part of the document. */
  place: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
})

export const BulletinBody = z.object({
  ...row,
  content: ContentBody,
  classes: list(ClassId),
  scheme: z.object({
    id: z.string(),
    version: z.int(),
    name: WordsBody,
    decimals: z.int(),
    classes: z.array(z.object({ id: ClassId, name: WordsBody })),
    grades: z.array(z.object({ id: z.string(), name: WordsBody })),
  }),
  /** Day of the data. */
  asOf: Day,
  /** Every figure of the text and of its tables once. */
  figures: z.array(FigureBody),
  /** What the cells of the tables in the text come from; null where there is nothing to open. */
  tables: z.array(z.object({ block: z.string(), rows: list(list(CellOriginBody.nullable())) })),
  /** Empty once it is issued, and for readers outside the office. */
  findings: z.array(FindingBody),
  /** Null for readers outside the office. */
  compiledBy: z.string().nullable(),
  secrecy: z
    .object({
      reviewer: z.string(),
      result: z.enum(SECRECY_RESULTS),
      at: InstantText,
      text: z.string(),
    })
    .nullable(),
  signed: z.object({ by: z.string().nullable(), at: InstantText }).nullable(),
  /** Set when it is issued: what seals it. */
  seal: z.object({ head: z.string(), digest: z.string(), line: z.string() }).nullable(),
  steps: z.array(
    z.object({
      id: z.string(),
      act: z.enum(['compile', 'correct', ...BULLETIN_ACTIONS]),
      by: z.string(),
      at: InstantText,
      text: z.string(),
      result: z.enum(SECRECY_RESULTS).nullable(),
    }),
  ),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(BULLETIN_ACTIONS)),
  /** The serial that the next issue would get; null where nobody asks. */
  nextSerial: z.int().nullable(),
  /** Organ code of the number, and organ, as the office set them. */
  code: z.string(),
})
export type BulletinBody = z.infer<typeof BulletinBody>
