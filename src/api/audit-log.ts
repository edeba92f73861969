import { exportChain, listAudit, readAuditHead, verifyAudit } from '#contract/audit.ts'
import type { AuditRow } from '#contract/audit.ts'
import { addDays } from '#domain/calendar/day.ts'
import { auditAfter, auditHead, countAudit, listAudit as queryAudit } from '#database/audit.ts'
import type { NamedAudit } from '#database/audit.ts'
import type { ChainEnd } from '#database/chain.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { auditBatches, verifyChain } from '#api/audit-chain.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { storedName } from '#api/names.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText, startOfDay } from '#api/time.ts'

export function serveAuditLog(api: Api): void {
  const { deps } = api

  serve(api, listAudit, async ({ query, db }) => {
    const { from, to, who, action, subject, unit, cursor, limit } = query
    const filter = {
      from: from === undefined ? undefined : startOfDay(from),
      to: to === undefined ? undefined : startOfDay(addDays(to, 1)),
      accountName: who === undefined ? undefined : storedName(who),
      action,
      subject,
      unit,
    }
    const [before] = cursor === undefined ? [] : placeOf(cursor, 1)
    const start = before === undefined ? undefined : Number(before)
    const entries = await queryAudit(db, filter, limit + 1, start)
    const page = entries.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(auditRow),
      next: entries.length > limit && last ? cursorOf([last.seq]) : null,
      total: await countAudit(db, filter),
    }
  })

  serve(api, readAuditHead, async ({ db }) => {
    const { seq, hash } = await auditHead(db)
    const [entry] = await auditAfter(db, seq - 1, 1)
    return { seq, hash, at: entry ? instantText(entry.at) : null }
  })

  serve(api, exportChain, async ({ db }) => ({
    type: 'application/x-ndjson',
    name: `audit-${dayAt(deps.now())}.ndjson`,
    body: lines(db),
  }))

  serve(api, verifyAudit, async ({ query, db }) => {
    const at = instantText(deps.now())
    return { at, ...(await verifyChain(db, deps, headIn(query.head))) }
  })
}

/** @param text `12:sha256:ab…`, as the contract wants it */
function headIn(text: string | undefined): ChainEnd | undefined {
  if (text === undefined) return undefined
  const colon = text.indexOf(':')
  return { seq: Number(text.slice(0, colon)), hash: text.slice(colon + 1) }
}

/** One entry a line, read only as fast as the caller takes them. */
function lines(db: Database): ReadableStream<Uint8Array> {
  const batches = auditBatches(db)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await batches.next()
      if (done) return controller.close()
      const text = value.map((entry) => `${JSON.stringify(entry)}\n`).join('')
      controller.enqueue(encoder.encode(text))
    },
  })
}

const auditRow = (row: NamedAudit): AuditRow => ({
  seq: row.seq,
  at: instantText(row.at),
  account: { id: row.account_id, name: row.account_name },
  unit:
    row.unit_id === null || row.unit_name === null || row.unit_kind === null
      ? null
      : { id: row.unit_id, name: row.unit_name, kind: row.unit_kind },
  action: row.action,
  subject: row.subject,
  before: row.before_digest,
  after: row.after_digest,
  detail: JSON.parse(row.detail) as Record<string, unknown>,
  prev: row.prev,
  hash: row.hash,
})
