import { z } from 'zod'
import { COMMENT_ACTS } from '#domain/bulletin/comment.ts'
import { endpoint } from '#contract/endpoint.ts'
import { InstantText } from '#contract/values.ts'

const BulletinId = z.string().max(64)
const params = z.strictObject({ bulletin: BulletinId })
const BlockId = z.string().min(1).max(40)
const Place = z.int().min(0).max(100_000)
const Text = z.string().trim().min(1).max(2000)

const AnchorBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document') }),
  z.object({ kind: z.literal('block'), block: BlockId, text: z.string() }),
  z.object({
    kind: z.literal('passage'),
    block: BlockId,
    from: Place,
    to: Place,
    text: z.string(),
  }),
  z.object({ kind: z.literal('gone'), text: z.string() }),
])

export const BulletinCommentBody = z.object({
  id: z.string(),
  /** Where it sits in the text as it is saved. */
  anchor: AnchorBody,
  /** What it was put on, as it read then; empty for the whole document. */
  quote: z.string(),
  state: z.enum(['open', 'resolved']),
  /** In order; the first is the comment itself. */
  entries: z.array(
    z.object({ act: z.enum(COMMENT_ACTS), by: z.string(), at: InstantText, text: z.string() }),
  ),
})
export type BulletinCommentBody = z.infer<typeof BulletinCommentBody>

export const listBulletinComments = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/comments',
  summary:
    'Comments on the text for those who work on it, open ones first; no part of the document.',
  access: 'bulletin.read',
  params,
  response: z.object({
    rows: z.array(BulletinCommentBody),
    /** Whether they can still be written: until it is issued or withdrawn. */
    mayWrite: z.boolean(),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

export const writeBulletinComment = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/comments',
  summary:
    'Comments on a passage, a block or the whole; the text and its version stay as they are.',
  access: 'bulletin.read',
  params,
  body: z.strictObject({
    on: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('document') }),
      z.strictObject({ kind: z.literal('block'), block: BlockId }),
      z.strictObject({
        kind: z.literal('passage'),
        block: BlockId,
        from: Place,
        to: Place,
        text: z.string().min(1).max(5000),
      }),
    ]),
    text: Text,
  }),
  response: BulletinCommentBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input', 'bulletin-state', 'key-reused'],
})

export const answerBulletinComment = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/comments/:comment/entries',
  summary: 'Replies to a comment, resolves it, or opens it again.',
  access: 'bulletin.read',
  params: params.extend({ comment: z.string().max(64) }),
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('reply'), text: Text }),
    z.strictObject({
      act: z.enum(['resolve', 'reopen']),
      text: z.string().trim().max(2000).default(''),
    }),
  ]),
  response: BulletinCommentBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'bulletin-state',
    'changed-meanwhile',
    'key-reused',
  ],
})
