import {
  downloadObservationCorrections,
  importObservations,
  readObservationTemplate,
} from '#contract/observation.ts'
import type { ObservationImportReport } from '#contract/observation.ts'
import { observationCorrections, observationTemplate } from '#documents/observation-book.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { readObservations } from '#domain/import/observation-rows.ts'
import type { ReadObservations } from '#domain/import/observation-rows.ts'
import type { RowFinding } from '#domain/import/row.ts'
import type { Table } from '#domain/import/table.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import { sameObservation } from '#domain/observation/observation.ts'
import { knownObservations } from '#database/observation.ts'
import type { Api } from '#api/api.ts'
import type { Upload } from '#api/body.ts'
import type { Deps } from '#api/deps.ts'
import { documentWords } from '#api/document-words.ts'
import { keptUnits } from '#api/kept-units.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { takeObservations } from '#api/take-observations.ts'
import { dayAt } from '#api/time.ts'

const MOST_FINDINGS = 2000

export function serveObservationImport(api: Api): void {
  const { deps } = api

  serve(api, readObservationTemplate, async ({ query }) => {
    const words = documentWords(query.language)
    const title = query.language === 'zh' ? '监测结果' : 'Observations'
    return xlsx(`${title}.xlsx`, await observationTemplate(words, title))
  })

  serve(api, importObservations, async ({ query, file, caller, db, write }) => {
    const { table, read } = await readFile(deps, caller.scope, file)
    const all = read.rows.flatMap(({ observation }) => observation ?? [])
    const known = await knownObservations(
      db,
      all.map((one) => ({ same: deps.digest(sameObservation(one)) })),
    )
    const report = reportOf(query.mode, table.name, read, known.size)
    if (query.mode === 'check' || report.rows.bad > 0 || all.length === 0) return report
    const by = caller.account.displayName
    const detail = { file: file.name, digest: deps.digest(file.bytes) }
    return write(async (tx, tell): Promise<ObservationImportReport> => ({
      ...report,
      ...(await takeObservations({ tx, tell }, deps, all, { by, detail })),
    }))
  })

  serve(api, downloadObservationCorrections, async ({ query, file, caller }) => {
    const { table, read } = await readFile(deps, caller.scope, file)
    const book = observationCorrections(table, read, documentWords(query.language))
    if (!book) throw new Refusal('not-found', { file: file.name })
    const name = query.language === 'zh' ? '监测结果-需改正的行' : 'Observations to mend'
    return xlsx(`${name}.xlsx`, await book)
  })
}

const xlsx = (name: string, bytes: Uint8Array) => ({
  type: readObservationTemplate.answers?.[0] ?? '',
  name,
  body: new Uint8Array(bytes),
})

/** The first sheet in which observations stand; the others hold notes. */
async function readFile(
  deps: Deps,
  scope: Scope,
  file: Upload,
): Promise<{ table: Table; read: ReadObservations }> {
  const book = await readWorkbook(file.bytes, file.name)
  if (book.kind === 'refused') {
    throw new Refusal('unreadable-file', { why: book.because.code, ...book.because.params })
  }
  const units = await keptUnits(deps.storage)
  const options = {
    today: dayAt(deps.now()),
    units: unitIndex(units.byId.values()),
    mayWrite: (id: string) => {
      const unit = units.byId.get(id)
      return unit !== undefined && isInScope(scope, unit.path)
    },
  }
  const all = book.tables.map((table) => ({ table, read: readObservations(table, options) }))
  const first = all.find(({ read }) => read.rows.length > 0) ?? all[0]
  if (!first) throw new Refusal('unreadable-file', { why: 'empty' })
  return first
}

function reportOf(
  mode: 'check' | 'take',
  sheet: string,
  read: ReadObservations,
  known: number,
): ObservationImportReport {
  const bad = read.rows.filter(({ observation }) => observation === undefined).length
  const headerBad = read.findings.some(isError) ? 1 : 0
  const body = (row: number) => (finding: RowFinding) => ({
    sheet,
    row,
    column: finding.column ?? null,
    value: finding.shown ?? null,
    severity: finding.severity,
    ...(finding.field !== undefined && { field: finding.field }),
    because: finding.because,
  })
  const findings = [
    ...read.findings.map(body(read.headerRow)),
    ...read.rows.flatMap(({ row, findings: found }) => found.map(body(row))),
  ]
  return {
    mode,
    taken: 0,
    known,
    periods: [],
    rows: {
      read: read.rows.length,
      good: read.rows.length - bad,
      known,
      bad: bad + headerBad,
    },
    findings: findings.slice(0, MOST_FINDINGS),
    findingsTotal: findings.length,
  }
}
