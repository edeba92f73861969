import {
  downloadReceipt,
  listScorecards,
  readScorecard,
  readUnitHistory,
} from '#contract/scorecard.ts'
import { readScoringInput } from '#contract/scoring-input.ts'
import { receiptOf, receiptText } from '#domain/receipt/receipt.ts'
import { score } from '#domain/scoring/score.ts'
import type { Api } from '#api/api.ts'
import { listSources } from '#api/list-sources.ts'
import { remember } from '#api/remember.ts'
import { listPage } from '#api/result-page.ts'
import { scorecardPage } from '#api/scorecard-page.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { scoringInput } from '#api/scoring-inputs.ts'
import { serve } from '#api/serve.ts'
import { unitHistory } from '#api/unit-history.ts'

export function serveScorecards(api: Api): void {
  const { deps } = api

  serve(api, listScorecards, async ({ query, caller, db }) => {
    const sources = await listSources(deps, db, caller.scope, query)
    const asks = ['list', caller.scope, query]
    const question = { stamp: sources.stamp, asks, size: query.limit }
    return remember(deps.storage, question, () => listPage(sources, query))
  })

  serve(api, readScorecard, ({ unit, params, query, db }) =>
    scorecardPage(deps, db, unit, params.period, query.view),
  )

  serve(api, downloadReceipt, async ({ unit, params, query, db }) => {
    const frame = await scoringFrame(deps, params.period)
    const input = await scoringInput(db, deps, frame, unit)
    const card = score(input, query.view, frame.prepared)
    return {
      type: 'application/json',
      name: `${unit.name}-${params.period}-${query.view}.json`,
      body: receiptText(receiptOf(input, card)),
    }
  })

  serve(api, readUnitHistory, ({ unit, db }) => unitHistory(deps, db, unit))

  serve(api, readScoringInput, async ({ unit, params, db }) => {
    const frame = await scoringFrame(deps, params.period)
    return (await scoringInput(db, deps, frame, unit)) as never
  })
}
