import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, UnitId, UnitRef } from '#contract/values.ts'

export const ApiKeyBody = z.object({
  id: z.string(),
  name: z.string(),
  /** It reaches this unit and all below. */
  unit: UnitRef,
  state: z.enum(['active', 'expired', 'revoked']),
  expires: InstantText,
  createdBy: z.string(),
  createdAt: InstantText,
  usedAt: InstantText.nullable(),
  revokedAt: InstantText.nullable(),
})
export type ApiKeyBody = z.infer<typeof ApiKeyBody>

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api-keys',
  summary: 'Keys with which programs bring observations, the latest first.',
  access: 'key.write',
  response: z.object({ rows: z.array(ApiKeyBody) }),
  refusals: [],
})

/** Years ahead are nobody's to promise. */
export const MOST_KEY_DAYS = 366

export const createApiKey = endpoint({
  method: 'POST',
  path: '/api-keys',
  summary: 'Makes a key that may only bring observations of a unit and those below it.',
  access: 'key.write',
  body: z.strictObject({
    name: z.string().trim().min(2).max(64),
    unit: UnitId,
    /** Last day on which it holds. */
    until: Day,
  }),
  /** Shown this once: nobody can read it again. */
  response: z.object({ key: ApiKeyBody, secret: z.string() }),
  secret: true,
  refusals: ['not-found', 'invalid-input'],
})

export const revokeApiKey = endpoint({
  method: 'POST',
  path: '/api-keys/:key/revocation',
  summary: 'Ends a key at once, for good.',
  access: 'key.write',
  params: z.strictObject({ key: z.string().regex(/^[\w.:-]{1,64}$/) }),
  body: z.strictObject({}),
  response: ApiKeyBody,
  refusals: ['not-found'],
})
