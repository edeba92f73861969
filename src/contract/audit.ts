import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import {
  AccountId,
  Day,
  InstantText,
  UnitId,
  UnitRef,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

/**
 * What can be wrong with a chain: an entry is missing or was put in (`number`), does not follow from
 * the one before (`previous-hash`), was changed (`hash`), was hashed in a way that this host does
 * not know (`unknown-digest`), or the last entries are missing (`head`).
 */
export const WRONG_ENTRIES = ['number', 'previous-hash', 'hash', 'unknown-digest', 'head'] as const

/** A head as it is printed: number, colon, hash. */
export const HeadText = z
  .string()
  .max(100)
  .regex(/^[1-9]\d{0,14}:(sha256|sm3):[0-9a-f]{64}$/)

/**
 * What became of a head printed earlier: the chain still holds it, holds another entry under its
 * number, or was followed no further than to an entry before it.
 */
export const PRINTED_HEADS = ['held', 'other', 'not-reached'] as const

/** One entry of the audit chain. */
export const AuditRow = z.object({
  seq: z.int(),
  at: InstantText,
  account: z.object({ id: AccountId.nullable(), name: z.string() }),
  unit: UnitRef.nullable(),
  action: z.string(),
  subject: z.string(),
  /** Digests of what was there before and is there now. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  prev: z.string(),
  hash: z.string(),
})
export type AuditRow = z.infer<typeof AuditRow>

export const listAudit = endpoint({
  method: 'GET',
  path: '/audit',
  summary: 'Entries of the audit chain, the latest first.',
  access: 'audit.read',
  query: z.strictObject({
    from: Day.optional(),
    to: Day.optional(),
    /** Name of the account, as it was typed. */
    who: z.string().max(64).optional(),
    /** `fact.write`, or `fact` for all of them. */
    action: z.string().max(64).optional(),
    subject: z.string().max(200).optional(),
    unit: UnitId.optional(),
    ...pageQuery(1000, 100),
  }),
  response: pageOf(AuditRow),
  refusals: [],
})

export const readAuditHead = endpoint({
  method: 'GET',
  path: '/audit/head',
  summary: 'Number and hash of the last entry: printed somewhere else, it seals all before it.',
  access: 'audit.read',
  response: z.object({ seq: z.int(), hash: z.string(), at: InstantText.nullable() }),
  refusals: [],
})

export const exportChain = endpoint({
  method: 'GET',
  path: '/audit/export',
  summary: 'The whole chain, one JSON object a line, for the command that verifies it offline.',
  access: 'audit.read',
  answers: ['application/x-ndjson'],
  refusals: [],
})

export const verifyAudit = endpoint({
  method: 'GET',
  path: '/audit/verification',
  summary:
    'Recomputes the chain on the server and names the first entry that is wrong; says whether it still holds a head printed earlier.',
  access: 'audit.read',
  query: z.strictObject({ head: HeadText.optional() }),
  response: z.object({
    /** So many entries are sound, from the first on. */
    entries: z.int(),
    at: InstantText,
    head: z.object({ seq: z.int(), found: z.enum(PRINTED_HEADS) }).nullable(),
    wrong: z
      .object({
        seq: z.int(),
        because: z.enum(WRONG_ENTRIES),
      })
      .nullable(),
  }),
  refusals: [],
})
