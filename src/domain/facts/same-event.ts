import { likeness } from '#domain/facts/fold.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'

/** Equal for two entries of a unit that are the same event, however their titles were typed. */
export const sameEventKey = (ledger: Ledger, values: FieldValues): string =>
  JSON.stringify(ledger.sameEvent.map((key) => likeness(JSON.stringify(values[key] ?? null))))
