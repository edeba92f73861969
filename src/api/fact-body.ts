import type { z } from 'zod'
import type { FactBody } from '#contract/fact.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { Fact } from '#domain/facts/fact.ts'
import type { SignedFact } from '#database/fact.ts'
import { instantText } from '#api/time.ts'

type Body = z.input<typeof FactBody>

/** What names a fact in lists: the title field of its ledger, as it holds now. */
export function titleOf({ ledger, values }: Pick<Fact, 'ledger' | 'values'>): string {
  const title = values[ledgerOf(ledger).titleField]
  return typeof title === 'string' ? title : ''
}

export const factBody = (fact: SignedFact): Body => ({
  id: fact.id,
  unit: fact.unit,
  ledger: fact.ledger,
  day: fact.day,
  values: fact.values as Body['values'],
  evidence: [...fact.evidence],
  ...(fact.verification && {
    verification: fact.verification as NonNullable<Body['verification']>,
  }),
  title: titleOf(fact),
  version: fact.version,
  state: fact.state,
  because: fact.because,
  writtenBy: fact.writtenBy,
  writtenAt: instantText(fact.createdAt),
  changedAt: instantText(fact.updatedAt),
})
