import { checkPaper, readChanges, readReport } from '#contract/report.ts'
import type { EntryChangeBody, SectionChangesBody } from '#contract/report.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { changesBetween } from '#domain/report/changes.ts'
import type { EntryChange } from '#domain/report/changes.ts'
import { readCheckCode } from '#domain/report/check-code.ts'
import type { HandedEntry } from '#domain/report/handed-in.ts'
import { numberText } from '#domain/report/report-number.ts'
import { isHandedIn } from '#domain/workflow/section.ts'
import { entriesIn, handInsOf } from '#database/hand-in.ts'
import type { SignedHandIn } from '#database/hand-in.ts'
import { sectionsOf } from '#database/section.ts'
import type { Api } from '#api/api.ts'
import { titleOf } from '#api/fact-body.ts'
import { reportAt } from '#api/hand-in.ts'
import { refOf, reportBody } from '#api/report-body.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

export function serveReports(api: Api): void {
  const { deps } = api

  serve(api, readChanges, async ({ unit, params, caller, db }) => {
    await scoringFrame(deps, params.period, db)
    const handIns = await handInsOf(db, caller.scope, unit.id, params.period)
    const said = await sectionsOf(db, caller.scope, unit.id, params.period)
    const standing = await entriesIn(db, unit.id, params.period, [...LEDGER_IDS])
    const sections = said.flatMap(({ ledger, step }): SectionChangesBody[] => {
      const given = handIns.filter((one) => one.ledger === ledger && one.says !== 'not-reported')
      const isIn = isHandedIn(step)
      const base = given.at(isIn ? -2 : -1)
      const now = isIn ? given.at(-1)?.entries : standing.get(ledger)
      return base && now ? [changesBody(base, now, isIn ? 'handed-in' : 'now')] : []
    })
    return { sections }
  })

  serve(api, readReport, ({ unit, params, caller, db }) =>
    reportBody(deps, db, caller, unit, params.period),
  )

  serve(api, checkPaper, async ({ unit, params, query, caller, db }) => {
    await scoringFrame(deps, params.period, db)
    const handIns = await handInsOf(db, caller.scope, unit.id, params.period)
    const paper = reportAt(deps, handIns, query.serial)
    if (!paper || paper.code !== readCheckCode(query.code)) return { kind: 'differs' as const }
    const standing = await entriesIn(db, unit.id, params.period, [...LEDGER_IDS])
    const sections = [...paper.sections.values()].map((one) =>
      changesBody(one, standing.get(one.ledger) ?? [], 'now'),
    )
    const serial = handIns.at(-1)?.serial ?? paper.serial
    return {
      kind: 'agrees' as const,
      unit: refOf(unit),
      period: params.period,
      handedIn: { by: paper.by, at: instantText(paper.at) },
      latest: numberText({ unit: unit.id, period: params.period, serial }),
      sections: sections.filter(({ changes }) => changes.length > 0),
    }
  })
}

const changesBody = (
  base: SignedHandIn,
  now: readonly HandedEntry[],
  until: SectionChangesBody['until'],
): SectionChangesBody => ({
  ledger: base.ledger,
  since: { by: base.byName, at: instantText(base.at) },
  until,
  changes: changesBetween(base.entries, now).map((change) => changeBody(base.ledger, change)),
})

function changeBody(ledger: LedgerId, change: EntryChange): EntryChangeBody {
  const values = change.after ?? change.before ?? {}
  return { ...change, title: titleOf({ ledger, values }) } as EntryChangeBody
}
