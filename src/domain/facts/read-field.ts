import { hasOddCharacters, quote, tidy } from '#domain/facts/fold.ts'
import { readChoice, readChoices, readYesNo } from '#domain/facts/read-choice.ts'
import { readDay } from '#domain/facts/read-day.ts'
import { readInstant } from '#domain/facts/read-instant.ts'
import { readLink } from '#domain/facts/read-link.ts'
import { readAmount, readCount } from '#domain/facts/read-number.ts'
import { readPeople } from '#domain/facts/read-people.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'
import type { Field, FieldValue } from '#domain/ledgers/field.ts'

/** Nothing was entered: left out, blank, or an empty list. */
export const isBlank = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  (typeof raw === 'string' && tidy(raw) === '') ||
  (Array.isArray(raw) && raw.length === 0)

/** Reads what was entered into a field, as text or as its own value. */
export function readField(field: Field, raw: unknown): Reading<FieldValue> {
  switch (field.kind) {
    case 'text':
      return readText(raw, field.max, (text) => text.replace(/\s+/g, ' '))
    case 'long-text':
      return readText(raw, field.max, (text) => text)
    case 'day':
      return readDay(raw)
    case 'instant':
      return readInstant(raw)
    case 'count':
      return readCount(raw, field)
    case 'amount':
      return readAmount(raw, field)
    case 'choice':
      return readChoice(raw, field.choices)
    case 'choices':
      return readChoices(raw, field.choices)
    case 'yes-no':
      return readYesNo(raw)
    case 'link':
      return readLink(raw)
    case 'people':
      return readPeople(raw, field)
  }
}

function readText(raw: unknown, max: number, shape: (text: string) => string): Reading<string> {
  if (typeof raw !== 'string' && typeof raw !== 'number')
    return unread('not-text', { value: quote(raw) })
  const text = shape(tidy(String(raw)))
  if (hasOddCharacters(text)) return unread('odd-characters', { value: quote(text) })
  return text.length > max ? unread('too-long', { max, length: text.length }) : read(text)
}
