import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { medianOf } from '#domain/number/order.ts'

export interface UnusualNumber {
  /** Key of the field in its ledger. */
  field: string
  value: number
  /** Of the earlier entries. */
  median: number
  /** How many usual distances it lies from the median. */
  times: number
}

/** Fewer entries say nothing of what is usual. */
const ENOUGH = 3
/** So many of the latest entries say what is usual now. */
const LATEST = 12
/** Up to here a number moves as it usually does. */
const USUAL_TIMES = 3
/** Where the number hardly ever moved, this share of it is taken for its usual distance. */
const LEAST_SHARE = 0.1

/**
 * The number of an entry that is farthest from what the unit used to report, measured by the median
 * and the median distance from it: one slip in the past does not move them. Entries of the same name
 * are a series of their own; where there are none, all of the ledger are compared.
 *
 * @param earlier entries of the same unit in the ledger, latest last
 */
export function unusualNumber(
  ledger: Ledger,
  values: FieldValues,
  earlier: readonly { values: FieldValues }[],
): UnusualNumber | undefined {
  const named = earlier.filter((one) => one.values[ledger.titleField] === values[ledger.titleField])
  // A hotline is compared with itself, not with a mailbox of the same ledger.
  const comparable = named.length > 0 ? named : earlier
  const found = numericFields(ledger).flatMap((field) => {
    const value = numberAt(values, field)
    const past = comparable.slice(-LATEST).flatMap((one) => numberAt(one.values, field) ?? [])
    if (value === undefined || past.length < ENOUGH) return []
    const median = medianOf(past)
    const usual = medianOf(past.map((one) => Math.abs(one - median)))
    const distance = Math.max(usual, Math.abs(median) * LEAST_SHARE, 1)
    const times = Math.round((Math.abs(value - median) / distance) * 10) / 10
    return times > USUAL_TIMES ? [{ field, value, median, times }] : []
  })
  return found.sort((a, b) => b.times - a.times)[0]
}

/** Keys of the fields that hold numbers. */
export const numericFields = ({ fields }: Ledger): string[] =>
  Object.keys(fields).filter((key) => ['count', 'amount'].includes(fields[key]?.kind ?? ''))

export function numberAt(values: FieldValues, key: string): number | undefined {
  const value = values[key]
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
