import { z } from 'zod'
import { FILE_TYPES } from '#domain/evidence/file-kind.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EvidenceFileId, InstantText, UnitId, commaList } from '#contract/values.ts'

/** What is on record of a file; its bytes are asked for by its id. */
export const EvidenceFileBody = z.object({
  id: EvidenceFileId,
  unit: UnitId,
  name: z.string(),
  type: z.string(),
  /** Bytes. */
  size: z.int(),
  /** SHA-256 as hex. */
  digest: z.string(),
  /** Names of accounts. */
  uploadedBy: z.string(),
  uploadedAt: InstantText,
  /** Its bytes are gone: by whom, when and why. Null while it is held. */
  purged: z.object({ by: z.string(), at: InstantText, because: z.string() }).nullable(),
})
export type EvidenceFileBody = z.infer<typeof EvidenceFileBody>

const params = z.strictObject({ unit: UnitId })
const fileParams = z.strictObject({ unit: UnitId, file: EvidenceFileId })
const reason = z.strictObject({ because: z.string().trim().min(2).max(1000) })

export const uploadEvidenceFile = endpoint({
  method: 'POST',
  path: '/units/:unit/evidence-files',
  summary: 'Takes a file that proves facts of a unit; what it is, its content says.',
  access: 'fact.write',
  params,
  // Whatever type a browser takes it for says nothing.
  accepts: ['application/octet-stream'],
  response: EvidenceFileBody,
  refusals: ['not-found', 'out-of-scope', 'unfit-file', 'file-too-large', 'key-reused'],
})

export const listEvidenceFiles = endpoint({
  method: 'GET',
  path: '/units/:unit/evidence-files',
  summary: 'What is on record of some files of a unit; those that it does not have are left out.',
  access: 'fact.read',
  params,
  query: z.strictObject({ files: commaList(EvidenceFileId) }),
  response: z.array(EvidenceFileBody),
  refusals: ['not-found', 'out-of-scope'],
})

export const downloadEvidenceFile = endpoint({
  method: 'GET',
  path: '/units/:unit/evidence-files/:file',
  summary: 'The file itself, to save; nothing in it runs in a page of ours.',
  access: 'fact.read',
  params: fileParams,
  answers: FILE_TYPES,
  refusals: ['not-found', 'out-of-scope', 'file-purged', 'file-lost'],
})

export const purgeEvidenceFile = endpoint({
  method: 'DELETE',
  path: '/units/:unit/evidence-files/:file',
  summary: 'Purges a wrong file of the own unit, of facts not yet verified: its record stays.',
  access: 'fact.write',
  params: fileParams,
  body: reason,
  response: EvidenceFileBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'file-purged',
    'already-verified',
    'period-locked',
    'section-handed-in',
    'key-reused',
  ],
})

export const purgeEvidenceFileForOthers = endpoint({
  method: 'POST',
  path: '/units/:unit/evidence-files/:file/purge',
  summary: 'Purges a wrong file of a unit below, whatever was said of its facts: its record stays.',
  access: 'fact.verify',
  params: fileParams,
  body: reason,
  response: EvidenceFileBody,
  refusals: ['not-found', 'out-of-scope', 'file-purged', 'key-reused'],
})
