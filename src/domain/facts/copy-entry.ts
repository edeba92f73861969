import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'

/**
 * What a new entry takes over from an earlier one: everything but its days, and for what happens
 * (rather than lasts) its links and instants, which prove and time the earlier event only. What is
 * counted anew in each period keeps its link and loses its figures.
 */
export function copyEntry(
  { fields, lasts, dayField, evidence, compared }: Ledger,
  values: FieldValues,
): FieldValues {
  const proves = (key: string) => evidence.documents?.includes(key) === true
  const taken = Object.entries(values).filter(([key]) => {
    const kind = fields[key]?.kind
    if (kind === undefined || kind === 'day' || key === dayField) return false
    if (compared) return kind !== 'count' && kind !== 'amount' && !proves(key)
    return lasts !== 'a-day' || (kind !== 'link' && kind !== 'instant' && !proves(key))
  })
  return Object.fromEntries(taken)
}
