import { measured } from '#domain/measures/value.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { itemsOf } from '#domain/scoring/reading.ts'

/** Measures that several items, or an item and a veto, read: what happens to one moves all of them. */
export function sharedMeasures(scheme: Scheme): ReadonlySet<string> {
  const ids = [
    ...itemsOf(scheme).flatMap(({ rule }) => ('measure' in rule ? [rule.measure] : [])),
    ...scheme.vetoes.map(({ measure }) => measure),
  ]
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
}

/** The scheme as it scores once a measure has come to a value. */
export const reaching = (
  { scheme, reading }: PreparedScheme,
  id: string,
  amount: Exact,
): PreparedScheme =>
  prepareScheme(
    scheme,
    reading.uses.map(({ measure }) =>
      measure.id === id ? { ...measure, measure: () => measured(amount, []) } : measure,
    ),
  )
