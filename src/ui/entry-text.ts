import type { Choices, Field, FieldValue } from '#domain/ledgers/field.ts'
import type { Words } from '#domain/words.ts'

export interface EntryWords {
  say: (words: Words) => string
  day: (day: string) => string
  instant: (instant: string) => string
  yes: string
  no: string
}

/** What a field holds, for somebody who reads it. */
export function entryText(field: Field, value: FieldValue | undefined, words: EntryWords): string {
  if (value === undefined || value === '') return '—'
  const choice = (choices: Choices, id: string) => {
    const found = choices[id]
    return found ? words.say(found) : id
  }
  switch (field.kind) {
    case 'yes-no':
      return value === true ? words.yes : words.no
    case 'day':
      return words.day(String(value))
    case 'instant':
      return words.instant(String(value))
    case 'choice':
      return choice(field.choices, String(value))
    case 'choices':
      return Array.isArray(value)
        ? value.map((id) => choice(field.choices, String(id))).join('、')
        : '—'
    case 'people':
      return Array.isArray(value)
        ? value
            .map((person) =>
              typeof person === 'string'
                ? person
                : `${person.name}（${choice(field.capacities, person.capacity)}）`,
            )
            .join('；')
        : '—'
    case 'count':
    case 'amount':
      return `${String(value)} ${words.say(field.unit)}`
    default:
      return String(value)
  }
}
