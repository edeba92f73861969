import type { Field, FieldValue, Person } from '#domain/ledgers/field.ts'
import { fill } from '#words/fill.ts'
import type { ListWords } from '#api/export-words.ts'

/** A value as a cell shows it, in the form in which imports read it back. */
export function fieldText(
  field: Field,
  value: FieldValue | undefined,
  { t, say }: ListWords,
): string | number | null {
  if (value === undefined) return null
  switch (field.kind) {
    case 'yes-no':
      return value === true ? t.yes : t.no
    case 'choice':
      return say(field.choices[String(value)] ?? { zh: String(value), en: String(value) })
    case 'choices':
      return (Array.isArray(value) ? value : [])
        .map((one) => say(field.choices[String(one)] ?? { zh: String(one), en: String(one) }))
        .join(t.listSeparator)
    case 'people':
      return peopleOf(value)
        .map(({ name, capacity }) => {
          const words = field.capacities[capacity]
          return fill(t.person, { name, capacity: words ? say(words) : capacity })
        })
        .join(t.peopleSeparator)
    case 'count':
      return typeof value === 'number' ? value : String(value)
    case 'instant':
    case 'text':
    case 'long-text':
    case 'day':
    case 'amount':
    case 'link':
      return String(value)
  }
}

const peopleOf = (value: FieldValue): Person[] =>
  Array.isArray(value) ? value.filter((one): one is Person => typeof one === 'object') : []

/** How spreadsheets should treat the column of a field. */
export function columnKind({ kind }: Field): 'text' | 'number' | 'day' | 'instant' {
  if (kind === 'count' || kind === 'amount') return 'number'
  return kind === 'day' || kind === 'instant' ? kind : 'text'
}
