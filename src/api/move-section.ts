import type { SectionState } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { obstacleTo } from '#domain/workflow/section.ts'
import { findFact } from '#database/fact.ts'
import { saveSection } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import { actorOf, placeOf, sectionsBody } from '#api/section-body.ts'
import type { Report } from '#api/section-body.ts'
import { movedSection, refuseStep } from '#api/section-step.ts'
import type { SectionStepAsked } from '#api/section-step.ts'
import type { Tell } from '#api/write.ts'

/** Whose report is moved, by whom, and in which unit of work. */
export interface Doing {
  tx: Database
  tell: Tell
  deps: Deps
  caller: Caller
  unit: PlacedUnit
  period: PeriodText
}

/**
 * The one way in which a section moves, with its audit entry.
 *
 * @returns what the section says now, and the number of the entry
 * @throws Refusal before anything is written
 */
export async function moveSection(
  doing: Doing,
  report: Report,
  asked: SectionStepAsked,
  { ledger, version }: { ledger: LedgerId; version: number },
): Promise<{ says: SectionState; seq: number }> {
  const { tx, tell, deps, caller, unit, period } = doing
  await refuseMove(doing, report, ledger, asked, version)
  const after = movedSection(report, caller, ledger, asked, deps.now())
  if (!(await saveSection(tx, after, version))) {
    throw changedMeanwhile(sectionsBody(deps, caller, report))
  }
  const { step, state } = after
  const seq = await tell({
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
  return { says: state, seq }
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
