import { z } from 'zod'
import { UNIT_PROBLEMS } from '#domain/bulletin/annex.ts'
import { BULLETIN_SUBJECTS } from '#domain/bulletin/bulletin.ts'
import { FIGURE_IDS } from '#domain/bulletin/figure.ts'
import { BULLETIN_STATES } from '#domain/bulletin/workflow.ts'
import {
  Amount,
  BulletinBody,
  BulletinId,
  BulletinRow,
  bulletinParams,
} from '#contract/bulletin-body.ts'
import { ContentBody } from '#contract/bulletin-content.ts'
import { endpoint } from '#contract/endpoint.ts'
import { DOCX_TYPES } from '#contract/paper.ts'
import { TotalBody } from '#contract/scorecard-body.ts'
import {
  ClassId,
  Day,
  ExactText,
  InstantText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  WordsBody,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

export const listBulletins = endpoint({
  method: 'GET',
  path: '/bulletins',
  summary:
    'Bulletins, the latest first: issued ones for everybody they reach, drafts for the office.',
  access: 'bulletin.read',
  query: z.strictObject({
    year: z.coerce.number().int().min(2000).max(2999).optional(),
    state: z.enum([...BULLETIN_STATES, 'open']).optional(),
    ...pageQuery(200, 50),
  }),
  response: pageOf(BulletinRow).extend({
    /** Years of all that the caller may see, the latest first. */
    years: z.array(z.int()),
  }),
  offline: true,
  refusals: ['invalid-input'],
})

const classesQuery = { unit: UnitId, period: PeriodText }
export const previewBulletin = endpoint({
  method: 'GET',
  path: '/bulletins/preview',
  summary:
    'What a bulletin of a locked period would cover: classes, their figures, and units worth telling of.',
  access: 'bulletin.write',
  query: z.strictObject(classesQuery),
  response: z.object({
    period: PeriodText,
    state: z.string(),
    classes: z.array(
      z.object({
        id: ClassId,
        name: WordsBody,
        units: z.int(),
        mean: Amount.nullable(),
        /** Units whose total is not determined yet. */
        undetermined: z.int(),
      }),
    ),
    /** Best of each class and those that rose most, for people to choose from. */
    suggested: z.array(
      z.object({
        unit: UnitRef,
        class: ClassId,
        total: ExactText,
        change: ExactText.nullable(),
      }),
    ),
    /** Usual day until which rectification is reported. */
    due: Day,
  }),
  refusals: ['not-found', 'out-of-scope', 'bulletin-period'],
})

export const CompileAsk = z.strictObject({
  unit: UnitId,
  period: PeriodText,
  subject: z.enum(BULLETIN_SUBJECTS),
  classes: z.array(ClassId).min(1).max(50),
  /** Units whose practice is told. */
  practices: z.array(UnitId).max(30),
  due: Day,
  /** The issued bulletin that this one corrects. */
  corrects: BulletinId.nullable(),
})
export type CompileAsk = z.infer<typeof CompileAsk>

export const compileBulletin = endpoint({
  method: 'POST',
  path: '/bulletins',
  summary:
    'Writes the draft of a bulletin from a locked period; every number in it is a live figure.',
  access: 'bulletin.write',
  body: CompileAsk,
  response: BulletinBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input', 'bulletin-period', 'bulletin-state'],
})

export const readBulletin = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin',
  summary: 'A bulletin with its figures, what checks find in it, and its story.',
  access: 'bulletin.read',
  params: bulletinParams,
  response: BulletinBody,
  offline: true,
  refusals: ['not-found'],
})

const FigureUnitsBody = z.object({
  figure: z.enum(FIGURE_IDS),
  /** Of the scorecards that were counted: that of the bulletin, or the one before. */
  period: PeriodText,
  amount: Amount.nullable(),
  units: z.array(
    z.object({
      id: UnitId,
      name: z.string(),
      total: TotalBody.nullable(),
      /** Whether the caller may open its scorecard. */
      open: z.boolean(),
    }),
  ),
})
export type FigureUnitsBody = z.infer<typeof FigureUnitsBody>

export const readBulletinFigure = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/figure',
  summary: 'What a figure of a bulletin counts, in the text or in a table of it: its units.',
  access: 'bulletin.read',
  params: bulletinParams,
  query: z.strictObject({ key: z.string().min(1).max(500) }),
  response: FigureUnitsBody,
  offline: true,
  refusals: ['not-found'],
})

export const AnnexRowBody = z.object({
  unit: UnitId,
  name: z.string(),
  class: z.string(),
  rank: z.object({ best: z.int(), worst: z.int() }).nullable(),
  total: TotalBody,
  grades: list(z.string()),
  change: ExactText.nullable(),
  problems: list(z.enum(UNIT_PROBLEMS)),
  /** Whether the caller may open its scorecard. */
  open: z.boolean(),
})

export type AnnexRowBody = z.infer<typeof AnnexRowBody>

export const readBulletinAnnex = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/annexes/:annex',
  summary: 'The lines of an annex, exact.',
  access: 'bulletin.read',
  params: bulletinParams.extend({ annex: z.string().max(80) }),
  response: z.object({ rows: z.array(AnnexRowBody) }),
  refusals: ['not-found'],
})

export const downloadBulletin = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/docx',
  summary: 'The bulletin as a Word file by GB/T 9704-2012.',
  access: 'bulletin.read',
  params: bulletinParams,
  answers: DOCX_TYPES,
  refusals: ['not-found'],
})

export const downloadBulletinAnnex = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/annexes/:annex/xlsx',
  summary: 'An annex as a workbook, with the figures of the paper.',
  access: 'bulletin.read',
  params: bulletinParams.extend({ annex: z.string().max(80) }),
  answers: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  refusals: ['not-found'],
})

export const listBulletinVersions = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/versions',
  summary: 'Versions of the text, the latest first.',
  access: 'bulletin.write',
  params: bulletinParams,
  response: z.object({
    rows: z.array(z.object({ version: Version, by: z.string(), at: InstantText })),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

export const readBulletinVersion = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/versions/:version',
  summary: 'The text as it was at a version.',
  access: 'bulletin.write',
  params: bulletinParams.extend({ version: z.coerce.number().int().min(1) }),
  response: z.object({ version: Version, content: ContentBody }),
  refusals: ['not-found', 'out-of-scope'],
})
