import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { fold, quote, tidy } from '#domain/facts/fold.ts'
import { readDay } from '#domain/facts/read-day.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'
import type { Dated } from '#domain/units/unit.ts'

const SEPARATORS = /[；;\n]/
/** 广东省交通厅（2000-01-01至2018-12-31）. The first bracket that holds a year is the one. */
const WITH_TERM = /^(.*?)\s*[(（]\s*([\d０-９]{4}[^()（）]*)[)）]\s*$/
const TERM = /^(.+?)\s*(?:(?:至|到|~|—|–|--|to|until)\s*(.*)|起|起至今|from)?$/i
const OPEN = /^(今|现在|now)?$/i

/**
 * What holds for a term, as one writes it in a cell: `甲（2000-01-01至2018-12-31）；乙（2019-01-01起）`.
 *
 * @param from the first day of what names no term
 * @param valueOf reads the part before the bracket
 */
export function readDated<T>(
  text: string,
  from: Day,
  valueOf: (text: string) => Reading<T>,
): Reading<Dated<T>[]> {
  const entries: Dated<T>[] = []
  for (const part of text.split(SEPARATORS).filter((one) => one.trim() !== '')) {
    const [, words, term] = WITH_TERM.exec(tidy(part)) ?? []
    const value = valueOf((words ?? part).trim())
    if ('code' in value) return value
    const days = term === undefined ? { from } : readTerm(term)
    if (!days) return unread('not-dated', { value: quote(part) })
    entries.push({ value: value.value, ...days })
  }
  return read(entries)
}

function readTerm(text: string): { from: Day; until?: Day } | undefined {
  const [, first = '', last] = TERM.exec(fold(text)) ?? []
  const from = readDay(first)
  if ('code' in from) return undefined
  if (last === undefined || OPEN.test(last.trim())) return { from: from.value }
  const until = readDay(last)
  if ('code' in until || until.value < from.value) return undefined
  return { from: from.value, until: until.value }
}

/** The same as text, for a list that can be imported again. */
export const datedText = <T>(entries: readonly Dated<T>[], wordsOf: (value: T) => string): string =>
  entries
    .map(
      ({ value, from, until }) =>
        `${wordsOf(value)}（${until === undefined ? `${from}起` : `${from}至${until}`}）`,
    )
    .join('；')

/**
 * The terms of a list that holds from a day on: what it names goes on or begins, what it leaves out
 * ends the day before, and what has ended stays on record.
 */
export function revised<T>(before: readonly Dated<T>[], now: readonly T[], from: Day): Dated<T>[] {
  const isOpen = ({ until }: Dated<T>) => until === undefined || until >= from
  const kept = before.flatMap((entry): Dated<T>[] => {
    if (!isOpen(entry) || now.includes(entry.value)) return [entry]
    return entry.from < from ? [{ ...entry, until: addDays(from, -1) }] : []
  })
  const going = new Set(before.filter(isOpen).map(({ value }) => value))
  return [...kept, ...now.filter((value) => !going.has(value)).map((value) => ({ value, from }))]
}
