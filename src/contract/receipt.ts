import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { MESSAGE_KINDS, MessagesBody } from '#contract/message.ts'
import { UnitId, pageQuery } from '#contract/values.ts'

export const listReceipts = endpoint({
  method: 'GET',
  path: '/receipts',
  summary: 'Which unit was told what, and who read it when; the latest first.',
  access: 'receipt.read',
  query: z.strictObject({
    ...pageQuery(200, 50),
    under: UnitId.optional(),
    kind: z.enum(MESSAGE_KINDS).optional(),
    unread: z.enum(['true']).optional(),
  }),
  response: MessagesBody,
  refusals: ['not-found', 'out-of-scope'],
})
