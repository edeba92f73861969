import {
  changeLetterhead,
  createLetterhead,
  listLetterheads,
  removeLetterhead,
} from '#contract/letterhead.ts'
import type { LetterheadBody } from '#contract/letterhead.ts'
import { EVERYTHING } from '#domain/access.ts'
import {
  deleteLetterhead,
  insertLetterhead,
  letterheadsIn,
  changeLetterhead as storeChanged,
} from '#database/letterhead.ts'
import type { NamedLetterhead } from '#database/letterhead.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

export function serveLetterheads(api: Api): void {
  const { deps } = api

  serve(api, listLetterheads, async ({ caller, db }) => ({
    rows: (await letterheadsIn(db, caller.scope)).map(bodyOf),
  }))

  serve(api, createLetterhead, ({ unit, body, write }) =>
    write(async (tx, tell) => {
      const id = newId(deps)
      await refuseUsedCode(tx, id, body.codes)
      await insertLetterhead(tx, { ...body, id, unit: unit.id, version: 0 })
      const after = await letterheadOr404(tx, unit.id, id)
      await tell({ action: 'letterhead.create', subject: id, unit: unit.id, after })
      return bodyOf(after)
    }),
  )

  serve(api, changeLetterhead, ({ unit, params, body, write }) =>
    write(async (tx, tell) => {
      const { letterhead: id } = params
      const before = await letterheadOr404(tx, unit.id, id)
      await refuseUsedCode(tx, id, body.codes)
      const stored = await storeChanged(tx, { ...body, id, unit: unit.id })
      if (!stored) throw changedMeanwhile(bodyOf(before))
      const after = await letterheadOr404(tx, unit.id, id)
      await tell({ action: 'letterhead.change', subject: id, unit: unit.id, before, after })
      return bodyOf(after)
    }),
  )

  serve(api, removeLetterhead, ({ unit, params, write }) =>
    write(async (tx, tell) => {
      const { letterhead: id } = params
      const before = await letterheadOr404(tx, unit.id, id)
      await deleteLetterhead(tx, unit.id, id)
      await tell({ action: 'letterhead.remove', subject: id, unit: unit.id, before })
      return { id }
    }),
  )
}

/** A code says whose document it is: two letterheads cannot share one, wherever they are. */
async function refuseUsedCode(tx: Database, id: string, codes: readonly string[]): Promise<void> {
  const others = (await letterheadsIn(tx, EVERYTHING)).filter((one) => one.id !== id)
  const used = codes.find((code) => others.some((one) => one.codes.includes(code)))
  if (used !== undefined) throw new Refusal('already-exists', { name: used })
}

async function letterheadOr404(db: Database, unit: string, id: string): Promise<NamedLetterhead> {
  const all = await letterheadsIn(db, EVERYTHING)
  const found = all.find((one) => one.id === id && one.unit === unit)
  if (!found) throw new Refusal('not-found', { letterhead: id })
  return found
}

const bodyOf = ({ unit, unitName, unitKind, ...one }: NamedLetterhead): LetterheadBody => ({
  id: one.id,
  unit: { id: unit, name: unitName, kind: unitKind },
  mark: one.mark,
  organ: one.organ,
  codes: [...one.codes],
  copyTo: one.copyTo,
  issuer: one.issuer,
  signatories: [...one.signatories],
  sealed: one.sealed,
  version: one.version,
})
