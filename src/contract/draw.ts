import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import {
  ClassId,
  FactId,
  InstantText,
  LedgerIdText,
  PeriodText,
  UnitId,
  UnitRef,
} from '#contract/values.ts'

/** A seed is text, so that it can be read out, printed and typed again. */
const Seed = z.string().regex(/^[\w.:-]{1,64}$/)

const narrowed = {
  ledger: LedgerIdText.nullable(),
  class: ClassId.nullable(),
  /** Each class or ledger is drawn in its share. */
  strata: z.enum(['none', 'class', 'ledger']),
}

/** The record of a random sample: with it anybody can draw it again. */
export const DrawBody = z.object({
  id: z.string(),
  period: PeriodText,
  /** Drawn from the facts below it. */
  unit: UnitRef,
  ...narrowed,
  population: z.object({ count: z.int(), digest: z.string() }),
  seed: z.string(),
  size: z.int(),
  by: z.string(),
  at: InstantText,
})
export type DrawBody = z.infer<typeof DrawBody>

export const makeDraw = endpoint({
  method: 'POST',
  path: '/draws',
  summary: 'Draws a random sample of the facts of a period, and records it for good.',
  access: 'fact.verify',
  body: z.strictObject({
    period: PeriodText,
    under: UnitId.optional(),
    ledger: LedgerIdText.optional(),
    class: ClassId.optional(),
    strata: z.enum(['none', 'class', 'ledger']).default('none'),
    seed: Seed,
    size: z.int().min(1).max(1000),
  }),
  response: DrawBody,
  refusals: ['not-found', 'out-of-scope', 'nothing-to-draw', 'invalid-input', 'key-reused'],
})

export const listDraws = endpoint({
  method: 'GET',
  path: '/draws',
  summary: 'Random samples that were drawn in a period, latest first.',
  access: 'fact.verify',
  query: z.strictObject({ period: PeriodText }),
  response: z.object({ rows: z.array(DrawBody) }),
  refusals: [],
})

export const readDraw = endpoint({
  method: 'GET',
  path: '/draws/:draw',
  summary: 'One sample, drawn again: whether the same seed gives the same facts, and what changed.',
  access: 'fact.verify',
  params: z.strictObject({ draw: z.string().max(64) }),
  response: z.object({
    draw: DrawBody,
    /** In the order in which they were drawn. */
    facts: z.array(z.object({ unit: UnitId, fact: FactId })),
    /** The recorded seed over the recorded population, drawn now. */
    repeated: z.enum(['same', 'different']),
    /** Whether the facts that could be drawn are still the same, and how many came and went. */
    populationNow: z.object({
      state: z.enum(['same', 'changed']),
      gone: z.int(),
      added: z.int(),
    }),
  }),
  refusals: ['not-found'],
})
