import { answerSections, listWaitingSections } from '#contract/waiting-section.ts'
import type { WaitingSectionBody } from '#contract/waiting-section.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { obstacleTo } from '#domain/workflow/section.ts'
import { ANSWERS } from '#domain/workflow/waiting.ts'
import type { Wait } from '#domain/workflow/waiting.ts'
import { officesAbove } from '#database/office-above.ts'
import { entryCounts } from '#database/said-in.ts'
import type { Database } from '#database/schema.ts'
import { scoringPeriod } from '#database/scored-in.ts'
import { countWaiting, waitingSections } from '#database/waiting-section.ts'
import type { WaitingPlace, WaitingSection } from '#database/waiting-section.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { unitInScope } from '#api/list-sources.ts'
import { moveSection } from '#api/move-section.ts'
import { refusalOf } from '#api/refusal-of.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { actorOf, reportOf } from '#api/section-body.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import { outdate } from '#api/touched-periods.ts'

export function serveWaitingSections(api: Api): void {
  const { deps } = api

  serve(api, listWaitingSections, async ({ query, caller, db }) => {
    const { scope } = caller
    const { waits, limit } = query
    const period = await scoringPeriod(db, query.period)
    if (!period) throw new Refusal('not-found', { period: query.period })
    const top = query.unit === undefined ? undefined : await unitInScope(db, scope, query.unit)
    const asked = { period: period.id, under: top?.path }
    const after = query.cursor === undefined ? undefined : waitingPlace(query.cursor)
    const found = await waitingSections(db, scope, { ...asked, waits, limit: limit + 1, after })
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    const told = await toldOf(db, period.id, rows)
    const counts = await countWaiting(db, scope, asked)
    return {
      rows: rows.map((row) => waitingBody(caller, row, told, waits, period.state)),
      next: found.length > limit && last ? cursorOf(placeOfRow(last)) : null,
      total: counts[waits],
      period: period.id,
      state: period.state,
      counts,
    }
  })

  serve(api, answerSections, ({ body, caller, write }) => {
    const { period, sections, ...asked } = body
    return write(async (tx, tell) => {
      const frame = await scoringFrame(deps, period, tx)
      // Told even when every section is refused: somebody asked.
      await tell({
        action: 'section.bulk',
        subject: caller.account.id,
        detail: { period, action: asked.action, sections: sections.length },
      })
      const refusals = new Map<object, RefusalCode | null>()
      for (const id of new Set(sections.map(({ unit }) => unit))) {
        const ofUnit = sections.filter(({ unit }) => unit === id)
        let mark = 0
        const missing = await refusalOf(async () => {
          const unit = await unitInScope(tx, caller.scope, id)
          const report = await reportOf(tx, deps, caller, frame, unit)
          const doing = { tx, tell, deps, caller, unit, period }
          for (const section of ofUnit) {
            const refused = await refusalOf(async () => {
              mark = (await moveSection(doing, report, asked, section)).seq
            })
            refusals.set(section, refused)
          }
        })
        if (missing) for (const section of ofUnit) refusals.set(section, missing)
        if (mark > 0) await outdate(tx, mark, id, [period])
      }
      const answers = sections.map((section) => ({
        unit: section.unit,
        ledger: section.ledger,
        refused: refusals.get(section) ?? null,
      }))
      return { sections: answers, done: answers.filter(({ refused }) => refused === null).length }
    })
  })
}

/** What else is told of the sections of a page. */
async function toldOf(db: Database, period: PeriodText, rows: readonly WaitingSection[]) {
  const units = rows.map(({ unit }) => unit)
  return {
    facts: await entryCounts(db, units, periodOf(period)),
    offices: await officesAbove(db, [...new Set(rows.map(({ unitPath }) => unitPath))]),
  }
}

function waitingBody(
  caller: Caller,
  row: WaitingSection,
  told: Awaited<ReturnType<typeof toldOf>>,
  waits: Wait,
  period: PeriodState,
): WaitingSectionBody {
  const { request, onBehalf } = row.remarks
  const place = {
    step: row.step,
    request: request?.state ?? null,
    submittedBy: row.submittedBy,
    submittedFor: row.remarks.submittedFor ?? null,
    period,
    // Matters only to who hands in, which is not done here.
    unitHasReporter: true,
  }
  const actor = actorOf(caller, { path: row.unitPath })
  const { submitter, submittedAt } = row
  return {
    unit: { id: row.unit, name: row.unitName, kind: row.unitKind },
    ledger: row.ledger,
    state: row.state,
    late: row.late,
    facts: told.facts.get(`${row.unit}/${row.ledger}`) ?? 0,
    waitsFor: told.offices.get(row.unitPath) ?? null,
    submitted:
      submitter === null || submittedAt === null
        ? null
        : { by: submitter, at: instantText(submittedAt), onBehalf: onBehalf ?? false },
    request:
      waits === 'unlocking' && request
        ? { because: request.because, by: request.by, at: instantText(request.at) }
        : null,
    may: ANSWERS[waits].filter((action) => obstacleTo(action, place, actor) === undefined),
    version: row.version,
  }
}

const placeOfRow = ({ updatedAt, unit, ledger }: WaitingSection): [number, string, LedgerId] => [
  updatedAt,
  unit,
  ledger,
]

function waitingPlace(cursor: string): WaitingPlace {
  const [at, unit, ledger] = placeOf(cursor, 3)
  return [Number(at), String(unit), String(ledger)]
}
