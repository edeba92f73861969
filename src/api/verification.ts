import { listVerification, verifyFacts } from '#contract/verification.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import { findDraw } from '#database/draw.ts'
import type { Api } from '#api/api.ts'
import { drawScope } from '#api/draw-scope.ts'
import { sayWord } from '#api/fact.ts'
import { unitInScope } from '#api/list-sources.ts'
import { refusalOf } from '#api/refusal-of.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { worklist } from '#api/worklist.ts'
import { narrowed, worklistPage } from '#api/worklist-page.ts'

export function serveVerification(api: Api): void {
  const { deps } = api

  serve(api, listVerification, async ({ query, caller, db }) => {
    const { under, draw: id, period } = query
    const top = under === undefined ? undefined : await unitInScope(db, caller.scope, under)
    const draw = id === undefined ? undefined : await findDraw(db, drawScope(caller.scope), id)
    if (id !== undefined && draw?.period !== period) throw new Refusal('not-found', { draw: id })
    const list = await worklist(deps, period)
    const asked = narrowed(list.items, caller.scope, top?.path, query)
    const drawn = draw && new Set(draw.facts)
    return worklistPage(
      list,
      asked.filter(({ key }) => drawn?.has(key) ?? true),
      query,
    )
  })

  serve(api, verifyFacts, ({ body, caller, write }) => {
    const { facts, outcome, because } = body
    const { scope, account } = caller
    return write(async (tx, tell) => {
      // Told even when every fact is refused: somebody asked.
      await tell({
        action: 'fact.bulk',
        subject: account.id,
        detail: { outcome, facts: facts.length },
      })
      const answers: { unit: string; fact: string; refused: RefusalCode | null }[] = []
      for (const { unit, fact, version } of facts) {
        const word = { version, outcome, because, by: account.id, at: deps.now() }
        const refused = await refusalOf(async () => {
          await unitInScope(tx, scope, unit)
          await sayWord({ tx, tell }, scope, { unit, id: fact }, word)
        })
        answers.push({ unit, fact, refused })
      }
      const done = answers.filter(({ refused }) => refused === null).length
      return { facts: answers, done }
    })
  })
}
