import { likeness } from '#domain/facts/fold.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'

/** Equal for entries that count the same thing in one period after the other. */
export const seriesKey = ({ compared }: Ledger, values: FieldValues): string =>
  JSON.stringify(
    (compared?.along ?? []).map((key) => likeness(JSON.stringify(values[key] ?? null))),
  )

/** The entries of a period that have none yet in the next one, each series once. */
export function withoutSuccessor<E extends { readonly values: FieldValues }>(
  ledger: Ledger,
  before: readonly E[],
  next: readonly E[],
): E[] {
  if (!ledger.compared) return []
  const seen = new Set(next.map(({ values }) => seriesKey(ledger, values)))
  return before.filter(({ values }) => {
    const key = seriesKey(ledger, values)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
