import { z } from 'zod'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, PeriodText, ReasonBody, WordsBody } from '#contract/values.ts'

const SchemeId = z.string().regex(/^[\w.-]{1,64}$/)

/** Shape and meaning are checked by the domain; its JSON Schema is published beside the file. */
export const SchemeContent = z
  .custom<Scheme>((content) => typeof content === 'object' && content !== null)
  .meta({ title: 'Scheme', description: 'A scheme file (考核方案), see its own JSON Schema' })

export const SchemeRow = z.object({
  id: SchemeId,
  version: z.int(),
  name: WordsBody,
  about: WordsBody,
  /** Points and weights are an example of the product, not of a regulation. */
  sample: z.boolean(),
  from: Day,
  until: Day.nullable(),
  publishedAt: InstantText,
  publishedBy: z.string(),
  /** Periods that it scores. */
  periods: z.array(PeriodText),
})
export type SchemeRow = z.infer<typeof SchemeRow>

/** What is wrong with a scheme, and where in the file; words in the area `schemes`. */
export const SchemeProblem = z.object({
  severity: z.enum(['error', 'warning']),
  at: z.string(),
  because: ReasonBody,
})

export const listSchemes = endpoint({
  method: 'GET',
  path: '/schemes',
  summary: 'Published schemes, the newest version first.',
  access: 'scheme.read',
  response: z.object({ rows: z.array(SchemeRow) }),
  refusals: [],
})

export const readScheme = endpoint({
  method: 'GET',
  path: '/schemes/:scheme/:version',
  summary: 'A published scheme with its whole content, which never changes.',
  access: 'scheme.read',
  params: z.strictObject({ scheme: SchemeId, version: z.coerce.number().int().min(1) }),
  response: SchemeRow.extend({ content: SchemeContent, digest: z.string() }),
  refusals: ['not-found'],
})

/** Any JSON: a file may be anything. */
const file = z.strictObject({ content: z.json() })

export const checkScheme = endpoint({
  method: 'POST',
  path: '/schemes/check',
  summary: 'Reads a scheme file and says in words what is wrong with it; nothing is stored.',
  access: 'scheme.publish',
  body: file,
  response: z.object({
    /** Null when the file has not the shape of a scheme. */
    scheme: z
      .object({
        id: z.string(),
        version: z.int(),
        name: WordsBody,
        classes: z.int(),
        items: z.int(),
        clauses: z.int(),
        /** The version is published already, and so cannot be published again. */
        published: z.boolean(),
      })
      .nullable(),
    problems: z.array(SchemeProblem),
  }),
  writes: 'never',
  refusals: [],
})

export const publishScheme = endpoint({
  method: 'POST',
  path: '/schemes',
  summary: 'Publishes a scheme from its file; from then on this version never changes.',
  access: 'scheme.publish',
  body: file,
  response: SchemeRow,
  refusals: ['scheme-invalid', 'scheme-published'],
})
