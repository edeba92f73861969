import { z } from 'zod'
import { SECRECY_RESULTS } from '#domain/bulletin/bulletin.ts'
import { bulletinParams, BulletinBody } from '#contract/bulletin-body.ts'
import { ContentBody } from '#contract/bulletin-content.ts'
import { endpoint } from '#contract/endpoint.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import { OrganCode, Version } from '#contract/values.ts'

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
  params: bulletinParams,
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
  params: bulletinParams,
  body: z.strictObject({ version: Version }),
  response: BulletinBody,
  refusals: stepRefusals,
})

export const withdrawBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/withdrawal',
  summary: 'Gives up a draft; its record stays.',
  access: 'bulletin.write',
  params: bulletinParams,
  body: z.strictObject({ version: Version, text }),
  response: BulletinBody,
  refusals: stepRefusals,
})

export const reviewBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/review',
  summary: 'The secrecy review: by somebody else than the compiler, with its result.',
  access: 'bulletin.review',
  params: bulletinParams,
  body: z.strictObject({ version: Version, result: z.enum(SECRECY_RESULTS), text }),
  response: BulletinBody,
  refusals: [...stepRefusals, 'not-yourself', 'bulletin-checks'],
})

export const signBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/signature',
  summary: 'Signs for release, not by the compiler; or sends the draft back.',
  access: 'bulletin.sign',
  params: bulletinParams,
  body: z.strictObject({ version: Version, act: z.enum(['sign', 'return']), text }),
  response: BulletinBody,
  refusals: [...stepRefusals, 'not-yourself', 'bulletin-checks'],
})

export const issueBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/issue',
  summary: 'Numbers and issues it; from then on it never changes.',
  access: 'bulletin.issue',
  params: bulletinParams,
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
