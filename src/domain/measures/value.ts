import { fraction, multiply, whole } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { FactId } from '#domain/facts/fact.ts'
import type { MeasureValue, NoValueCode } from '#domain/measures/measure.ts'
import { reason } from '#domain/words.ts'

interface WithFact {
  readonly fact: FactId
}

const factsOf = (entries: readonly WithFact[]): FactId[] => entries.map((entry) => entry.fact)

/** A value with the entries that it came from. */
export const measured = (
  amount: Exact | number,
  entries: readonly WithFact[],
  counts: Readonly<Record<string, number>> = {},
): MeasureValue => ({
  kind: 'measured',
  amount: typeof amount === 'number' ? whole(amount) : amount,
  facts: factsOf(entries),
  counts,
})

/** How many entries. */
export const counted = (entries: readonly WithFact[]): MeasureValue =>
  measured(entries.length, entries, { count: entries.length })

/**
 * Share in percent (0–100), exact. Nothing to divide by means that nothing fell due: that is not 0.
 */
export function share(part: number, of: number, entries: readonly WithFact[]): MeasureValue {
  if (of === 0) return notApplicable('nothing-fell-due')
  return measured(multiply(fraction(part, of), whole(100)), entries, { part, of })
}

export const notApplicable = (
  code: NoValueCode,
  params: Readonly<Record<string, string | number>> = {},
): MeasureValue => ({ kind: 'not-applicable', because: reason(code, params) })

/** Any value from low to high is possible. */
export const undetermined = (
  code: NoValueCode,
  low: Exact | number,
  high: Exact | number,
): MeasureValue => ({
  kind: 'undetermined',
  because: reason(code),
  low: typeof low === 'number' ? whole(low) : low,
  high: typeof high === 'number' ? whole(high) : high,
})

/** Share in percent where something is not known: at least `sure` of them, at most `possible`. */
export function shareBetween(
  sure: number,
  possible: number,
  of: number,
  entries: readonly WithFact[],
): MeasureValue {
  if (of === 0 || sure === possible) return share(sure, of, entries)
  const percentOf = (part: number) => multiply(fraction(part, of), whole(100))
  return undetermined('not-observed', percentOf(sure), percentOf(possible))
}

/** The sum of a number over entries; what is left out adds nothing. */
export const sumOf = <E>(entries: readonly E[], number: (entry: E) => number | undefined): number =>
  entries.reduce((sum, entry) => sum + (number(entry) ?? 0), 0)

/** How many different values the entries name. */
export const distinct = <E, V>(entries: readonly E[], values: (entry: E) => readonly V[]): number =>
  new Set(entries.flatMap(values)).size
