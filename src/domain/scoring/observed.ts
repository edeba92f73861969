import type { MeasureValue } from '#domain/measures/measure.ts'
import { exact, maxExact, minExact, textOf } from '#domain/number/exact.ts'
import { discrepancyOf } from '#domain/observation/discrepancy.ts'
import { kindBeside } from '#domain/observation/kinds.ts'
import { kindUnder } from '#domain/observation/tolerance.ts'
import type { Case } from '#domain/scoring/case.ts'
import { reason } from '#domain/words.ts'

/**
 * The value of a measure in the light of what was seen from outside. This is the one place where an
 * observation enters a scorecard: until the office decides, anything between reported and observed is
 * possible; what a unit says of itself is not touched.
 *
 * @param measure id
 */
export function besideObserved(value: MeasureValue, measure: string, of: Case): MeasureValue {
  if (of.view === 'self' || of.observed.size === 0 || value.kind !== 'measured') return value
  const seen = of.observed.get(measure)
  const kind = kindBeside(measure)
  if (!seen || !kind) return value
  const observed = exact(seen.value)
  const compared = kindUnder(of.prepared.scheme, kind.id)
  if (!discrepancyOf(compared, value.amount, observed)) return value
  switch (seen.decision) {
    case 'reported':
    case 'dismissed':
      return value
    case 'observed':
      return { ...value, amount: observed }
    default:
      return {
        kind: 'undetermined',
        because: reason('discrepancy-open', {
          kind: kind.id,
          reported: textOf(value.amount),
          observed: seen.value,
        }),
        low: minExact(value.amount, observed),
        high: maxExact(value.amount, observed),
      }
  }
}
