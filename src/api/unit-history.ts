import type { z } from 'zod'
import type { readUnitHistory } from '#contract/scorecard.ts'
import { nameOn } from '#domain/units/unit.ts'
import { previousPeriod, periodOf } from '#domain/period/period.ts'
import { rankClass } from '#domain/scoring/rank.ts'
import { textOf } from '#domain/number/exact.ts'
import { resultsOfUnit, totalsOfClass } from '#database/scorecard.ts'
import { stalePeriods } from '#database/stale.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import { differenceOf } from '#api/result-row.ts'
import type { ResultSummary } from '#api/score-row.ts'
import { refreshResults } from '#api/refresh-results.ts'
import { schemeOf, scoringFrame } from '#api/scoring-frame.ts'

type History = z.output<NonNullable<typeof readUnitHistory.response>>

/** Totals, grades and ranks of a unit over all periods in which it was scored, oldest first. */
export async function unitHistory(deps: Deps, db: Database, unit: PlacedUnit): Promise<History> {
  for (const period of await stalePeriods(db, unit.id)) {
    await refreshResults(deps, await scoringFrame(deps, period))
  }
  const stored = await resultsOfUnit(db, unit.id)
  const totals = new Map(stored.map((row) => [row.period, summaryOf(row).total]))
  const rows = await Promise.all(
    stored.map(async (row) => {
      const { total, self, grades } = summaryOf(row)
      const scheme = await schemeOf(deps.storage, db, row.scheme_id, row.scheme_version)
      const ofClass = await totalsOfClass(db, row.period, row.class)
      const cards = ofClass.map((one) => ({ unit: one.unit_id, total: summaryOf(one).total }))
      const before = totals.get(previousPeriod(periodOf(row.period)).text)
      const change = differenceOf(total, before)
      return {
        period: row.period,
        state: row.state,
        scheme: { id: row.scheme_id, version: row.scheme_version },
        full: scheme.full,
        unit: unit.id,
        name: nameOn(unit, row.to_day),
        class: row.class,
        total,
        self,
        grades,
        rank: rankClass(cards, scheme.ties).get(unit.id) ?? null,
        change: change && textOf(change),
      }
    }),
  )
  return { rows } as unknown as History
}

const summaryOf = ({ summary }: { summary: string }): ResultSummary =>
  JSON.parse(summary) as ResultSummary
