import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Day, PeriodText, UnitId, list } from '#contract/values.ts'

/** An official document as content; how it looks follows from GB/T 9704-2012 (src/documents/official). */
const Run = z.union([z.string(), z.object({ text: z.string(), face: z.enum(['hei', 'kai']) })])
const Heading = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: z.string(),
  after: list(Run).exactOptional(),
  unnumbered: z.literal(true).exactOptional(),
})
const Paragraph = z.object({
  kind: z.literal('paragraph'),
  runs: list(Run),
  flush: z.literal(true).exactOptional(),
})
const Table = z.object({
  kind: z.literal('table'),
  caption: z.string().exactOptional(),
  groups: list(z.object({ text: z.string(), span: z.int() })).exactOptional(),
  columns: list(
    z.object({
      header: z.string(),
      width: z.number(),
      align: z.enum(['left', 'centre', 'right']).exactOptional(),
    }),
  ),
  rows: list(list(z.string())),
  headless: z.literal(true).exactOptional(),
  note: z.string().exactOptional(),
})
const Chart = z.object({
  kind: z.literal('chart'),
  form: z.enum(['column', 'line']),
  caption: z.string(),
  unit: z.string(),
  categories: list(z.string()),
  series: list(z.object({ name: z.string(), values: list(z.string()) })),
})
const Block = z.discriminatedUnion('kind', [Heading, Paragraph, Table, Chart])

export const PaperBody = z.object({
  title: z.string(),
  mark: z.string().nullable(),
  number: z.string().nullable(),
  addressees: z.string().nullable(),
  body: list(Block),
  signature: z.object({ organ: z.string(), day: Day.nullable(), sealed: z.boolean() }).nullable(),
  notes: list(z.string()),
  annexes: list(
    z.object({
      title: z.string(),
      body: list(Block),
      landscape: z.literal(true).exactOptional(),
    }),
  ),
  imprint: z
    .object({ copyTo: z.string().nullable(), issuer: z.string(), day: Day.nullable() })
    .nullable(),
  lastLine: z.string().nullable(),
  made: Day,
})
export type PaperBody = z.infer<typeof PaperBody>

export const DOCX_TYPES = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const

/** Of a notice: itself, the receipt that the unit sends back, its answer, the decision of a review. */
export const NOTICE_PAPERS = ['notice', 'receipt', 'answer', 'review'] as const
export type NoticePaper = (typeof NOTICE_PAPERS)[number]

const noticeParams = z.strictObject({
  unit: UnitId,
  notice: z.string().max(64),
  part: z.enum(NOTICE_PAPERS),
})
const reportParams = z.strictObject({ unit: UnitId, period: PeriodText })

export const readNoticePaper = endpoint({
  method: 'GET',
  path: '/units/:unit/notices/:notice/papers/:part',
  summary:
    'A notice, its receipt, its answer or the decision of its review as an official document.',
  access: 'notice.read',
  params: noticeParams,
  response: PaperBody,
  refusals: ['not-found', 'out-of-scope', 'review-state'],
})

export const downloadNoticePaper = endpoint({
  method: 'GET',
  path: '/units/:unit/notices/:notice/papers/:part/docx',
  summary: 'The same as a Word file in the form of GB/T 9704-2012.',
  access: 'notice.read',
  params: noticeParams,
  answers: DOCX_TYPES,
  refusals: ['not-found', 'out-of-scope', 'review-state'],
})

export const readReportPaper = endpoint({
  method: 'GET',
  path: '/units/:unit/report/:period/paper',
  summary: 'The report of a unit, to be sealed, as an official document.',
  access: 'fact.read',
  params: reportParams,
  response: PaperBody,
  refusals: ['not-found', 'out-of-scope'],
})

export const downloadReportPaper = endpoint({
  method: 'GET',
  path: '/units/:unit/report/:period/paper/docx',
  summary: 'The same as a Word file in the form of GB/T 9704-2012.',
  access: 'fact.read',
  params: reportParams,
  answers: DOCX_TYPES,
  refusals: ['not-found', 'out-of-scope'],
})

const recordParams = z.strictObject({ unit: UnitId, record: z.string().max(64) })

export const readDecisionPaper = endpoint({
  method: 'GET',
  path: '/units/:unit/accountability/:record/paper',
  summary: 'A decision on accountability as an official document. That it was read is on record.',
  access: 'accountability.read',
  params: recordParams,
  response: PaperBody,
  secret: true,
  refusals: ['not-found', 'out-of-scope', 'accountability-state'],
})

export const downloadDecisionPaper = endpoint({
  method: 'GET',
  path: '/units/:unit/accountability/:record/paper/docx',
  summary: 'The same as a Word file in the form of GB/T 9704-2012.',
  access: 'accountability.read',
  params: recordParams,
  answers: DOCX_TYPES,
  refusals: ['not-found', 'out-of-scope', 'accountability-state'],
})

export const readBulletinPaper = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/paper',
  summary: 'A bulletin with its annexes as an official document; once issued, always the same.',
  access: 'bulletin.read',
  params: z.strictObject({ bulletin: z.string().max(64) }),
  response: PaperBody,
  refusals: ['not-found'],
})
