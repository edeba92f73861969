import { claimItem, judgeItem, listJudgements } from '#contract/judgement.ts'
import type { JudgementBody } from '#contract/judgement.ts'
import type { View } from '#domain/facts/fact.ts'
import { compareExact, exact } from '#domain/number/exact.ts'
import type { Judgement } from '#domain/scoring/input.ts'
import type { PlanItem } from '#domain/scoring/plan.ts'
import { judgementsOf, saveJudgement } from '#database/judgement.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { planOf } from '#api/plan-of.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import { outdate, writablePeriod } from '#api/touched-periods.ts'
import type { Write } from '#api/write.ts'

type Stored = Awaited<ReturnType<typeof judgementsOf>>[number]

export function serveJudgements(api: Api): void {
  const { deps } = api

  serve(api, listJudgements, async ({ unit, params, caller, db }) => {
    const items = await judgedItems(db, deps, unit, params.period)
    const given = await judgementsOf(db, caller.scope, unit.id, params.period)
    const of = (item: string, view: View) => {
      const one = given.find((judgement) => judgement.item === item && judgement.view === view)
      return one ? judgementBody(one) : null
    }
    return {
      items: items.map(({ item, ofText }) => ({
        item: item.id,
        name: item.name,
        of: ofText,
        self: of(item.id, 'self'),
        official: of(item.id, 'official'),
      })),
    }
  })

  serve(api, judgeItem, ({ unit, params, body, caller, write }) =>
    judge(deps, write, caller, unit, { ...params, ...body, view: 'official' }),
  )

  serve(api, claimItem, ({ unit, params, body, caller, write }) =>
    judge(deps, write, caller, unit, { ...params, ...body, view: 'self' }),
  )
}

interface Verdict {
  period: string
  item: string
  view: View
  points: string
  because: string
  version: number
}

function judge(deps: Deps, write: Write, caller: Caller, unit: PlacedUnit, verdict: Verdict) {
  const { period, item, view, points, because, version } = verdict
  return write(async (tx, tell) => {
    await writablePeriod(tx, view === 'official' ? 'office' : 'unit', period)
    refusePoints(await judgedItems(tx, deps, unit, period), item, points)
    const given = await judgementsOf(tx, caller.scope, unit.id, period)
    const before = given.find((one) => one.item === item && one.view === view)
    if ((before?.version ?? 0) !== version) throw changedMeanwhile(before && judgementBody(before))
    const by = caller.account.id
    const judgement: Judgement = { unit: unit.id, period, item, view, points, because, by }
    const now = deps.now()
    if (!(await saveJudgement(tx, judgement, now, version))) throw changedMeanwhile(undefined)
    const after = judgementBody({
      ...judgement,
      version: version + 1,
      updatedAt: now,
      byName: caller.account.displayName,
    })
    const mark = await tell({
      action: view === 'official' ? 'judgement.write' : 'judgement.claim',
      subject: `${unit.id}/${period}/${item}`,
      unit: unit.id,
      ...(before && { before: judgementBody(before) }),
      after,
      detail: { points },
    })
    await outdate(tx, mark, unit.id, [period])
    return after
  })
}

async function judgedItems(
  db: Database,
  deps: Deps,
  unit: PlacedUnit,
  period: string,
): Promise<PlanItem[]> {
  const plan = await planOf(db, await scoringFrame(deps, period, db), unit)
  return plan.items.filter(({ item }) => item.rule.kind === 'judged')
}

/** @throws Refusal when the item is not judged for this unit, or has fewer points to give */
function refusePoints(items: readonly PlanItem[], id: string, points: string) {
  const planned = items.find(({ item }) => item.id === id)
  if (!planned) throw new Refusal('not-found', { item: id })
  if (compareExact(exact(points), planned.of) <= 0) return
  const field = { path: 'points', code: 'too-big', params: { max: planned.ofText, value: points } }
  throw new Refusal('invalid-input', {}, { fields: [field] })
}

const judgementBody = (one: Stored): JudgementBody => ({
  unit: one.unit,
  period: one.period,
  item: one.item,
  view: one.view,
  points: one.points,
  because: one.because,
  by: one.byName,
  at: instantText(one.updatedAt),
  version: one.version,
})
