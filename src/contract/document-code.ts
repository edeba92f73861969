import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'

export const DocumentCodeBody = z.object({
  /** 机关代字 */
  code: z.string(),
  /** The organ on the letterhead that the code belongs to. */
  organ: z.string(),
  /** Documents with it are sealed: room is left for the seal. */
  sealed: z.boolean(),
  /** The serial that the next document of this year gets. */
  next: z.int(),
  /** The same as the number would read: 粤府办督〔2026〕7号. */
  number: z.string(),
})
export type DocumentCodeBody = z.infer<typeof DocumentCodeBody>

export const listDocumentCodes = endpoint({
  method: 'GET',
  path: '/document-codes',
  summary:
    'What the letterheads of the caller’s own office offer a document: number codes with the next number, and signatories. Nothing for those who issue none.',
  access: 'signed-in',
  response: z.object({
    codes: z.array(DocumentCodeBody),
    /** 签发人 who may be chosen. */
    signatories: z.array(z.string()),
    /** 抄送 of the first letterhead, or empty. */
    copyTo: z.string(),
  }),
  refusals: [],
})
