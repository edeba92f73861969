import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import {
  ExactText,
  InstantText,
  ItemId,
  PeriodText,
  UnitId,
  Version,
  ViewText,
  WordsBody,
} from '#contract/values.ts'

const params = z.strictObject({ unit: UnitId, period: PeriodText })
const itemParams = z.strictObject({ unit: UnitId, period: PeriodText, item: ItemId })
const Points = ExactText.refine((text) => !text.startsWith('-'), 'points are not negative')
const body = z.strictObject({
  points: Points,
  because: z.string().trim().min(2).max(2000),
  version: Version,
})

export const JudgementBody = z.object({
  unit: UnitId,
  period: PeriodText,
  item: ItemId,
  view: ViewText,
  points: ExactText,
  because: z.string(),
  /** Name of the account. */
  by: z.string(),
  at: InstantText,
  version: Version,
})
export type JudgementBody = z.infer<typeof JudgementBody>

export const listJudgements = endpoint({
  method: 'GET',
  path: '/units/:unit/judgements/:period',
  summary: 'Judged items of a unit in a period, with the points claimed and given so far.',
  access: 'scorecard.read',
  params,
  response: z.object({
    items: z.array(
      z.object({
        item: ItemId,
        name: WordsBody,
        of: ExactText,
        self: JudgementBody.nullable(),
        official: JudgementBody.nullable(),
      }),
    ),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

const refusals = [
  'not-found',
  'out-of-scope',
  'invalid-input',
  'changed-meanwhile',
  'period-locked',
  'key-reused',
] as const

export const judgeItem = endpoint({
  method: 'PUT',
  path: '/units/:unit/judgements/:period/:item',
  summary: 'Points of a judged item by an inspector, with the reason.',
  access: 'judgement.write',
  params: itemParams,
  body,
  response: JudgementBody,
  refusals,
})

export const claimItem = endpoint({
  method: 'PUT',
  path: '/units/:unit/claims/:period/:item',
  summary: 'Points that the unit claims for a judged item (自评分).',
  access: 'fact.write',
  params: itemParams,
  body,
  response: JudgementBody,
  refusals,
})
