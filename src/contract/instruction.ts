import { z } from 'zod'
import { URGENCIES, fitsTerm } from '#domain/instruction/instruction.ts'
import { INSTRUCTION_ACTIONS, INSTRUCTION_STATES } from '#domain/instruction/workflow.ts'
import { endpoint } from '#contract/endpoint.ts'
import { NoticeRow, NoticeStepBody } from '#contract/notice-body.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import {
  Day,
  ExactText,
  InstantText,
  ItemId,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  WordsBody,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

const InstructionId = z.string().max(64)
const place = z.strictObject({ unit: UnitId })
const params = z.strictObject({ unit: UnitId, instruction: InstructionId })

/** What it is written on, as it stood then. */
const AboutBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unit: UnitRef }),
  z.object({
    kind: z.literal('figure'),
    unit: UnitRef,
    period: PeriodText,
    /** Null for the total. */
    item: ItemId.nullable(),
    name: WordsBody.nullable(),
    points: z.object({ low: ExactText, high: ExactText }).nullable(),
    of: ExactText.nullable(),
  }),
  z.object({
    kind: z.literal('bulletin'),
    bulletin: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    period: PeriodText,
  }),
])
export type AboutBody = z.infer<typeof AboutBody>

const row = {
  id: InstructionId,
  /** The government whose leader wrote it. */
  unit: UnitRef,
  about: AboutBody,
  urgency: z.enum(URGENCIES),
  days: z.int(),
  text: z.string(),
  state: z.enum(INSTRUCTION_STATES),
  writtenBy: z.string(),
  writtenAt: InstantText,
  /** While something is to come: the term of the instruction, or of the notice that is due last. */
  due: z.object({ day: Day, left: z.int(), passed: z.boolean() }).nullable(),
  /** What it was turned into. */
  notices: list(NoticeRow),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(INSTRUCTION_ACTIONS)),
  version: Version,
}
export const InstructionRow = z.object(row)
export type InstructionRow = z.infer<typeof InstructionRow>

export const InstructionBody = z.object({
  ...row,
  /** What the leader, the office and the units did, in order. */
  story: list(
    z.discriminatedUnion('of', [
      z.object({
        of: z.literal('instruction'),
        id: z.string(),
        act: z.enum(['write', ...INSTRUCTION_ACTIONS]),
        by: z.string(),
        at: InstantText,
        text: z.string(),
      }),
      z.object({
        of: z.literal('notice'),
        unit: z.string(),
        ...NoticeStepBody.pick({ id: true, act: true, by: true, at: true, text: true }).shape,
      }),
    ]),
  ),
})
export type InstructionBody = z.infer<typeof InstructionBody>

export const listInstructions = endpoint({
  method: 'GET',
  path: '/instructions',
  summary:
    'Instructions of the leaders of a government: those due first, with what became of each.',
  access: 'instruction.read',
  query: z.strictObject({
    which: z.enum(['open', 'over']).optional(),
    ...pageQuery(200, 50),
  }),
  response: pageOf(InstructionRow).extend({
    counts: z.object({ open: z.int(), over: z.int() }),
  }),
  offline: true,
  refusals: ['invalid-input'],
})

export const readInstruction = endpoint({
  method: 'GET',
  path: '/units/:unit/instructions/:instruction',
  summary: 'An instruction with its whole story, that of its notices included.',
  access: 'instruction.read',
  params,
  response: InstructionBody,
  offline: true,
  refusals: ['not-found', 'out-of-scope'],
})

export const InstructionText = z.strictObject({
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), unit: UnitId }),
    z.strictObject({
      kind: z.literal('figure'),
      unit: UnitId,
      period: PeriodText,
      item: ItemId.nullable(),
    }),
    z.strictObject({ kind: z.literal('bulletin'), bulletin: z.string().max(64) }),
  ]),
  text: z.string().trim().min(2).max(2000),
  urgency: z.enum(URGENCIES),
  days: z.int().min(1).max(365),
})
export type InstructionText = z.infer<typeof InstructionText>

export const writeInstruction = endpoint({
  method: 'POST',
  path: '/units/:unit/instructions',
  summary: 'A leader writes on a unit, a figure or a bulletin; his office takes it up.',
  access: 'instruction.write',
  params: place,
  body: InstructionText.refine(({ urgency, days }) => fitsTerm(urgency, days), {
    path: ['days'],
    message: 'term',
  }),
  response: InstructionBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input', 'not-scored', 'key-reused'],
})

const stepRefusals: readonly RefusalCode[] = [
  'not-found',
  'out-of-scope',
  'invalid-input',
  'changed-meanwhile',
  'instruction-state',
  'key-reused',
]

export const withdrawInstruction = endpoint({
  method: 'POST',
  path: '/units/:unit/instructions/:instruction/withdrawal',
  summary: 'Its writer takes it back, until the office has taken it up.',
  access: 'instruction.write',
  params,
  body: z.strictObject({ version: Version }),
  response: InstructionBody,
  refusals: stepRefusals,
})

export const handleInstruction = endpoint({
  method: 'POST',
  path: '/units/:unit/instructions/:instruction/work',
  summary:
    'The office takes it up, or answers it with a word. Drafting a notice turns it into one.',
  access: 'instruction.handle',
  params,
  body: z.strictObject({
    act: z.enum(['take-up', 'answer']),
    text: z.string().trim().max(2000).default(''),
    version: Version,
  }),
  response: InstructionBody,
  refusals: stepRefusals,
})
