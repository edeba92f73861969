import {
  acceptSections,
  approveSections,
  readSections,
  submitSections,
  unlockSections,
} from '#contract/section.ts'
import type { SectionsBody } from '#contract/section.ts'
import type { SectionState } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { obstacleTo } from '#domain/workflow/section.ts'
import { findFact } from '#database/fact.ts'
import { saveSection } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Happening } from '#api/audit.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { recordHandIn } from '#api/hand-in.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { actorOf, placeOf, reportOf, sectionsBody } from '#api/section-body.ts'
import type { Report } from '#api/section-body.ts'
import { movedSection, refuseStep } from '#api/section-step.ts'
import type { SectionStepAsked } from '#api/section-step.ts'
import { serve } from '#api/serve.ts'
import { outdate } from '#api/touched-periods.ts'

export function serveSections(api: Api): void {
  const { deps } = api

  serve(api, readSections, async ({ unit, params, caller, db }) => {
    const frame = await scoringFrame(deps, params.period, db)
    return sectionsBody(deps, caller, await reportOf(db, deps, caller, frame, unit))
  })

  serve(api, submitSections, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => takeStep({ tx, tell, deps, caller, ...params, unit }, body)),
  )
  serve(api, approveSections, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => takeStep({ tx, tell, deps, caller, ...params, unit }, body)),
  )
  serve(api, acceptSections, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => takeStep({ tx, tell, deps, caller, ...params, unit }, body)),
  )
  serve(api, unlockSections, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => takeStep({ tx, tell, deps, caller, ...params, unit }, body)),
  )
}

interface Doing {
  tx: Database
  tell: (happening: Happening) => Promise<number>
  deps: Deps
  caller: Caller
  unit: PlacedUnit
  period: PeriodText
}

type Asked = SectionStepAsked & { sections: readonly { ledger: LedgerId; version: number }[] }

/** The one way in which a section moves: all that were named, or none. */
async function takeStep(doing: Doing, { sections, ...asked }: Asked): Promise<SectionsBody> {
  const { tx, tell, deps, caller, unit, period } = doing
  const frame = await scoringFrame(deps, period, tx)
  const report = await reportOf(tx, deps, caller, frame, unit)
  const now = deps.now()
  let mark = 0
  const moved: { ledger: LedgerId; says: SectionState }[] = []
  for (const { ledger, version } of sections) {
    await refuseMove(doing, report, ledger, asked, version)
    const after = movedSection(report, caller, ledger, asked, now)
    if (!(await saveSection(tx, after, version))) {
      throw changedMeanwhile(sectionsBody(deps, caller, report))
    }
    const { step, state } = after
    moved.push({ ledger, says: state })
    mark = await tell({
      action: `section.${asked.action}`,
      subject: `${unit.id}/${period}/${ledger}`,
      unit: unit.id,
      before: report.said.get(ledger) ?? null,
      after,
      detail: {
        step,
        state,
        ...(asked.because !== undefined && { because: asked.because }),
        ...(asked.facts && { facts: asked.facts.length }),
        ...(after.remarks.onBehalf && { onBehalf: true }),
      },
    })
  }
  if (asked.action === 'submit' || asked.action === 'withdraw') {
    const by = caller.account.id
    await recordHandIn(tx, deps, { unit: unit.id, period, by, at: now, sections: moved })
  }
  await outdate(tx, mark, unit.id, [period])
  return sectionsBody(deps, caller, await reportOf(tx, deps, caller, frame, unit))
}

async function refuseMove(
  { tx, deps, caller, unit, period }: Doing,
  report: Report,
  ledger: LedgerId,
  asked: SectionStepAsked,
  version: number,
) {
  const place = placeOf(report, ledger)
  const obstacle = obstacleTo(asked.action, place, actorOf(caller, unit))
  const stored = report.said.get(ledger)?.version ?? 0
  // What has changed meanwhile explains why the step is another one.
  if (stored !== version) throw changedMeanwhile(sectionsBody(deps, caller, report))
  if (obstacle) {
    const { opens } = report.frame.period
    throw new Refusal(obstacle, { period, opens, unit: unit.name, ledger, step: place.step })
  }
  refuseStep(report, ledger, asked)
  for (const { fact: id } of asked.facts ?? []) {
    const fact = await findFact(tx, caller.scope, unit.id, id)
    if (fact?.ledger !== ledger) throw new Refusal('not-found', { fact: id })
  }
}
