import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, ItemId, UnitId, Version } from '#contract/values.ts'

const params = z.strictObject({ unit: UnitId })

/** 原则上: an item not met, agreed by whom, why, from when to when. */
export const ExceptionBody = z.object({
  id: z.string(),
  unit: UnitId,
  item: ItemId,
  from: Day,
  until: Day,
  because: z.string(),
  /** Name of the account. */
  approvedBy: z.string(),
  at: InstantText,
  version: Version,
})
export type ExceptionBody = z.infer<typeof ExceptionBody>

export const listExceptions = endpoint({
  method: 'GET',
  path: '/units/:unit/exceptions',
  summary: 'Exceptions agreed for a unit, latest first, those that have ended included.',
  access: 'scorecard.read',
  params,
  response: z.object({ rows: z.array(ExceptionBody) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const agreeException = endpoint({
  method: 'POST',
  path: '/units/:unit/exceptions',
  summary: 'Agrees to an exception from an item that holds in principle (原则上).',
  access: 'exception.write',
  params,
  body: z.strictObject({
    item: ItemId,
    from: Day,
    until: Day,
    because: z.string().trim().min(2).max(2000),
  }),
  response: ExceptionBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'already-exists',
    'period-locked',
    'key-reused',
  ],
})

export const endException = endpoint({
  method: 'DELETE',
  path: '/units/:unit/exceptions/:exception',
  summary: 'Ends an exception: `until` becomes the given day, before which it has held.',
  access: 'exception.write',
  params: z.strictObject({ unit: UnitId, exception: z.string().max(64) }),
  body: z.strictObject({
    until: Day,
    because: z.string().trim().min(2).max(2000),
    version: Version,
  }),
  response: ExceptionBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'changed-meanwhile',
    'period-locked',
    'key-reused',
  ],
})
