import type { Evidence } from '#domain/facts/fact.ts'
import { fold, tidy } from '#domain/facts/fold.ts'
import { readLink } from '#domain/facts/read-link.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'

/** What an entry proves by its own fields, with whatever else was given; each once. */
export function evidenceOf(
  ledger: Ledger,
  values: FieldValues,
  given: readonly Evidence[] = [],
): Evidence[] {
  const links = Object.keys(ledger.fields)
    .filter((key) => ledger.fields[key]?.kind === 'link')
    .flatMap((key) => textAt(values, key))
    .map((url): Evidence => ({ kind: 'link', url }))
  const documents = (ledger.evidence.documents ?? [])
    .flatMap((key) => textAt(values, key))
    .map((number): Evidence => ({ kind: 'document', number }))
  return withEvidence([...links, ...documents], given)
}

/** Some evidence and more of it, each piece once. */
export function withEvidence(some: readonly Evidence[], more: readonly Evidence[]): Evidence[] {
  const all = [...some, ...more]
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index)
}

/** What was given beside the fields: without what these prove by themselves. */
export function givenEvidence(
  ledger: Ledger,
  values: FieldValues,
  evidence: readonly Evidence[],
): Evidence[] {
  const byFields = new Set(evidenceOf(ledger, values).map(keyOf))
  return evidence.filter((one) => !byFields.has(keyOf(one)))
}

const textAt = (values: FieldValues, key: string): string[] => {
  const value = values[key]
  return typeof value === 'string' && value !== '' ? [value] : []
}

/** Equal for the same piece of evidence, whatever is said of it. */
function keyOf(one: Evidence): string {
  if (one.kind === 'file') return `file ${one.file}`
  return one.kind === 'link' ? one.url : one.number
}

/** Stands before the name of a file in a cell: a table can name it, but not hand it in. */
const ATTACHED = '附件：'

const sayOf = (one: Evidence): string =>
  one.kind === 'file' ? `${ATTACHED}${one.name}` : evidenceName(one)

/** What a piece of evidence is called in a list. */
export function evidenceName(one: Evidence): string {
  if (one.kind === 'file') return one.name
  return one.kind === 'link' ? one.url : one.number
}

/** 粤府办〔2013〕52号, also with the brackets that keyboards offer instead. */
const DOCUMENT = /^[^〔[(【\s]{1,30}[〔[(【]\d{4}[〕\])】]\s*第?\d{1,6}号$/

/**
 * A cell of evidence: links and numbers of documents, separated by a semicolon or a line break. Names
 * of files, as a list was exported with, are passed over.
 *
 * @returns `unreadable` for a part that is neither
 */
export function readEvidence(text: string): { evidence: Evidence[]; unreadable: string[] } {
  const evidence: Evidence[] = []
  const unreadable: string[] = []
  for (const part of text
    .split(/[；;\n]/)
    .map(tidy)
    .filter(Boolean)) {
    const link = readLink(part)
    if (part.startsWith(ATTACHED)) continue
    if ('value' in link) evidence.push({ kind: 'link', url: link.value })
    else if (DOCUMENT.test(part) || DOCUMENT.test(fold(part)))
      evidence.push({ kind: 'document', number: documentNumber(part) })
    else unreadable.push(part)
  }
  return { evidence, unreadable }
}

/** The year stands in 〔〕 (U+3014 and U+3015), the serial without 第 (GB/T 9704). */
export const documentNumber = (text: string): string =>
  tidy(text)
    .replace(/[〔[（(【［](\d{4})[〕\]）)】］]\s*第?/, '〔$1〕')
    .replace(/\s+/g, '')

export const evidenceText = (evidence: readonly Evidence[]): string =>
  evidence.map(sayOf).join('；')
