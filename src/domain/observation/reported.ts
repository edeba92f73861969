import type { View } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { allMeasures } from '#domain/measures/all.ts'
import type { MeasureValue } from '#domain/measures/measure.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { allObservationKinds, observationKind } from '#domain/observation/kinds.ts'
import { frameOf } from '#domain/scoring/frame.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { Use } from '#domain/scoring/plan.ts'
import { readingFor } from '#domain/scoring/reading.ts'
import { seenFacts } from '#domain/scoring/seen.ts'
import { supplyOf, windowsOf } from '#domain/scoring/windows.ts'
import { valuesOn } from '#domain/units/unit.ts'

const measures = allMeasures.filter(({ id }) =>
  allObservationKinds.some(({ measure }) => measure === id),
)
const reading = readingFor(measures)

/** What a unit reported, as the measure beside a kind of observation counts it. */
export interface Reported {
  /** Null where its section is not handed in, or there was nothing to measure. */
  value: Exact | null
  /** The facts that it came from. */
  facts: readonly string[]
}

/** The ledgers that say the same as a kind of observation. */
export const ledgersBeside = (kind: ObservationKindId): LedgerId[] =>
  Object.values(useOf(kind).measure.inputs).map(({ id }) => id)

/** @param view `self`: as reported; `official`: as it holds after verification */
export function reportedValue(kind: ObservationKindId, input: ScoringInput, view: View): Reported {
  const use = useOf(kind)
  const isMissing = ledgersBeside(kind).some(
    (ledger) => (input.sections[ledger] ?? 'not-reported') === 'not-reported',
  )
  if (isMissing) return { value: null, facts: [] }
  const value = measureFor(use, input, view)
  return value.kind === 'measured'
    ? { value: value.amount, facts: value.facts }
    : { value: null, facts: [] }
}

function useOf(kind: ObservationKindId): Use {
  const { measure } = observationKind(kind)
  const use = reading.uses.find((one) => one.measure.id === measure)
  if (!use) throw new RangeError(`no measure ${measure}`)
  return use
}

function measureFor(use: Use, input: ScoringInput, view: View): MeasureValue {
  const { unit, scheme, period, asOf, calendar } = input
  const frame = frameOf(period)
  const seen = seenFacts(input.facts, unit.id, view, reading)
  const { entries, before } = supplyOf(windowsOf(reading, seen, frame), use.feed)
  const about = {
    period: frame.period,
    asOf,
    unitKind: unit.kind,
    functions: valuesOn(unit.functions, frame.period.to),
    organRoles: unit.organRoles,
    settings: scheme.settings,
    calendar,
  }
  // A measure is handed its own ledgers and nothing else; their types are its own.
  return use.measure.measure(entries as never, about, before as never)
}
