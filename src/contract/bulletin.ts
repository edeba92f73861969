import { z } from 'zod'
import { BULLETIN_SUBJECTS, OPENNESS, SECRECY_RESULTS } from '#domain/bulletin/bulletin.ts'
import { UNIT_PROBLEMS } from '#domain/bulletin/annex.ts'
import { CHECKS } from '#domain/bulletin/checks.ts'
import { FIGURE_IDS } from '#domain/bulletin/figure.ts'
import { isExactText } from '#domain/number/exact.ts'
import { SENTENCE_IDS } from '#domain/bulletin/templates.ts'
import { BULLETIN_ACTIONS, BULLETIN_STATES } from '#domain/bulletin/workflow.ts'
import { ContentBody, FigureRefBody } from '#contract/bulletin-content.ts'
import { endpoint } from '#contract/endpoint.ts'
import { DOCX_TYPES } from '#contract/paper.ts'
import type { RefusalCode } from '#contract/refusal.ts'
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

/** A mean over thousands of units is a fraction of many digits. */
const Amount = z.string().max(100_000).refine(isExactText, 'not an exact number')
const BulletinId = z.string().max(64)
const params = z.strictObject({ bulletin: BulletinId })
const OrganCode = z.string().regex(/^\p{Script=Han}{2,12}$/u)

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
  /** Every figure of the text once. */
  figures: z.array(FigureBody),
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
  params,
  response: BulletinBody,
  offline: true,
  refusals: ['not-found'],
})

export const readBulletinFigure = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/figure',
  summary: 'What a figure of a bulletin counts: its units.',
  access: 'bulletin.read',
  params,
  query: z.strictObject({ key: z.string().min(1).max(500) }),
  response: z.object({
    figure: z.enum(FIGURE_IDS),
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
  }),
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
})

export type AnnexRowBody = z.infer<typeof AnnexRowBody>

export const readBulletinAnnex = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/annexes/:annex',
  summary: 'The lines of an annex, exact.',
  access: 'bulletin.read',
  params: params.extend({ annex: z.string().max(80) }),
  response: z.object({ rows: z.array(AnnexRowBody) }),
  refusals: ['not-found'],
})

export const downloadBulletin = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/docx',
  summary: 'The bulletin as a Word file by GB/T 9704-2012.',
  access: 'bulletin.read',
  params,
  answers: DOCX_TYPES,
  refusals: ['not-found'],
})

export const downloadBulletinAnnex = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/annexes/:annex/xlsx',
  summary: 'An annex as a workbook, with the figures of the paper.',
  access: 'bulletin.read',
  params: params.extend({ annex: z.string().max(80) }),
  answers: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  refusals: ['not-found'],
})

const stepRefusals: readonly RefusalCode[] = [
  'not-found',
  'out-of-scope',
  'invalid-input',
  'changed-meanwhile',
  'bulletin-state',
]

export const writeBulletin = endpoint({
  method: 'PUT',
  path: '/bulletins/:bulletin',
  summary: 'Keeps the text as it was edited; figures stay tied to the data, whatever is sent.',
  access: 'bulletin.write',
  params,
  body: z.strictObject({ version: Version, content: ContentBody }),
  response: BulletinBody,
  refusals: stepRefusals,
})

const text = z.string().trim().max(2000).default('')

export const refreshBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/figures',
  summary: 'Takes every figure from the data anew; what a hand changed stays.',
  access: 'bulletin.write',
  params,
  body: z.strictObject({ version: Version }),
  response: BulletinBody,
  refusals: stepRefusals,
})

export const withdrawBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/withdrawal',
  summary: 'Gives up a draft; its record stays.',
  access: 'bulletin.write',
  params,
  body: z.strictObject({ version: Version, text }),
  response: BulletinBody,
  refusals: stepRefusals,
})

export const reviewBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/review',
  summary: 'The secrecy review: by somebody else than the compiler, with its result.',
  access: 'bulletin.review',
  params,
  body: z.strictObject({ version: Version, result: z.enum(SECRECY_RESULTS), text }),
  response: BulletinBody,
  refusals: [...stepRefusals, 'not-yourself', 'bulletin-checks'],
})

export const signBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/signature',
  summary: 'Signs for release, not by the compiler; or sends the draft back.',
  access: 'bulletin.sign',
  params,
  body: z.strictObject({ version: Version, act: z.enum(['sign', 'return']), text }),
  response: BulletinBody,
  refusals: [...stepRefusals, 'not-yourself', 'bulletin-checks'],
})

export const issueBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/issue',
  summary: 'Numbers and issues it; from then on it never changes.',
  access: 'bulletin.issue',
  params,
  body: z.strictObject({
    version: Version,
    code: OrganCode.optional(),
    /** Where the register on paper is ahead; the serials between are explained. */
    serial: z.int().min(1).max(99_999).optional(),
    because: z.string().trim().max(500).default(''),
  }),
  response: BulletinBody,
  refusals: [...stepRefusals, 'bulletin-checks', 'number-taken'],
})

export const listBulletinVersions = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/versions',
  summary: 'Versions of the text, the latest first.',
  access: 'bulletin.write',
  params,
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
  params: params.extend({ version: z.coerce.number().int().min(1) }),
  response: z.object({ version: Version, content: ContentBody }),
  refusals: ['not-found', 'out-of-scope'],
})

/** What an office sets for its bulletins. */
const settings = {
  organ: z.string().trim().min(2).max(200),
  code: OrganCode,
  addressees: z.string().trim().min(2).max(1000),
  copyTo: z.string().trim().max(1000),
  openness: z.enum(OPENNESS),
  sentences: z.partialRecord(z.enum(SENTENCE_IDS), z.string().trim().min(2).max(2000)).readonly(),
  words: z.array(z.string().trim().min(1).max(50)).max(500).readonly(),
}
export const BulletinSettingsBody = z.object({
  unit: UnitRef,
  ...settings,
  /** Every sentence as the product brings it, with the names that it may use. */
  usual: z.array(
    z.object({ id: z.enum(SENTENCE_IDS), template: z.string(), names: list(z.string()) }),
  ),
})
export type BulletinSettingsBody = z.infer<typeof BulletinSettingsBody>

export const readBulletinSettings = endpoint({
  method: 'GET',
  path: '/units/:unit/bulletin-settings',
  summary: 'Organ, number code, addressees, sentences and barred words of an office.',
  access: 'bulletin.write',
  params: z.strictObject({ unit: UnitId }),
  response: BulletinSettingsBody,
  refusals: ['not-found', 'out-of-scope'],
})

export const writeBulletinSettings = endpoint({
  method: 'PUT',
  path: '/units/:unit/bulletin-settings',
  summary: 'Changes them; a sentence that is left out is the usual one.',
  access: 'bulletin.write',
  params: z.strictObject({ unit: UnitId }),
  body: z.strictObject(settings),
  response: BulletinSettingsBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})
