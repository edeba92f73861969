import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { OrganCode, UnitId, UnitRef, Version } from '#contract/values.ts'

const LetterheadId = z.string().regex(/^[\w.:-]{1,64}$/)
const params = z.strictObject({ unit: UnitId, letterhead: LetterheadId })
const Name = z.string().trim().min(2).max(60)

const content = {
  /** 发文机关标志 */
  mark: Name,
  /** 署名 */
  organ: Name,
  /** 机关代字 */
  codes: z.array(OrganCode).max(20),
  /** 抄送, with the commas between them. */
  copyTo: z.string().trim().max(500),
  /** 印发机关 */
  issuer: Name,
  /** 签发人 */
  signatories: z.array(z.string().trim().min(2).max(40)).max(20),
  sealed: z.boolean(),
}

export const LetterheadBody = z.object({
  id: LetterheadId,
  unit: UnitRef,
  ...content,
  version: Version,
})
export type LetterheadBody = z.infer<typeof LetterheadBody>

export const listLetterheads = endpoint({
  method: 'GET',
  path: '/letterheads',
  summary: 'Letterheads of the offices in reach: what stands on their documents.',
  access: 'letterhead.write',
  response: z.object({ rows: z.array(LetterheadBody) }),
  refusals: [],
})

export const createLetterhead = endpoint({
  method: 'POST',
  path: '/units/:unit/letterheads',
  summary: 'Enters a letterhead of an office.',
  access: 'letterhead.write',
  params: z.strictObject({ unit: UnitId }),
  body: z.strictObject(content),
  response: LetterheadBody,
  refusals: ['not-found', 'out-of-scope', 'already-exists', 'key-reused'],
})

export const changeLetterhead = endpoint({
  method: 'PUT',
  path: '/units/:unit/letterheads/:letterhead',
  summary: 'Changes a letterhead; documents that are issued keep what they say.',
  access: 'letterhead.write',
  params,
  body: z.strictObject({ ...content, version: Version }),
  response: LetterheadBody,
  refusals: ['not-found', 'out-of-scope', 'already-exists', 'changed-meanwhile', 'key-reused'],
})

export const removeLetterhead = endpoint({
  method: 'DELETE',
  path: '/units/:unit/letterheads/:letterhead',
  summary: 'Takes a letterhead away.',
  access: 'letterhead.write',
  params,
  body: z.strictObject({}),
  response: z.object({ id: LetterheadId }),
  refusals: ['not-found', 'out-of-scope', 'key-reused'],
})
