import type { OverviewBody } from '#contract/overview.ts'
import { addDays } from '#domain/calendar/day.ts'
import { figuresOf } from '#domain/explain/standing.ts'
import {
  ATTENTION_KINDS,
  DAYS_BEFORE_EXCEPTION_ENDS,
  attention,
} from '#domain/overview/attention.ts'
import type { Attention } from '#domain/overview/attention.ts'
import { completeness } from '#domain/overview/completeness.ts'
import { distribution } from '#domain/overview/distribution.ts'
import { gradeCounts, openGrades } from '#domain/overview/grade-counts.ts'
import { movers } from '#domain/overview/movers.ts'
import type { Mover } from '#domain/overview/movers.ts'
import { exactTotals } from '#domain/overview/period-row.ts'
import type { Exception } from '#domain/scoring/input.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import { exceptionsEnding } from '#database/exception.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { overviewRegions } from '#api/overview-regions.ts'
import { resultFilter } from '#api/result-filter.ts'
import { isSeen } from '#api/result-page.ts'
import type { ListSources } from '#api/result-page.ts'
import { nameOn } from '#domain/units/unit.ts'
import type { Result } from '#api/kept-results.ts'
import { schemeMeta } from '#api/scheme-meta.ts'
import { instantText } from '#api/time.ts'

const MOST_MOVERS = 10
const MOST_ATTENTION = 200

/** A period at a glance for a unit and all below it, as far as the caller sees them. */
export function overviewBody(
  sources: ListSources,
  unit: PlacedUnit,
  kind: UnitKind | undefined,
  ending: readonly Exception[],
): OverviewBody {
  const { results, before } = sources
  const { frame } = results
  const { period, scheme, asOf } = frame
  const isAsked = resultFilter(sources.scope, sources.under, { kind: kind && [kind] })
  const rows = results.results.filter((row) => isAsked(row, undefined))
  const earlier = before?.results.filter((row) => isAsked(row, undefined))
  const notScored = results.notScored.filter(
    (one) => isSeen(sources, one.path) && (kind === undefined || one.kind === kind),
  )
  const moved = movers(rows, (row) => before?.byUnit.get(row.unit.id), MOST_MOVERS)
  const needs = attention(rows, {
    asOf,
    due: period.due,
    ending: rowsOf(ending, rows),
  })
  const computed = rows.map(({ computedAt }) => computedAt)
  return {
    unit: { id: unit.id, name: nameOn(unit, period.to), kind: unit.kind },
    period: { text: period.id, state: period.state, due: period.due, locks: period.locks },
    asOf,
    computedAt: rows.length === 0 ? null : instantText(computed.reduce((a, b) => Math.min(a, b))),
    scheme: schemeMeta(scheme),
    notScored: notScored.length,
    completeness: {
      ...completeness(rows),
      byClass: byClass(sources, rows, (ofClass) => completeness(ofClass)),
    },
    grades: byClass(sources, rows, (ofClass) => ({
      units: ofClass.length,
      counts: gradeCounts(ofClass, scheme),
      open: openGrades(ofClass),
      figures: figures(ofClass),
    })),
    figures: figures(rows),
    distribution: distribution(rows, scheme.full),
    movers: { up: moved.up.map(moverBody), down: moved.down.map(moverBody) },
    regions: overviewRegions(sources, unit),
    attention: needs.slice(0, MOST_ATTENTION).map(attentionBody),
    attentionCounts: countsOf(needs),
    previous:
      before && earlier && earlier.length > 0
        ? {
            period: before.frame.period.id,
            completeness: completeness(earlier),
            figures: figures(earlier),
            counts: gradeCounts(earlier, before.frame.scheme),
          }
        : null,
  }
}

/** In the scheme's order, classes without units left out. */
function byClass<T extends object>(
  { results }: ListSources,
  rows: readonly Result[],
  make: (rows: Result[]) => T,
): ({ class: string } & T)[] {
  return results.frame.scheme.classes.flatMap(({ id }) => {
    const ofClass = rows.filter((row) => row.class === id)
    return ofClass.length === 0 ? [] : [{ class: id, ...make(ofClass) }]
  })
}

function figures(rows: readonly Result[]): OverviewBody['figures'] {
  const all = figuresOf(exactTotals(rows))
  return all && { units: all.units, mean: all.mean, median: all.median }
}

const refOf = ({ unit, name }: Result) => ({ id: unit.id, name, kind: unit.kind })

const moverBody = ({ row, before, after, change }: Mover<Result>) => ({
  unit: refOf(row),
  class: row.class,
  before,
  after,
  change,
})

const attentionBody = ({ kind, row, node, day, amount }: Attention<Result>) => ({
  kind,
  unit: refOf(row),
  class: row.class,
  node,
  day,
  amount,
})

const countsOf = (needs: readonly Attention<Result>[]): OverviewBody['attentionCounts'] =>
  Object.fromEntries(
    ATTENTION_KINDS.map((kind) => [kind, needs.filter((one) => one.kind === kind).length]),
  ) as OverviewBody['attentionCounts']

/** Exceptions that end soon, of units in the scope of the caller. */
export function endingExceptions(
  db: Database,
  { results, scope }: Pick<ListSources, 'results' | 'scope'>,
): Promise<Exception[]> {
  const { asOf } = results.frame
  return exceptionsEnding(db, scope, asOf, addDays(asOf, DAYS_BEFORE_EXCEPTION_ENDS))
}

function rowsOf(ending: readonly Exception[], rows: readonly Result[]) {
  const byUnit = new Map(rows.map((row) => [row.unit.id, row]))
  return ending.flatMap((exception) => {
    const row = byUnit.get(exception.unit)
    return row ? [{ row, exception }] : []
  })
}
