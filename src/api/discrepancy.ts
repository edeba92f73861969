import {
  answerDiscrepancy,
  decideDiscrepancy,
  listDiscrepancies,
  readDiscrepancy,
} from '#contract/discrepancy.ts'
import type { DiscrepancyDetail, DiscrepancyRow } from '#contract/discrepancy.ts'
import { isInScope } from '#domain/access.ts'
import { compareExact, exact } from '#domain/number/exact.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { periodOf } from '#domain/period/period.ts'
import { insertWord, observationsOf, wordsOn } from '#database/observation.ts'
import type { DiscrepancyWord } from '#database/observation.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { discrepanciesIn } from '#api/discrepancies.ts'
import type { FoundDiscrepancy } from '#api/discrepancies.ts'
import { newId } from '#api/id.ts'
import { keptUnits } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { unitInScope } from '#api/list-sources.ts'
import { observationBody } from '#api/observation.ts'
import { Refusal } from '#api/refusal.ts'
import { frameFor, scoringFrame } from '#api/scoring-frame.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import { outdate, writablePeriod } from '#api/touched-periods.ts'

const MOST_SHOWN = 100

export function serveDiscrepancies(api: Api): void {
  const { deps } = api

  serve(api, listDiscrepancies, async ({ query, caller, db }) => {
    const { scope } = caller
    const top = query.under === undefined ? undefined : await unitInScope(db, scope, query.under)
    const frame = await scoringFrame(deps, query.period, db)
    const kept = await keptUnits(deps.storage)
    const below = top && unitsUnder(kept, top.path)
    const all = (await discrepanciesIn(deps, db, frame, kept, below)).filter(
      ({ unit }) => isInScope(scope, unit.path) && unit.path.startsWith(top?.path ?? '/'),
    )
    const rows = all
      .map(({ row }) => row)
      .filter(
        ({ kind, ledgers, direction, state }) =>
          (query.kind === undefined || kind === query.kind) &&
          (query.ledger === undefined || ledgers.includes(query.ledger)) &&
          (query.direction === undefined || direction === query.direction) &&
          (query.state === undefined || (state === 'open') === (query.state === 'open')),
      )
      .toSorted(
        (a, b) =>
          Number(a.state !== 'open') - Number(b.state !== 'open') ||
          compareExact(exact(b.size), exact(a.size)) ||
          (a.unit.id < b.unit.id ? -1 : 1),
      )
    return { rows, open: all.filter(({ row }) => row.state === 'open').length, total: all.length }
  })

  serve(api, readDiscrepancy, async ({ unit, params, caller, db }) =>
    detailOf(deps, db, caller, { ...params, unit, kept: await keptUnits(deps.storage) }),
  )

  serve(api, decideDiscrepancy, async ({ unit, params, body, caller, write }) => {
    const about = { ...params, unit, kept: await keptUnits(deps.storage) }
    return write(async (tx, tell) => {
      await writablePeriod(tx, 'office', params.period)
      const { row } = await foundOr404(deps, tx, about)
      if (row.observed !== body.observed) throw changedMeanwhile(row)
      const { decision, because } = body
      const word = wordOf(deps, caller, about, decision, because, Number(row.observed))
      await insertWord(tx, word)
      const mark = await tell({
        action: `discrepancy.${decision}`,
        subject: `${unit.id}/${params.period}/${params.kind}`,
        unit: unit.id,
        before: row,
        after: word,
        detail: { reported: row.reported, observed: row.observed, because },
      })
      await outdate(tx, mark, unit.id, [params.period])
      return detailOf(deps, tx, caller, about)
    })
  })

  serve(api, answerDiscrepancy, async ({ unit, params, body, caller, write }) => {
    const about = { ...params, unit, kept: await keptUnits(deps.storage) }
    return write(async (tx, tell) => {
      await writablePeriod(tx, 'office', params.period)
      await foundOr404(deps, tx, about)
      const word = wordOf(deps, caller, about, 'remark', body.because, null)
      await insertWord(tx, word)
      await tell({
        action: 'discrepancy.answer',
        subject: `${unit.id}/${params.period}/${params.kind}`,
        unit: unit.id,
        after: word,
      })
      return detailOf(deps, tx, caller, about)
    })
  })
}

/** Statements have a limit of bound values: of a larger part of the tree everything is read. */
const MOST_NAMED = 300

function unitsUnder({ inOrder }: KeptUnits, top: string): string[] | undefined {
  const units = inOrder.filter(({ path }) => path.startsWith(top)).map(({ id }) => id)
  return units.length > MOST_NAMED ? undefined : units
}

interface About {
  unit: PlacedUnit
  period: string
  kind: ObservationKindId
  kept: KeptUnits
}

async function foundOr404(
  deps: Deps,
  db: Database,
  { unit, period, kind, kept }: About,
): Promise<FoundDiscrepancy> {
  const frame = await scoringFrame(deps, period, db)
  const found = await discrepanciesIn(deps, db, frame, kept, [unit.id])
  const one = found.find(({ row }) => row.kind === kind)
  if (!one) throw new Refusal('not-found', { discrepancy: kind })
  return one
}

async function detailOf(
  deps: Deps,
  db: Database,
  caller: Caller,
  about: About,
): Promise<DiscrepancyDetail> {
  const { unit, period, kind } = about
  const { row, facts } = await foundOr404(deps, db, about)
  const { from, to } = periodOf(period)
  const scope = caller.scopeOf('observation.read') ?? caller.scope
  const observations = await observationsOf(
    db,
    scope,
    { unit: unit.id, kind, from, to },
    MOST_SHOWN,
  )
  const words = await wordsOn(db, scope, unit.id, kind)
  return {
    discrepancy: row,
    facts: [...facts],
    observations: observations.map(observationBody),
    history: await historyOf(deps, db, about),
    words: words.map(({ period: of, word, because, observed, byName, at }) => ({
      period: of,
      word,
      because,
      observed,
      by: byName,
      at: instantText(at),
    })),
    mayDecide: caller.may('discrepancy.decide', unit.path),
    mayAnswer: caller.may('discrepancy.answer', unit.path),
  }
}

/** Periods looked back on. */
const MOST_PERIODS = 12

async function historyOf(
  deps: Deps,
  db: Database,
  { unit, period, kind, kept }: About,
): Promise<DiscrepancyRow[]> {
  const others = (await scoringPeriods(db)).filter(({ id }) => id !== period).slice(0, MOST_PERIODS)
  const rows: DiscrepancyRow[] = []
  for (const other of others) {
    const frame = await frameFor(deps, other, db)
    const found = await discrepanciesIn(deps, db, frame, kept, [unit.id])
    rows.push(...found.map(({ row }) => row).filter((row) => row.kind === kind))
  }
  return rows
}

const wordOf = (
  deps: Deps,
  caller: Caller,
  { unit, period, kind }: About,
  word: DiscrepancyWord['word'],
  because: string,
  observed: number | null,
): DiscrepancyWord => ({
  id: newId(deps),
  unit: unit.id,
  period,
  kind,
  word,
  because,
  observed,
  by: caller.account.id,
  at: deps.now(),
})
