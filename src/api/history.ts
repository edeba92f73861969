import type { z } from 'zod'
import { listHistory, readHistory, takeHistory } from '#contract/history.ts'
import type { HistoryReport, HistoryTableBody } from '#contract/history.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import { recompute, readPublished } from '#domain/history/published-table.ts'
import type { PublishedTable } from '#domain/history/published-table.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { textOf } from '#domain/number/exact.ts'
import { isPublishable } from '#domain/schemes/check.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { pointsFor } from '#domain/scoring/prepare.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import {
  findTable,
  findTableByDigest,
  insertTable,
  listTables,
  rowsOfTable,
} from '#database/history.ts'
import type { Database } from '#database/schema.ts'
import type { PublishedTableTable } from '#database/tables/history.ts'
import { findScheme, insertScheme } from '#database/scheme.ts'
import type { Api } from '#api/api.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { examine, invalid } from '#api/scheme.ts'
import { schemeOf } from '#api/scoring-frame.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

type Given = z.output<NonNullable<typeof takeHistory.body>>

export function serveHistory(api: Api): void {
  const { deps } = api

  serve(api, listHistory, async ({ db }) => ({
    rows: await Promise.all(
      (await listTables(db)).map(async (table) =>
        tableBody(table, await schemeOf(deps.storage, db, table.scheme_id, table.scheme_version)),
      ),
    ),
  }))

  serve(api, readHistory, async ({ params, db }) => {
    const table = await findTable(db, params.table)
    if (!table) throw new Refusal('not-found', { table: params.table })
    const scheme = await schemeOf(deps.storage, db, table.scheme_id, table.scheme_version)
    const published = recompute(await rowsOfTable(db, table.id), scheme, table.period)
    return report('take', tableBody(table, scheme), scheme, published)
  })

  serve(api, takeHistory, async ({ query, body, caller, db, write }) => {
    const { scheme, isNew } = await schemeFor(deps, db, body.scheme)
    const published = await read(body, scheme)
    const isReadable = !published.problems.some(isError) && published.rows.length > 0
    if (query.mode === 'check' || !isReadable) return report(query.mode, null, scheme, published)

    const { title, source, period } = body
    const { displayName } = caller.account
    const now = deps.now()
    const digest = deps.digest(JSON.stringify([source, period, scheme.id, published.rows]))
    const table: PublishedTableTable = {
      id: newId(deps),
      title,
      source,
      period,
      scheme_id: scheme.id,
      scheme_version: scheme.version,
      units: published.rows.length,
      disagreements: published.disagreements.length,
      digest,
      taken_at: now,
      taken_by: displayName,
    }
    return write(async (tx, tell): Promise<HistoryReport> => {
      const same = await findTableByDigest(tx, digest)
      if (same) throw new Refusal('already-exists', { table: same.title })
      if (isNew && !(await findScheme(tx, scheme.id, scheme.version))) {
        const schemeDigest = deps.digest(JSON.stringify(scheme))
        await insertScheme(tx, {
          scheme,
          digest: schemeDigest,
          publishedAt: now,
          publishedBy: displayName,
        })
        await tell({
          action: 'scheme.publish',
          subject: `${scheme.id}/${scheme.version}`,
          after: scheme,
          detail: { name: scheme.name.zh, digest: schemeDigest },
        })
      }
      await insertTable(tx, table, published.rows)
      await tell({
        action: 'history.take',
        subject: table.id,
        after: published.rows,
        detail: {
          title,
          source,
          period,
          file: body.table.name,
          units: table.units,
          disagreements: table.disagreements,
        },
      })
      return report('take', tableBody(table, scheme), scheme, published)
    })
  })
}

/** @throws Refusal `unreadable-file` */
async function read(
  { table, period, class: only }: Given,
  scheme: Scheme,
): Promise<PublishedTable> {
  const bytes = Uint8Array.from(atob(table.content), (char) => char.codePointAt(0) ?? 0)
  const file = await readWorkbook(bytes, table.name)
  if (file.kind === 'refused') {
    throw new Refusal('unreadable-file', { why: file.because.code, ...file.because.params })
  }
  const [first] = file.tables
  if (!first) throw new Refusal('unreadable-file', { why: 'empty' })
  return readPublished(first, scheme, { period, ...(only !== undefined && { class: only }) })
}

/**
 * The scheme that is named, or the one in the file; a file of a scheme that is published already must
 * be that scheme.
 *
 * @throws Refusal `not-found`, `scheme-invalid` or `scheme-published`
 */
async function schemeFor(
  { storage }: Deps,
  db: Database,
  given: Given['scheme'],
): Promise<{ scheme: Scheme; isNew: boolean }> {
  if ('id' in given) {
    return { scheme: await schemeOf(storage, db, given.id, given.version), isNew: false }
  }
  const { scheme, problems } = examine(given.file)
  if (!scheme || !isPublishable(problems)) throw invalid(problems)
  const known = await findScheme(db, scheme.id, scheme.version)
  if (!known) return { scheme, isNew: true }
  if (JSON.stringify(known.scheme) !== JSON.stringify(scheme)) {
    throw new Refusal('scheme-published', { scheme: scheme.id, version: scheme.version })
  }
  return { scheme, isNew: false }
}

const report = (
  mode: HistoryReport['mode'],
  table: HistoryTableBody | null,
  scheme: Scheme,
  { rows, disagreements, problems }: PublishedTable,
): HistoryReport => ({
  mode,
  table,
  items: itemsOf(scheme).map((item) => ({
    id: item.id,
    name: item.name,
    of: fullOf(item, scheme),
  })),
  rows: rows.map(({ row, unit, items, printed, recomputed }) => ({
    row,
    unit,
    items: { ...items },
    printed,
    recomputed,
  })),
  disagreements,
  problems: problems.map(({ row, column, because }) => ({ row, column: column ?? null, because })),
})

/** Full points in the first class that has the item. */
function fullOf({ points }: ReturnType<typeof itemsOf>[number], { classes }: Scheme): string {
  const [of] = classes.flatMap(({ id }) => pointsFor(points, id) ?? [])
  return of ? textOf(of) : '0'
}

const tableBody = (table: PublishedTableTable, { name }: Scheme): HistoryTableBody => ({
  id: table.id,
  title: table.title,
  source: table.source,
  period: table.period,
  scheme: { id: table.scheme_id, version: table.scheme_version, name },
  units: table.units,
  disagreements: table.disagreements,
  takenBy: table.taken_by,
  takenAt: instantText(table.taken_at),
})
