import type { Fact } from '#domain/facts/fact.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'

/** Addresses of the web that a fact names, as evidence or in its fields, each once. */
export function linksOf({
  ledger,
  values,
  evidence,
}: Pick<Fact, 'ledger' | 'values' | 'evidence'>) {
  const fields = Object.entries(ledgerOf(ledger).fields).flatMap(([key, { kind }]) => {
    const value = values[key]
    return kind === 'link' && typeof value === 'string' ? [value] : []
  })
  const proofs = evidence.flatMap((one) => (one.kind === 'link' ? [one.url] : []))
  return [...new Set([...fields, ...proofs])].filter((url) => url !== '')
}
