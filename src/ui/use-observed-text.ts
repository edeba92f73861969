import { approximate, exact } from '#domain/number/exact.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { observationKind } from '#domain/observation/kinds.ts'
import { useFormat } from './use-format.ts'
import { useWords } from './words.ts'

/** Values of observations with their unit, as they are read. */
export function useObservedText() {
  const { t, say } = useWords()
  const format = useFormat()
  const plain = (value: string | number) =>
    format.number(Math.round(approximate(exact(value)) * 100) / 100)

  function value(kind: ObservationKindId, amount: string | number): string {
    const { unit } = observationKind(kind)
    if (unit === 'percent') return t('measures.units.percent', { value: plain(amount) })
    return unit === 'days' ? t('measures.units.days', { value: plain(amount) }) : plain(amount)
  }
  return {
    value,
    /** A difference of two shares is one in percentage points. */
    size: (kind: ObservationKindId, amount: string) =>
      observationKind(kind).unit === 'percent'
        ? t('observations.percentPoints', { value: plain(amount) })
        : value(kind, amount),
    title: (kind: ObservationKindId) => say(observationKind(kind).title),
  }
}
