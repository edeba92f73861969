import { z } from 'zod'
import { RUN_STAGES } from '#domain/bulletin/run-stage.ts'
import { endpoint } from '#contract/endpoint.ts'

/** The idempotency key of the request that compiles. */
const params = z.strictObject({ run: z.string().min(1).max(200) })

export const readBulletinRun = endpoint({
  method: 'GET',
  path: '/bulletin-runs/:run',
  summary:
    'How far a bulletin is compiled that the caller asked for; nothing where this server does not do it.',
  access: 'bulletin.write',
  params,
  response: z.object({
    stage: z.enum(RUN_STAGES).nullable(),
    /** Units that are counted, and how many there are; 0 while that is not known. */
    done: z.int(),
    of: z.int(),
  }),
  refusals: [],
})

export const stopBulletinRun = endpoint({
  method: 'DELETE',
  path: '/bulletin-runs/:run',
  summary: 'Gives up compiling: nothing of it is kept, unless it was finished already.',
  access: 'bulletin.write',
  params,
  writes: 'never',
  response: z.object({ stopped: z.boolean() }),
  refusals: [],
})
