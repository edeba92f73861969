import type { z } from 'zod'
import {
  answerDiscrepancy,
  decideDiscrepancy,
  listDiscrepancies,
  readDiscrepancy,
} from '#contract/discrepancy.ts'
import type { DiscrepancyDetail, DiscrepancyRow } from '#contract/discrepancy.ts'
import { isInScope } from '#domain/access.ts'
import { compareExact, exact, textOf } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
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
import { cursorOf, placeOf } from '#api/cursor.ts'
import type { Deps } from '#api/deps.ts'
import { discrepanciesIn } from '#api/discrepancies.ts'
import type { FoundDiscrepancy } from '#api/discrepancies.ts'
import { firstOf } from '#api/first-of.ts'
import { newId } from '#api/id.ts'
import { keptDiscrepancies } from '#api/kept-discrepancies.ts'
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
    const { under, cursor, limit } = query
    const top = under === undefined ? undefined : await unitInScope(db, scope, under)
    const all = (await keptDiscrepancies(deps, query.period)).filter(
      ({ unit }) => isInScope(scope, unit.path) && unit.path.startsWith(top?.path ?? '/'),
    )
    const wanted = all.filter(({ row }) => isAsked(row, query))
    const behind = cursor === undefined ? undefined : placeOfCursor(cursor)
    const rest = behind ? wanted.filter((one) => comparePlaces(one, behind) > 0) : wanted
    const page = firstOf(rest, comparePlaces, limit)
    const last = page.at(-1)
    return {
      rows: page.map(({ row }) => row),
      next: last && rest.length > limit ? cursorOfPlace(last) : null,
      total: wanted.length,
      all: all.length,
      open: all.filter(({ row }) => row.state === 'open').length,
    }
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

type Asked = z.output<NonNullable<typeof listDiscrepancies.query>>

const isAsked = ({ kind, ledgers, direction, state }: DiscrepancyRow, asked: Asked): boolean =>
  (asked.kind === undefined || kind === asked.kind) &&
  (asked.ledger === undefined || ledgers.includes(asked.ledger)) &&
  (asked.direction === undefined || direction === asked.direction) &&
  (asked.state === undefined || (state === 'open') === (asked.state === 'open'))

/** Where a discrepancy stands in the list. */
interface Place {
  row: Pick<DiscrepancyRow, 'state' | 'kind'> & { unit: { id: string } }
  size: Exact
}

/** Open ones first, then the largest; what is as large stands by unit and kind. */
const comparePlaces = (a: Place, b: Place): number =>
  Number(a.row.state !== 'open') - Number(b.row.state !== 'open') ||
  compareExact(b.size, a.size) ||
  compareText(a.row.unit.id, b.row.unit.id) ||
  compareText(a.row.kind, b.row.kind)

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const cursorOfPlace = ({ row, size }: Place): string =>
  cursorOf([row.state, textOf(size), row.unit.id, row.kind])

function placeOfCursor(cursor: string): Place {
  const [state, size, unit, kind] = placeOf(cursor, 4).map(String)
  return {
    row: {
      state: state as DiscrepancyRow['state'],
      kind: kind as ObservationKindId,
      unit: { id: unit ?? '' },
    },
    size: exact(size ?? '0'),
  }
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
