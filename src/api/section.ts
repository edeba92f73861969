import { readSections, writeSection } from '#contract/section.ts'
import type { SectionsBody } from '#contract/section.ts'
import type { Scope } from '#domain/access.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import { askedLedgers } from '#domain/scoring/asked-ledgers.ts'
import { factCounts, saveSection, sectionsOf } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { scoringInput } from '#api/scoring-inputs.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import { outdate, writablePeriod } from '#api/touched-periods.ts'

export function serveSections(api: Api): void {
  const { deps } = api

  serve(api, readSections, ({ unit, params, caller, db }) =>
    sectionsBody(db, deps, caller.scope, unit, params.period),
  )

  serve(api, writeSection, ({ unit, params, body, caller, write }) =>
    write(async (tx, tell) => {
      const { scope, account } = caller
      const { ledger, state, version } = body
      await writablePeriod(tx, 'unit', params.period)
      const before = await sectionsBody(tx, deps, scope, unit, params.period)
      const was = before.sections.find((section) => section.ledger === ledger)
      if (was?.version !== version) throw changedMeanwhile(before)
      if (state === 'nothing-to-report' && was.facts > 0) {
        throw new Refusal(
          'invalid-input',
          {},
          { fields: [{ path: 'state', code: 'has-facts', params: { facts: was.facts } }] },
        )
      }
      const said = { unit: unit.id, period: params.period, ledger, state, updatedBy: account.id }
      const saved = await saveSection(tx, { ...said, updatedAt: deps.now() }, version)
      if (!saved) throw changedMeanwhile(before)
      const mark = await tell({
        action: 'section.write',
        subject: `${unit.id}/${params.period}/${ledger}`,
        unit: unit.id,
        before: was.state,
        after: state,
        detail: { state },
      })
      await outdate(tx, mark, unit.id, [params.period])
      return sectionsBody(tx, deps, scope, unit, params.period)
    }),
  )
}

async function sectionsBody(
  db: Database,
  deps: Deps,
  scope: Scope,
  unit: PlacedUnit,
  period: string,
): Promise<SectionsBody> {
  const frame = await scoringFrame(deps, period, db)
  const asked = await askedOf(db, deps, frame, unit)
  const counts = await factCounts(db, unit.id, periodOf(period))
  const said = await sectionsOf(db, scope, unit.id, period)
  const inOrder = [...LEDGER_IDS].sort((a, b) => Number(asked.has(b)) - Number(asked.has(a)))
  return {
    unit: unit.id,
    period,
    state: frame.period.state,
    due: frame.period.due,
    locks: frame.period.locks,
    sections: inOrder.map((ledger) => {
      const one = said.find((section) => section.ledger === ledger)
      return {
        ledger,
        state: one?.state ?? 'not-reported',
        asked: asked.has(ledger),
        facts: counts.get(ledger) ?? 0,
        by: one?.by ?? null,
        at: one ? instantText(one.updatedAt) : null,
        version: one?.version ?? 0,
      }
    }),
  }
}

/** A unit that is not scored in the period is asked for nothing, and may report all the same. */
async function askedOf(
  db: Database,
  deps: Deps,
  frame: ScoringFrame,
  unit: PlacedUnit,
): Promise<Set<LedgerId>> {
  try {
    return askedLedgers(await scoringInput(db, deps, frame, unit), frame.prepared)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-scored') return new Set()
    throw error
  }
}
