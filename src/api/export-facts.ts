import type { List, ListValue } from '#documents/write-list.ts'
import type { Scope } from '#domain/access.ts'
import { evidenceText } from '#domain/facts/evidence.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { listFacts } from '#database/fact-list.ts'
import type { FactFilter, FactPlace, ListedFact } from '#database/fact-list.ts'
import type { Database } from '#database/schema.ts'
import type { ListWords } from '#api/export-words.ts'
import { columnKind, fieldText } from '#api/field-text.ts'
import { instantText } from '#api/time.ts'

const ROWS_AT_ONCE = 500

/** Facts of a ledger as a list, read page by page while the file is written. */
export function factList(
  db: Database,
  scope: Scope,
  filter: FactFilter & { ledger: LedgerId },
  words: ListWords,
): List {
  const { t, say } = words
  const ledger = ledgerOf(filter.ledger)
  const { columns } = t.facts
  const fields = Object.entries(ledger.fields)
  const cells = (fact: ListedFact): ListValue[] => [
    fact.unitName,
    fact.day,
    ...fields.map(([key, field]) => fieldText(field, fact.values[key], words)),
    evidenceText(fact.evidence),
    t.facts.outcome[fact.verification?.outcome ?? 'none'],
    fact.verification?.because ?? null,
    fact.writtenBy,
    instantText(fact.updatedAt),
  ]
  async function* rows(): AsyncGenerator<ListValue[]> {
    let after: FactPlace | undefined
    do {
      const page: ListedFact[] = await listFacts(db, scope, filter, ROWS_AT_ONCE, after)
      for (const fact of page) yield cells(fact)
      after = page.length < ROWS_AT_ONCE ? undefined : page.at(-1)
    } while (after)
  }
  return {
    name: say(ledger.title),
    columns: [
      { header: columns.unit, kind: 'text' },
      { header: columns.day, kind: 'day' },
      ...fields.map(([, field]) => ({ header: say(field.label), kind: columnKind(field) })),
      { header: columns.evidence, kind: 'text' },
      { header: columns.outcome, kind: 'text' },
      { header: columns.because, kind: 'text' },
      { header: columns.writtenBy, kind: 'text' },
      { header: columns.changedAt, kind: 'instant' },
    ],
    rows: rows(),
  }
}
