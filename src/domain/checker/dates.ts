import { isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'

/** `2026-11-20`, `2026/11/20`, `2026.11.20` or `2026年11月20日`, with one digit too. */
const DATE =
  /(?<![\d./-])(20\d{2})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)(?![\d./-])/g
/** A clock in the head of a page tells today's date on every page, however old it is. */
const CLOCK = /(?:今天|今日|现在|当前|北京时间|当前时间|系统时间)(?:是|为)?\s*[:：]?\s*$/

/** A list names several; one alone may be that of a footer, or the page is filled in by a script. */
const LEAST_MENTIONS = 3

/** Whether a day stands anywhere in a text, also one to come. */
export const namesDay = (text: string): boolean => text.search(DATE) !== -1

/**
 * The days that a list page names, in the order of the page; none where fewer than three stand there. Days to come are left out: they are
 * announced, not published. So is what a clock shows.
 */
export function datesIn(text: string, today: Day): Day[] {
  const found: Day[] = []
  for (const match of text.matchAll(DATE)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    if (CLOCK.test(before)) continue
    const [year = '', month = '', date = ''] = match.slice(1).filter((part) => part !== undefined)
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (isDay(day) && day <= today) found.push(day)
  }
  return found.length < LEAST_MENTIONS ? [] : found
}
