import { FEWEST, isFar, isUnusual, spreadOf } from '#domain/facts/plausible.ts'
import { medianOf } from '#domain/number/order.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { FieldValue, FieldValues } from '#domain/ledgers/field.ts'
import { doubtful } from '#domain/facts/finding.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import { periodContaining, previousPeriod, shiftPeriod } from '#domain/period/period.ts'

/** What units of one class usually report in one count. It tells nothing of any one of them. */
export interface ClassUsual {
  field: string
  /** Which entries it is of: those whose choices agree. */
  series: string
  /** How many units it is made from. */
  units: number
  /** Of the units' own medians; two digits of each, since a median may be somebody's figure. */
  median: number
  /** Median of the distances from the median. */
  spread: number
}

/** Of fewer units the middle would tell one of them of another: then nothing is held against the class. */
export const FEWEST_UNITS = 8
const QUARTERS = 4

/** The four whole quarters before today: the one that runs is not complete for anybody. */
export function classWindow(today: Day): { from: Day; to: Day } {
  const running = periodContaining(today, 'quarter')
  return { from: shiftPeriod(running, -QUARTERS).from, to: previousPeriod(running).to }
}

/**
 * One figure a unit, so that who writes much does not speak for all: its own median.
 *
 * @param entries of each unit of the class inside the window
 */
export function usualInClass(
  ledger: Ledger,
  entries: Iterable<readonly FieldValues[]>,
): ClassUsual[] {
  const { fields = [] } = ledger.compared ?? {}
  const found = new Map<string, { field: string; series: string; medians: number[] }>()
  for (const ofUnit of entries)
    for (const field of fields)
      for (const [series, counts] of countsBySeries(ledger, ofUnit, field)) {
        const key = `${field} ${series}`
        const known = found.get(key) ?? { field, series, medians: [] }
        known.medians.push(medianOf(counts))
        found.set(key, known)
      }
  return [...found.values()].flatMap(({ field, series, medians }) => {
    if (medians.length < FEWEST_UNITS) return []
    const [median, spread] = [coarse(medianOf(medians)), coarse(spreadOf(medians))]
    return [{ field, series, units: medians.length, median, spread }]
  })
}

/**
 * Counts far from what the class usually reports. What the unit itself has reported again and again is
 * no slip, however far from others: there its own figures speak.
 *
 * @param own the unit's earlier counts of a field, newest first
 */
export function unlikeClass(
  ledger: Ledger,
  values: FieldValues,
  usual: readonly ClassUsual[],
  own: (field: string) => readonly number[],
): Finding[] {
  const series = classSeries(ledger, values)
  return usual.flatMap((one) => {
    const value = values[one.field]
    if (one.series !== series || typeof value !== 'number') return []
    const before = own(one.field)
    const isUsualHere = before.length >= FEWEST && !isUnusual(value, before)
    if (isUsualHere || !isFar(value, one.median, one.spread)) return []
    const { units, median } = one
    const difference = Math.abs(value - median)
    return [doubtful(one.field, 'unlike-class', { units, median, value, difference })]
  })
}

function countsBySeries(
  ledger: Ledger,
  entries: readonly FieldValues[],
  field: string,
): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const values of entries) {
    const count = values[field]
    if (typeof count !== 'number') continue
    const series = classSeries(ledger, values)
    const known = found.get(series)
    if (known) known.push(count)
    else found.set(series, [count])
  }
  return found
}

/** Names of columns and numbers are each unit's own; only choices mean the same everywhere. */
const classSeries = ({ compared, fields }: Ledger, values: FieldValues): string =>
  JSON.stringify(
    (compared?.along ?? []).filter(isShared(fields)).map((key) => choiceOf(values[key])),
  )

const isShared = (fields: Ledger['fields']) => (key: string) => {
  const { kind } = fields[key] ?? {}
  return kind === 'choice' || kind === 'choices'
}

const choiceOf = (value: FieldValue | undefined): unknown =>
  Array.isArray(value) ? [...value].sort() : (value ?? null)

/** Two digits that count: 1,234 is 1,200. */
function coarse(value: number): number {
  if (value < 100) return Math.round(value)
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.round(value / step) * step
}
