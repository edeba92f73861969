import { listTasks } from '#contract/task.ts'
import type { TaskBody } from '#contract/task.ts'
import type { Scope } from '#domain/access.ts'
import { advice } from '#domain/explain/advice.ts'
import type { Advice } from '#domain/explain/advice.ts'
import { bestAdvice, gainOf } from '#domain/explain/best-advice.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import { textOf } from '#domain/number/exact.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import { score } from '#domain/scoring/score.ts'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import { findUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import { frameFor } from '#api/scoring-frame.ts'
import { reportOf, sectionsBody } from '#api/section-body.ts'
import type { Report } from '#api/section-body.ts'
import { serve } from '#api/serve.ts'

const BEST = 3

export function serveTasks(api: Api): void {
  const { deps } = api

  serve(api, listTasks, async ({ caller, db }) => {
    const rows: TaskBody[] = []
    const running = (await scoringPeriods(db)).filter(
      ({ state }) => state === 'open' || state === 'closed',
    )
    for (const id of ownUnits(caller.scope)) {
      const unit = await findUnit(db, id)
      if (!unit) continue
      for (const period of running) {
        const frame = await frameFor(deps, period, db)
        const report = await reportOf(db, deps, caller, frame, unit)
        const { unit: _unit, sections, ...rest } = sectionsBody(deps, caller, report)
        rows.push({
          ...rest,
          unit: { id: unit.id, name: unit.name, kind: unit.kind },
          sections: sections.filter(
            ({ asked, facts, version }) => asked || facts > 0 || version > 0,
          ),
          points: period.state === 'open' ? pointsOf(report) : null,
        })
      }
    }
    return { rows }
  })
}

/** Tasks are those of a unit itself; the action reaches no further. */
const ownUnits = (scope: Scope): UnitId[] =>
  scope.kind === 'everything' ? [] : scope.own.flatMap((path) => path.split('/').at(-2) ?? [])

function pointsOf({ input, frame }: Report): TaskBody['points'] {
  if (!input) return null
  const { scheme, prepared } = frame
  const card = score(input, 'self', prepared)
  const inTime = bestAdvice(advice(input, card, prepared)).filter((one) => one.inTime)
  return {
    decimals: scheme.decimals,
    toGain: textOf(gainOf(inTime)),
    best: inTime.slice(0, BEST).map((one) => gainBody(one, card, scheme)),
  }
}

function gainBody({ item, because, gain, until }: Advice, card: Scorecard, scheme: Scheme) {
  const line = because.code === 'hand-in' ? linesIn(card).find((one) => one.item === item) : null
  const name = itemsOf(scheme).find(({ id }) => id === item)?.name ?? { zh: item, en: item }
  const ledgers = line?.kind === 'not-reported' ? [...line.ledgers] : []
  return { name, ledgers, because, gain, until }
}
