import type { z } from 'zod'
import {
  downloadEvidenceFile,
  listEvidenceFiles,
  purgeEvidenceFile,
  purgeEvidenceFileForOthers,
  uploadEvidenceFile,
} from '#contract/evidence-file.ts'
import type { EvidenceFileBody } from '#contract/evidence-file.ts'
import { checkEvidenceFile } from '#documents/evidence-file.ts'
import type { Scope } from '#domain/access.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import {
  evidenceFilesOf,
  factsNaming,
  heldWithContent,
  insertEvidenceFile,
  markPurged,
} from '#database/evidence-file.ts'
import type { SignedEvidenceFile } from '#database/evidence-file.ts'
import type { Database } from '#database/schema.ts'
import type { FileAnswer } from '#api/answer.ts'
import type { Api } from '#api/api.ts'
import type { Upload } from '#api/body.ts'
import type { Caller } from '#api/caller.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import { periodsTouched } from '#api/touched-periods.ts'
import type { Write, Written } from '#api/write.ts'

type Body = z.input<typeof EvidenceFileBody>

export function serveEvidenceFiles(api: Api): void {
  const { deps } = api

  serve(api, uploadEvidenceFile, async ({ unit, file: sent, caller, write }) => {
    const { name, type } = fitFile(sent)
    const id = newId(deps)
    const file = {
      id,
      unit: unit.id,
      name,
      type,
      size: sent.bytes.length,
      digest: deps.digest(sent.bytes),
      uploadedBy: caller.account.id,
      uploadedAt: deps.now(),
    }
    // Bytes first: a record must never speak of bytes that are not there.
    await deps.files.put(id, sent.bytes)
    try {
      const answer = await write(async (tx, tell) => {
        const known = await heldWithContent(tx, unit.id, file.digest)
        if (known === undefined) await insertEvidenceFile(tx, file)
        const { size, digest } = file
        const detail = { file: name, bytes: size, digest, known: known !== undefined }
        const subject = `${unit.id}/${known ?? id}`
        await tell({ action: 'evidence.upload', subject, unit: unit.id, detail })
        return fileBody(await fileOf(tx, caller.scope, unit.id, known ?? id))
      })
      if (answer.written.id !== id) await deps.files.remove(id)
      return answer
    } catch (error) {
      await deps.files.remove(id)
      throw error
    }
  })

  serve(api, listEvidenceFiles, async ({ unit, query, caller, db }) => {
    const files = await evidenceFilesOf(db, caller.scope, unit.id, query.files)
    return files.map(fileBody)
  })

  serve(api, downloadEvidenceFile, async ({ unit, params, caller, db }): Promise<FileAnswer> => {
    const file = heldFile(await fileOf(db, caller.scope, unit.id, params.file))
    const bytes = await deps.files.get(file.id)
    // What somebody changed behind our back must not pass for what the unit handed in.
    if (!bytes || deps.digest(bytes) !== file.digest) {
      deps.log.error('evidence file lost', { file: file.id, found: bytes !== undefined })
      throw new Refusal('file-lost', { name: file.name })
    }
    return { type: file.type, name: file.name, body: bytes, foreign: true }
  })

  serve(api, purgeEvidenceFile, async ({ unit, params, body, caller, write }) =>
    purge({ ...params, ...body, unit: unit.id, caller, write, refuse: refuseSettled }),
  )

  serve(api, purgeEvidenceFileForOthers, async ({ unit, params, body, caller, write }) =>
    purge({ ...params, ...body, unit: unit.id, caller, write }),
  )

  async function purge({ unit, file: id, because, ...asked }: Purge): Promise<Written<Body>> {
    const { caller, write, refuse } = asked
    const now = deps.now()
    const answer = await write(async (tx, tell) => {
      const file = heldFile(await fileOf(tx, caller.scope, unit, id))
      await refuse?.(tx, file)
      await markPurged(tx, unit, id, { by: caller.account.id, at: now, because })
      const detail = { file: file.name, bytes: file.size, digest: file.digest, because }
      await tell({ action: 'evidence.purge', subject: `${unit}/${id}`, unit, detail })
      return fileBody(await fileOf(tx, caller.scope, unit, id))
    })
    // Only now: were the record not written, the bytes would be gone without a word. What fails here
    // is done by the next sweep.
    await deps.files.remove(id)
    return answer
  }
}

interface Purge {
  unit: string
  file: string
  because: string
  caller: Caller
  write: Write
  refuse?: (tx: Database, file: SignedEvidenceFile) => Promise<void>
}

/** @throws Refusal `unfit-file`, with the reason in `why` */
function fitFile({ bytes, name }: Upload) {
  const checked = checkEvidenceFile(bytes, name)
  if (checked.kind === 'fit') return checked
  const { code, params } = checked.because
  throw new Refusal('unfit-file', { ...params, why: code, name: checked.name })
}

async function fileOf(
  db: Database,
  scope: Scope,
  unit: string,
  id: string,
): Promise<SignedEvidenceFile> {
  const [file] = await evidenceFilesOf(db, scope, unit, [id])
  if (!file) throw new Refusal('not-found', { file: id })
  return file
}

/** @throws Refusal `file-purged` */
function heldFile(file: SignedEvidenceFile): SignedEvidenceFile {
  if (!file.purged) return file
  const { at, because } = file.purged
  const params = { name: file.name, by: file.purgedByName ?? '', at: instantText(at), because }
  throw new Refusal('file-purged', params)
}

/** What the office has spoken on, or a shut period counts, is no longer the unit's to take away. */
async function refuseSettled(tx: Database, { id, unit }: SignedEvidenceFile): Promise<void> {
  for (const { verification, ledger, day } of await factsNaming(tx, unit, id)) {
    if (verification) throw new Refusal('already-verified', { outcome: verification.outcome })
    await periodsTouched(tx, 'unit', unit, ledgerOf(ledger), [day])
  }
}

const fileBody = (file: SignedEvidenceFile): Body => ({
  id: file.id,
  unit: file.unit,
  name: file.name,
  type: file.type,
  size: file.size,
  digest: file.digest,
  uploadedBy: file.uploadedByName,
  uploadedAt: instantText(file.uploadedAt),
  purged: file.purged && {
    by: file.purgedByName ?? file.purged.by,
    at: instantText(file.purged.at),
    because: file.purged.because,
  },
})
