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
import type { Api } from '#api/api.ts'
import { recordHandIn } from '#api/hand-in.ts'
import { moveSection } from '#api/move-section.ts'
import type { Doing } from '#api/move-section.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { reportOf, sectionsBody } from '#api/section-body.ts'
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

type Asked = SectionStepAsked & { sections: readonly { ledger: LedgerId; version: number }[] }

/** The one way in which sections of a report move: all that were named, or none. */
async function takeStep(doing: Doing, { sections, ...asked }: Asked): Promise<SectionsBody> {
  const { tx, deps, caller, unit, period } = doing
  const frame = await scoringFrame(deps, period, tx)
  const report = await reportOf(tx, deps, caller, frame, unit)
  let mark = 0
  const moved: { ledger: LedgerId; says: SectionState }[] = []
  for (const section of sections) {
    const { says, seq } = await moveSection(doing, report, asked, section)
    moved.push({ ledger: section.ledger, says })
    mark = seq
  }
  if (asked.action === 'submit' || asked.action === 'withdraw') {
    const by = caller.account.id
    await recordHandIn(tx, deps, { unit: unit.id, period, by, at: deps.now(), sections: moved })
  }
  await outdate(tx, mark, unit.id, [period])
  return sectionsBody(deps, caller, await reportOf(tx, deps, caller, frame, unit))
}
