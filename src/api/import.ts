import { downloadCorrections, importFacts, readTemplate } from '#contract/import.ts'
import type { ImportReport } from '#contract/import.ts'
import { writeCorrections } from '#documents/write-corrections.ts'
import type { Scope } from '#domain/access.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { factsStamp } from '#database/fact-values.ts'
import { insertFacts } from '#database/fact.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import type { Upload } from '#api/body.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { documentWords } from '#api/document-words.ts'
import { factsFrom, markUnits } from '#api/import-facts.ts'
import { goodRows, readImport, writerOf } from '#api/import-read.ts'
import { importReport, isBad, isWarned } from '#api/import-report.ts'
import { importTemplate } from '#api/import-template.ts'
import { unitInScope } from '#api/list-sources.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { fill } from '#words/fill.ts'

export function serveImports(api: Api): void {
  const { deps } = api

  serve(api, readTemplate, async ({ query, caller, db }) => {
    const ownUnit = await unitOfRows(db, caller.scope, query.unit)
    return importTemplate(deps, caller.scope, ownUnit, query.language)
  })

  serve(api, importFacts, async ({ query, file: sent, caller, db, write }) => {
    const { scope, account } = caller
    const file = named(sent, query.name)
    const ownUnit = await unitOfRows(db, scope, query.unit)
    const read = await readImport(deps, db, { file, ownUnit, ledger: query.ledger, scope })
    const about = { mode: query.mode, file: fileBody(deps, file), periods: [], entry: null }
    const rows = goodRows(read)
    const taken = rows.filter(({ row }) => query.because !== undefined || !isWarned(row))
    const isWhole =
      taken.length === rows.length && !read.sheets.some((sheet) => sheet.rows.some(isBad))
    const isTaken = query.mode === 'take' && taken.length > 0 && (query.take === 'good' || isWhole)
    if (!isTaken) return importReport(read, { ...about, taken: 0 })

    const facts = factsFrom(deps, taken, account, query.because)
    const units = [...new Set(taken.map(({ unit }) => unit))]
    const before = await factsStamp(db, units)
    return write(async (tx, tell): Promise<ImportReport> => {
      // What repeats an entry was found out before: it holds only while nobody else has written.
      if ((await factsStamp(tx, units)) !== before) throw changedMeanwhile(undefined)
      await insertFacts(tx, facts)
      const [unit] = units
      const entry = await tell({
        action: 'fact.import',
        subject: about.file.digest,
        ...(units.length === 1 && unit !== undefined && { unit }),
        after: facts,
        detail: {
          file: file.name,
          bytes: about.file.bytes,
          rows: facts.length,
          units: units.length,
        },
      })
      const periods = await markUnits(tx, entry, writerOf(scope), facts)
      return importReport(read, { ...about, taken: facts.length, periods, entry })
    })
  })

  serve(api, downloadCorrections, async ({ query, file: sent, caller, db }) => {
    const { scope } = caller
    const file = named(sent, query.name)
    const ownUnit = await unitOfRows(db, scope, query.unit)
    const read = await readImport(deps, db, { file, ownUnit, ledger: query.ledger, scope })
    const words = documentWords(query.language)
    const book = writeCorrections(
      read.tables,
      read.sheets,
      words,
      (row) => isBad(row) || isWarned(row),
    )
    if (!book) throw new Refusal('not-found', { file: file.name })
    return {
      type: downloadCorrections.answers?.[0] ?? '',
      name: `${fill(words.imports.corrections.title, { ledger: `${file.name.replace(/\.[^.]*$/, '')}-` })}.xlsx`,
      body: new Uint8Array(await book),
    }
  })
}

/** The unit that was asked for; else the only one that the caller may write for, if there is just one. */
async function unitOfRows(
  db: Database,
  scope: Scope,
  asked: UnitId | undefined,
): Promise<UnitId | undefined> {
  if (asked !== undefined) return (await unitInScope(db, scope, asked)).id
  if (scope.kind === 'everything' || scope.subtrees.length + scope.below.length > 0)
    return undefined
  const [path, ...others] = scope.own
  return others.length === 0 ? path?.split('/').at(-2) : undefined
}

const named = (file: Upload, name: string): Upload => (file.name === '' ? { ...file, name } : file)

/** Kept in the audit chain: the very file that rows came from can be told from any other. */
const fileBody = (deps: Deps, { name, bytes }: Upload): ImportReport['file'] => ({
  name,
  bytes: bytes.length,
  digest: deps.digest(bytes),
})
