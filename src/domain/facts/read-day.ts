import { isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { fold, quote } from '#domain/facts/fold.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

const WEEKDAY = /\s*[(]?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*[)]?/g
const CHINESE_DAY =
  /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/
const YEAR_FIRST = /^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})(?!\d)\s*[日号]?/
const PLAIN_DIGITS = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/
const SHORT_YEAR = /^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/

/** 十五 is 15, 二十 is 20, 三十一 is 31, 五 is 5. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const digit = (char: string | undefined, otherwise: string) => DIGITS[char ?? ''] ?? otherwise
  return Number(digit(tens, tens === '0' ? '0' : '1')) * 10 + Number(digit(ones, '0'))
}

/** The day a text begins with, and the text after it; the day need not exist. */
export function splitDay(text: string): { day: Day; rest: string } | undefined {
  const plain = fold(text).replace(WEEKDAY, ' ').trim()
  const chinese = CHINESE_DAY.exec(plain)
  if (chinese) {
    const [all, year = '', month = '', date = ''] = chinese
    const digits = [...year].map((char) => DIGITS[char] ?? '').join('')
    return {
      day: dayOf(digits, chineseNumber(month), chineseNumber(date)),
      rest: plain.slice(all.length),
    }
  }
  const match = YEAR_FIRST.exec(plain)
  if (match) {
    const [all, year = '', first, month, second, date] = match
    // 2026年3/5 and 2026-3.5 are slips; only 年 goes with 月.
    if ((first === '年' ? '月' : first) !== second) return undefined
    return { day: dayOf(year, Number(month), Number(date)), rest: plain.slice(all.length) }
  }
  const digits = PLAIN_DIGITS.exec(plain)
  if (!digits) return undefined
  const [all, year = '', month, date] = digits
  return { day: dayOf(year, Number(month), Number(date)), rest: plain.slice(all.length) }
}

const dayOf = (year: string, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** A time after the day does no harm: pasted cells carry one. */
const TIME_AFTER = /^[T\s]*(\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * A day in any of the ways it is written: 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日（星期四）,
 * 二〇二六年三月五日, 20260305. A day and month whose order is open (3/5/2026, 26/3/5) is not guessed.
 */
export function readDay(raw: unknown): Reading<Day> {
  if (typeof raw !== 'string') return unread('not-a-day', { value: quote(raw) })
  const text = fold(raw)
  const found = splitDay(text)
  if (found && isDay(found.day) && TIME_AFTER.test(found.rest)) return read(found.day)
  if (!found && (YEAR_LAST.test(text) || SHORT_YEAR.test(text))) {
    return unread('ambiguous-day', { value: quote(raw) })
  }
  return unread('not-a-day', { value: quote(raw) })
}
