import { z } from 'zod'
import { ClauseText } from '#contract/clause-text.ts'
import { endpoint } from '#contract/endpoint.ts'
import {
  ClassId,
  ClauseId,
  Day,
  ExactText,
  ItemId,
  PeriodText,
  WordsBody,
} from '#contract/values.ts'

/**
 * How the units of the province stand on the items bound to a clause, each unit counted once by the
 * worst of its lines. Units to which no item of the clause applies are not counted.
 */
const Standing = z.object({
  units: z.int(),
  full: z.int(),
  partial: z.int(),
  zero: z.int(),
  /** Not handed in. */
  notReported: z.int(),
  undetermined: z.int(),
  /** Not met, with an agreed exception. */
  exempt: z.int(),
  /** Share of `full` in percent, exact; null when nobody is bound. */
  share: ExactText.nullable(),
})

export const ClauseBody = ClauseText.extend({
  id: ClauseId,
  appliesTo: z.array(z.string()),
  kinds: z.array(z.string()),
  evidence: WordsBody,
  counterpart: ClauseId.nullable(),
  /** 原则上 leaves room for an exception. */
  inPrinciple: z.boolean(),
  /** Items and vetoes of the period's scheme that are bound to it. */
  items: z.array(
    z.object({
      id: ItemId,
      name: WordsBody,
      kind: z.enum(['item', 'bonus', 'veto']),
      classes: z.array(ClassId),
      norm: z.string().nullable(),
    }),
  ),
  /** Why the scheme has no item for it. */
  notAssessable: WordsBody.nullable(),
  /** Null when no item is bound. */
  standing: Standing.nullable(),
})
export type ClauseBody = z.infer<typeof ClauseBody>

export const listClauses = endpoint({
  method: 'GET',
  path: '/clauses',
  summary:
    'The obligations of both documents in the order of the text, with their items, and how the province stands.',
  access: 'clause.read',
  query: z.strictObject({ period: PeriodText }),
  response: z.object({
    period: PeriodText,
    asOf: Day,
    scheme: z.object({ id: z.string(), version: z.int(), name: WordsBody }),
    rows: z.array(ClauseBody),
  }),
  refusals: ['not-found'],
})
