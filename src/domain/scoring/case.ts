import type { View } from '#domain/facts/fact.ts'
import type { Circumstances } from '#domain/measures/measure.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Observed } from '#domain/observation/discrepancy.ts'
import { observationKind } from '#domain/observation/kinds.ts'
import { classOf } from '#domain/scoring/class.ts'
import { frameOf } from '#domain/scoring/frame.ts'
import type { Frame } from '#domain/scoring/frame.ts'
import type { Exception, Judgement, ScoringInput } from '#domain/scoring/input.ts'
import type { LedgerSet, Plan, PreparedScheme, Reading } from '#domain/scoring/plan.ts'
import { valuesOn } from '#domain/units/unit.ts'

/** One unit in one period, as one view sees it: all that lines and vetoes are settled from. */
export interface Case {
  input: ScoringInput
  view: View
  prepared: PreparedScheme
  plan: Plan
  frame: Frame
  about: Circumstances
  /** Ledgers whose section was not handed in. */
  missing: LedgerSet
  judgements: ReadonlyMap<string, Judgement>
  exceptions: ReadonlyMap<string, Exception>
  /** What was seen from outside, by the measure that it stands beside. */
  observed: ReadonlyMap<string, Observed>
  /** Points that an item is assumed to have: the question "what if". */
  assumed: ReadonlyMap<string, Exact> | undefined
}

/** @throws RangeError when the unit is not scored under the scheme in this period */
export function caseOf(
  input: ScoringInput,
  view: View,
  prepared: PreparedScheme,
  assumed?: ReadonlyMap<string, Exact>,
): Case {
  const { unit, scheme, period } = input
  const classId = classOf(input)
  if (classId === undefined) {
    throw new RangeError(`unit ${unit.id} has no class of scheme ${scheme.id} in ${period}`)
  }
  const frame = frameOf(period)
  const day = frame.period.to
  return {
    input,
    view,
    prepared,
    plan: prepared.planFor(classId),
    frame,
    about: {
      period: frame.period,
      asOf: input.asOf,
      unitKind: unit.kind,
      functions: valuesOn(unit.functions, day),
      organRoles: unit.organRoles,
      settings: scheme.settings,
      calendar: input.calendar,
    },
    missing: missingIn(input, prepared.reading),
    judgements: chosen(
      input.judgements.filter(
        (one) => one.view === view && one.period === period && one.unit === unit.id,
      ),
    ),
    exceptions: chosen(
      input.exceptions.filter((one) => one.unit === unit.id && one.from <= day && day <= one.until),
    ),
    observed: observedByMeasure(input),
    assumed,
  }
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>()

function observedByMeasure({ observed }: ScoringInput): ReadonlyMap<string, Observed> {
  if (!observed || observed.length === 0) return NONE
  return new Map(observed.map((one) => [observationKind(one.kind).measure, one]))
}

const isReported = ({ sections }: ScoringInput, ledger: Reading['ledgers'][number]): boolean =>
  (sections[ledger.id] ?? 'not-reported') !== 'not-reported'

function missingIn(input: ScoringInput, { ledgers }: Reading): LedgerSet {
  let missing = 0
  ledgers.forEach((ledger, at) => {
    if (!isReported(input, ledger)) missing |= 1 << at
  })
  return missing
}

/**
 * One of them for each item. There should only be one; where there are several, which one is chosen
 * must not depend on the order in which they arrive.
 */
function chosen<T extends { item: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  if (all.length === 0) return NONE
  const byItem = new Map<string, T>()
  for (const one of all) {
    const other = byItem.get(one.item)
    if (!other || sayOf(one) < sayOf(other)) byItem.set(one.item, one)
  }
  return byItem
}

const sayOf = (one: object): string => JSON.stringify(Object.entries(one).sort())
