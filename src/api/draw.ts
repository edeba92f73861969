import { listDraws, makeDraw, readDraw } from '#contract/draw.ts'
import type { DrawBody } from '#contract/draw.ts'
import type { Scope } from '#domain/access.ts'
import { drawSample, populationDigest } from '#domain/verification/sampling.ts'
import type { Drawable } from '#domain/verification/sampling.ts'
import { findDraw, insertDraw, listDraws as queryDraws } from '#database/draw.ts'
import type { DrawFilter, ListedDraw } from '#database/draw.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { findUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import { drawScope, topOf } from '#api/draw-scope.ts'
import { newId } from '#api/id.ts'
import { unitInScope } from '#api/list-sources.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import { worklist } from '#api/worklist.ts'
import type { WorkItem } from '#api/worklist.ts'
import { narrowed } from '#api/worklist-page.ts'

export function serveDraws(api: Api): void {
  const { deps } = api
  const { digest } = deps

  serve(api, makeDraw, async ({ body, caller, db, write }) => {
    const { period, seed, size, under, strata } = body
    const unit = await rootOf(db, caller.scope, under)
    const filter: DrawFilter = { ledger: body.ledger ?? null, class: body.class ?? null, strata }
    const { items } = await worklist(deps, period)
    // Below what somebody inspects, whoever asks: a draw must not depend on who repeats it.
    const population = populationOf(narrowed(items, below(unit), undefined, filter), strata)
    if (population.length === 0) throw new Refusal('nothing-to-draw', { period })
    const draw = {
      id: newId(deps),
      period,
      unit: unit.id,
      filter,
      count: population.length,
      digest: populationDigest(population, digest),
      population,
      seed,
      size: Math.min(size, population.length),
      facts: drawSample(population, { seed, size }, digest),
      by: caller.account.displayName,
      at: deps.now(),
    }
    return write(async (tx, tell) => {
      await insertDraw(tx, draw)
      const answer = drawBody({
        ...draw,
        unitName: unit.name,
        unitKind: unit.kind,
        unitPath: unit.path,
      })
      await tell({
        action: 'fact.draw',
        subject: draw.id,
        unit: unit.id,
        after: { ...answer, facts: draw.facts },
        detail: { period, seed, size: draw.size, population: draw.count, digest: draw.digest },
      })
      return answer
    })
  })

  serve(api, listDraws, async ({ query, caller, db }) => ({
    rows: (await queryDraws(db, drawScope(caller.scope), query.period)).map(drawBody),
  }))

  serve(api, readDraw, async ({ params, caller, db }) => {
    const draw = await findDraw(db, drawScope(caller.scope), params.draw)
    if (!draw) throw new Refusal('not-found', { draw: params.draw })
    const { items } = await worklist(deps, draw.period)
    const now = items.filter(({ fact }) => fact.createdAt <= draw.at)
    const unit = { path: draw.unitPath }
    const { filter, population } = draw
    const today = populationOf(narrowed(now, below(unit), undefined, filter), filter.strata)
    const isWhole = populationDigest(population, digest) === draw.digest
    const again = drawSample(population, draw, digest)
    const isUnchanged = populationDigest(today, digest) === draw.digest
    const isSame = isWhole && JSON.stringify(again) === JSON.stringify(draw.facts)
    return {
      draw: drawBody(draw),
      facts: draw.facts.map(placeOfKey),
      repeated: isSame ? ('same' as const) : ('different' as const),
      populationNow: {
        state: isUnchanged ? ('same' as const) : ('changed' as const),
        gone: missing(population, today),
        added: missing(today, population),
      },
    }
  })
}

/** The unit below which is drawn: the one asked for, else the highest that the caller inspects. */
async function rootOf(db: Database, scope: Scope, under: string | undefined): Promise<PlacedUnit> {
  if (under !== undefined) return unitInScope(db, scope, under)
  const id = topOf(scope)?.split('/').at(-2) ?? ''
  const unit = await findUnit(db, id)
  if (!unit) throw new Refusal('not-found', { unit: id })
  return unit
}

const below = ({ path }: Pick<PlacedUnit, 'path'>): Scope => ({
  kind: 'paths',
  own: [],
  subtrees: [],
  below: [path],
})

/** In the order of keys, as it is recorded. */
const populationOf = (items: readonly WorkItem[], strata: DrawFilter['strata']): Drawable[] =>
  items
    .map(({ key, fact, class: id }): Drawable => {
      if (strata === 'none') return { key }
      return { key, stratum: strata === 'class' ? (id ?? '') : fact.ledger }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))

const placeOfKey = (key: string) => {
  const [unit = '', fact = ''] = key.split('/')
  return { unit, fact }
}

function missing(from: readonly Drawable[], others: readonly Drawable[]): number {
  const keys = new Set(others.map(({ key }) => key))
  return from.filter(({ key }) => !keys.has(key)).length
}

const drawBody = (draw: ListedDraw): DrawBody => ({
  id: draw.id,
  period: draw.period,
  unit: { id: draw.unit, name: draw.unitName, kind: draw.unitKind },
  ...draw.filter,
  population: { count: draw.count, digest: draw.digest },
  seed: draw.seed,
  size: draw.size,
  by: draw.by,
  at: instantText(draw.at),
})
