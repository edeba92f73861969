import { z } from 'zod'
import { BULLETIN_STATES } from '#domain/bulletin/workflow.ts'
import { DECIDED_STATES } from '#domain/notice/review.ts'
import { NOTICE_STATES } from '#domain/notice/workflow.ts'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, UnitRef, pageOf, pageQuery } from '#contract/values.ts'

const numbered = { serial: z.int(), number: z.string() }
const document = {
  ...numbered,
  id: z.string(),
  title: z.string(),
  day: Day,
  unit: UnitRef,
  /** Whether the caller may read the document itself. */
  mayOpen: z.boolean(),
}

/** A serial of the register and what has it. */
export const NumberRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notice'), ...document, state: z.enum(NOTICE_STATES) }),
  /** 复核决定: the notice that it is about is what opens. */
  z.object({ kind: z.literal('review'), ...document, state: z.enum(DECIDED_STATES) }),
  z.object({
    kind: z.literal('bulletin'),
    ...document,
    state: z.enum(BULLETIN_STATES),
    /** The bulletin that corrects this one, which keeps its number. */
    correctedBy: z.string().nullable(),
  }),
  /** Used elsewhere, as somebody explained: in the book on paper, say. */
  z.object({
    kind: z.literal('gap'),
    ...numbered,
    because: z.string(),
    by: z.string(),
    at: InstantText,
  }),
  /** Given to a document out of the caller's reach. */
  z.object({ kind: z.literal('elsewhere'), ...numbered }),
  /** Given to nothing, and explained by nobody. */
  z.object({ kind: z.literal('missing'), ...numbered }),
])
export type NumberRow = z.infer<typeof NumberRow>

export const NumberBookBody = z.object({
  code: z.string(),
  year: z.int(),
  given: z.int(),
  explained: z.int(),
  missing: z.int(),
  highest: z.int(),
})
export type NumberBookBody = z.infer<typeof NumberBookBody>

export const listNumbers = endpoint({
  method: 'GET',
  path: '/numbers',
  summary: 'The register of document numbers: every serial of a code and year, and what has it.',
  access: 'register.read',
  query: z.strictObject({
    ...pageQuery(200, 50),
    /** Code and year; left out, the latest book. */
    code: z.string().max(40).optional(),
    year: z.coerce.number().int().min(1949).max(9999).optional(),
    /** A number, a serial, or words of a title. */
    q: z.string().max(100).optional(),
  }),
  response: pageOf(NumberRow).extend({
    books: z.array(NumberBookBody),
    /** The one that is shown; null while no number was given. */
    book: NumberBookBody.nullable(),
  }),
  refusals: [],
})
