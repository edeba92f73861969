import { z } from 'zod'
import { HEARING_FORMS } from '#domain/accountability/hearing.ts'
import { REMEDY_RESULTS } from '#domain/accountability/record.ts'
import { REMEDY_STAGES } from '#domain/accountability/remedy-stage.ts'
import { Decided, Measure, RecordBody, recordParams } from '#contract/accountability-body.ts'
import { endpoint } from '#contract/endpoint.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import { Day, Version } from '#contract/values.ts'

const said = { text: z.string().trim().max(4000).default(''), version: Version }
const stepRefusals: readonly RefusalCode[] = [
  'not-found',
  'out-of-scope',
  'invalid-input',
  'changed-meanwhile',
  'accountability-state',
  'key-reused',
]

export const handleRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/handling',
  summary: 'Hears, serves what was decided, records what others decided, closes.',
  access: 'accountability.propose',
  params: recordParams,
  body: z.strictObject({
    act: z.enum(['ask', 'hear', 'serve', 'record', 'note-remedy', 'note-outcome', 'complete']),
    ...said,
    /** Until when a statement is taken, or the day of what is noted. */
    day: Day.optional(),
    hearing: z.enum(HEARING_FORMS).optional(),
    number: z.string().trim().max(100).optional(),
    organ: z.string().trim().max(100).optional(),
    decided: Decided.optional(),
    outcome: z.int().min(0).max(20).optional(),
    stage: z.enum(REMEDY_STAGES).optional(),
    result: z.enum(REMEDY_RESULTS).optional(),
    measure: Measure.optional(),
    until: Day.nullable().optional(),
  }),
  response: RecordBody,
  refusals: [...stepRefusals, 'accountability-unheard', 'accountability-window', 'number-taken'],
})

export const stateOnRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/statement',
  summary: 'What the unit says: its statement, or that it asks for a review.',
  access: 'accountability.answer',
  params: recordParams,
  body: z.strictObject({ act: z.enum(['state', 'appeal']), ...said }),
  response: RecordBody,
  refusals: [...stepRefusals, 'accountability-window'],
})

export const decideRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/decision',
  summary: 'Decides one of the acts of the office, dismisses, or reviews as one who took no part.',
  access: 'accountability.decide',
  params: recordParams,
  body: z.strictObject({
    act: z.enum(['decide', 'dismiss', 'review']),
    ...said,
    /** Any can be asked for; what is not an act of the office is refused. */
    measure: Measure.optional(),
    result: z.enum(REMEDY_RESULTS).optional(),
  }),
  response: RecordBody,
  refusals: [...stepRefusals, 'accountability-not-ours', 'not-yourself', 'reviewer-barred'],
})

export const approveRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/approval',
  summary: 'Approves a decision that needs it, or sends it back.',
  access: 'accountability.approve',
  params: recordParams,
  body: z.strictObject({ act: z.enum(['approve', 'send-back']), ...said }),
  response: RecordBody,
  refusals: [...stepRefusals, 'not-yourself'],
})
