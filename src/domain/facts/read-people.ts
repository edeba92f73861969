import { fold, hasOddCharacters, quote, tidy } from '#domain/facts/fold.ts'
import { findChoice } from '#domain/facts/read-choice.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'
import type { Choices, Person } from '#domain/ledgers/field.ts'

const MAX_NAME = 40
const SEPARATORS = /[；;、，,\n]/
/** 张三（主要负责同志）, 张三：主要负责同志, 张三 主要负责同志. */
const BRACKETED = /^(.+?)\s*\(\s*(.*?)\s*\)$/
const DIVIDED = /^(.+?)\s*[:：-]\s*(.+)$/

/** Somebody's name and the words for the capacity, where the text has any. */
function split(text: string, capacities: Choices): { name: string; capacity: string } {
  const plain = fold(text)
  const match = BRACKETED.exec(plain) ?? DIVIDED.exec(plain)
  if (match) return { name: tidy(match[1] ?? ''), capacity: match[2] ?? '' }
  // Separated by a space, or by nothing but the words themselves.
  const at = plain.lastIndexOf(' ')
  const after = plain.slice(at + 1)
  if (at > 0 && findChoice(capacities, after) !== undefined)
    return { name: plain.slice(0, at).trim(), capacity: after }
  return { name: plain, capacity: '' }
}

function readPerson(raw: unknown, capacities: Choices): Reading<Person> {
  const { name, capacity } =
    typeof raw === 'string' ? split(raw, capacities) : ((raw ?? {}) as Record<string, unknown>)
  if (typeof name !== 'string' || typeof capacity !== 'string')
    return unread('not-people', { value: quote(raw) })
  const plain = tidy(name)
  if (plain === '' || plain.length > MAX_NAME || hasOddCharacters(plain)) {
    return unread('not-people', { value: quote(raw) })
  }
  if (capacity.trim() === '') return unread('capacity-missing', { name: quote(plain) })
  const id = findChoice(capacities, capacity)
  return id === undefined
    ? unread('not-a-capacity', { name: quote(plain), value: quote(capacity) })
    : read({ name: plain, capacity: id })
}

/** 张三（主要负责同志）；李四（新闻发言人）, or a list of names with capacities. */
export function readPeople(
  raw: unknown,
  { capacities, max }: { capacities: Choices; max: number },
): Reading<Person[]> {
  const parts = typeof raw === 'string' ? raw.split(SEPARATORS) : raw
  if (!Array.isArray(parts)) return unread('not-people', { value: quote(raw) })
  const people: Person[] = []
  for (const part of parts.filter((one) => typeof one !== 'string' || one.trim() !== '')) {
    const person = readPerson(part, capacities)
    if ('code' in person) return person
    if (people.some(({ name }) => name === person.value.name)) {
      return unread('repeated-person', { name: quote(person.value.name) })
    }
    people.push(person.value)
  }
  return people.length > max
    ? unread('too-many-people', { max, count: people.length })
    : read(people)
}
