import type { FactBody } from '#contract/fact.ts'
import type { CheckedEntry } from '#domain/facts/check-entry.ts'
import type { Fact } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'

/** Stands in for the entry that is being written; no stored fact has such an id. */
const DRAFT = 'draft'

/** The entry as it stands in the form; undefined while an error stands in the way. */
export const draftOf = (
  unit: string,
  ledger: LedgerId,
  { values, day, evidence }: Pick<CheckedEntry, 'values' | 'day' | 'evidence'>,
  edited: Pick<FactBody, 'id'> | null,
): Fact | undefined =>
  values && day !== undefined
    ? { id: edited?.id ?? DRAFT, unit, ledger, day, values, evidence }
    : undefined
