import {
  exportAccounts,
  exportAudit,
  exportFacts,
  exportScorecards,
  exportUnits,
} from '#contract/export.ts'
import { writeUnits } from '#documents/unit-template.ts'
import { listMediaType, writeList } from '#documents/write-list.ts'
import type { List, ListFormat } from '#documents/write-list.ts'
import { addDays } from '#domain/calendar/day.ts'
import { isInScope } from '#domain/access.ts'
import { periodOf } from '#domain/period/period.ts'
import type { FileAnswer } from '#api/answer.ts'
import type { Api } from '#api/api.ts'
import { documentWords } from '#api/document-words.ts'
import { accountList, auditList, unitList } from '#api/export-admin.ts'
import { factList } from '#api/export-facts.ts'
import { resultList } from '#api/export-results.ts'
import { listWords } from '#api/export-words.ts'
import type { Language } from '#api/export-words.ts'
import { keptUnits } from '#api/kept-units.ts'
import { listSources, unitInScope } from '#api/list-sources.ts'
import { allRows } from '#api/result-page.ts'
import { serve } from '#api/serve.ts'
import { dayAt, startOfDay } from '#api/time.ts'
import { fill } from '#words/fill.ts'

interface Form {
  format: ListFormat
  language: Language
}

/** Lists leave with the rights of the one who asks for them. */
export function serveExports(api: Api): void {
  const { deps } = api

  const fileName = (name: string, { format, language }: Form) => {
    const { t } = listWords(language)
    return `${fill(t.file, { list: name, day: dayAt(deps.now()) })}.${format}`
  }
  const file = (list: List, form: Form): FileAnswer => ({
    type: listMediaType[form.format],
    name: fileName(list.name, form),
    body: writeList(list, form.format) as ReadableStream<Uint8Array<ArrayBuffer>>,
  })

  serve(api, exportScorecards, async ({ query, caller, db }) => {
    const sources = await listSources(deps, db, caller.scope, query)
    const { scheme } = sources.results.frame
    const rows = allRows(sources, query)
    return file(resultList(rows, scheme, listWords(query.language)), query)
  })

  serve(api, exportFacts, async ({ query, caller, db }) => {
    const { ledger, under, period, language } = query
    const top = under === undefined ? undefined : await unitInScope(db, caller.scope, under)
    const within = period === undefined ? undefined : periodOf(period)
    const filter = {
      ledger,
      under: top?.path,
      from: within?.from,
      to: within?.to,
      state: 'in-force' as const,
    }
    return file(factList(db, caller.scope, filter, listWords(language)), query)
  })

  serve(api, exportUnits, async ({ query, caller, db }) => {
    const { under, kind, format, language } = query
    const top = under === undefined ? undefined : await unitInScope(db, caller.scope, under)
    const kept = await keptUnits(deps.storage)
    const units = kept.inOrder.filter(
      (unit) =>
        isInScope(caller.scope, unit.path) &&
        unit.path.startsWith(top?.path ?? '') &&
        (kind === undefined || unit.kind === kind),
    )
    const words = listWords(language)
    if (format === 'csv') return file(unitList(units, kept, words), query)
    // In the form in which it can be changed and imported again.
    const book = await writeUnits(units, documentWords(language === 'en' ? 'en' : 'zh'))
    const body = new Uint8Array(book)
    return { type: listMediaType.xlsx, name: fileName(words.t.units.title, query), body }
  })

  serve(api, exportAccounts, async ({ query, db }) =>
    file(accountList(db, listWords(query.language)), query),
  )

  serve(api, exportAudit, async ({ query, db }) => {
    const { from, to, language } = query
    const filter = {
      from: from === undefined ? undefined : startOfDay(from),
      to: to === undefined ? undefined : startOfDay(addDays(to, 1)),
    }
    return file(auditList(db, filter, listWords(language)), query)
  })
}
