import { fold, likeness, quote } from '#domain/facts/fold.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'
import {
  compareExact,
  divide,
  exact,
  isExactText,
  multiply,
  textOf,
  whole,
} from '#domain/number/exact.ts'
import type { Exact, ExactText } from '#domain/number/exact.ts'
import type { Words } from '#domain/words.ts'

/** 1.2万 is 12,000. */
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const PLAIN = /^[+-]?\d{1,30}(\.\d{1,30})?$/

/** @param unit written after the number it does no harm: 12条, 3.5% */
function readExact(raw: unknown, unit: Words): Exact | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? exact(raw) : undefined
  if (typeof raw !== 'string') return undefined
  let text = likeness(raw)
  for (const word of [unit.zh, unit.en].map(likeness)) {
    if (text.endsWith(word)) text = text.slice(0, -word.length)
  }
  const scale = SCALES[text.slice(-1)]
  if (scale !== undefined) text = text.slice(0, -1)
  if (GROUPED.test(text)) text = text.replaceAll(',', '')
  if (!PLAIN.test(text)) return undefined
  const value = exact(text.replace(/^\+/, ''))
  return scale === undefined ? value : multiply(value, whole(scale))
}

/** A whole number from 0. */
export function readCount(
  raw: unknown,
  { max, unit }: { max: number; unit: Words },
): Reading<number> {
  const value = readExact(raw, unit)
  const problem = limits(raw, value, max)
  if (!value || problem) return problem ?? unread('not-a-number', { value: quote(raw) })
  const number = Number(textOf(value))
  return Number.isSafeInteger(number) ? read(number) : unread('not-whole', { value: quote(raw) })
}

/** A number from 0 with so many decimals at most, as canonical exact text: 3.50 is "3.5". */
export function readAmount(
  raw: unknown,
  { max, unit, decimals }: { max: number; unit: Words; decimals: number },
): Reading<ExactText> {
  // Exact text such as "1/3" is how other numbers travel; an amount always ends.
  const value = typeof raw === 'string' && isExactText(raw) ? exact(raw) : readExact(raw, unit)
  const problem = limits(raw, value, max)
  if (!value || problem) return problem ?? unread('not-a-number', { value: quote(raw) })
  const scaled = textOf(multiply(value, whole(10 ** decimals)))
  return /^\d+$/.test(scaled)
    ? read(textOf(divide(exact(scaled), whole(10 ** decimals))))
    : unread('too-many-decimals', { value: quote(raw), decimals })
}

function limits(raw: unknown, value: Exact | undefined, max: number): Reading<never> | undefined {
  if (!value) return unread('not-a-number', { value: quote(fold(String(raw))) })
  if (compareExact(value, whole(0)) < 0) return unread('negative', { value: quote(raw) })
  return compareExact(value, whole(max)) > 0
    ? unread('too-big', { value: quote(raw), max })
    : undefined
}
