import type { FactId } from '#domain/facts/fact.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import { canonicalText } from '#domain/receipt/canonical.ts'
import type { HandedEntry } from '#domain/report/handed-in.ts'

/** What became of one entry between two states of a section. */
export interface EntryChange {
  kind: 'added' | 'changed' | 'withdrawn'
  fact: FactId
  /** What it said before; null for one that was added. */
  before: FieldValues | null
  /** What it says now; null for one that was withdrawn, or dated out of the period. */
  after: FieldValues | null
  /** Fields that differ, in the order of the entry; empty unless it was changed. */
  fields: readonly string[]
  /** Its evidence is another one. */
  evidence: boolean
}

/** Entries added, changed and withdrawn, in the order of what is there now; withdrawn ones last. */
export function changesBetween(
  before: readonly HandedEntry[],
  after: readonly HandedEntry[],
): EntryChange[] {
  const earlier = new Map(before.map((entry) => [entry.id, entry]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((entry) => changeOf(earlier.get(entry.id), entry)),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id, values }): EntryChange => ({
        kind: 'withdrawn',
        fact: id,
        before: values,
        after: null,
        fields: [],
        evidence: false,
      })),
  ]
}

function changeOf(before: HandedEntry | undefined, after: HandedEntry): EntryChange[] {
  const { id: fact, values } = after
  if (!before) {
    return [{ kind: 'added', fact, before: null, after: values, fields: [], evidence: false }]
  }
  const keys = new Set([...Object.keys(values), ...Object.keys(before.values)])
  const differs = (a: unknown, b: unknown) => canonicalText({ it: a }) !== canonicalText({ it: b })
  const fields = [...keys].filter((key) => differs(before.values[key], values[key]))
  const evidence = differs(before.evidence, after.evidence)
  if (fields.length === 0 && !evidence) return []
  return [{ kind: 'changed', fact, before: before.values, after: values, fields, evidence }]
}
