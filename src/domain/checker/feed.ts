import { isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'

/** Of RSS, Atom and Dublin Core. */
const DATED = /<(?:pubDate|published|updated|dc:date)\b[^>]{0,200}>\s*([^<]{4,60}?)\s*</gi
/** Entries only: the head of a feed tells when the feed was made, which is often just now. */
const ENTRY = /<(?:item|entry)[\s/>]/i
const RFC_822 = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

export const isFeed = (source: string): boolean =>
  /<(?:rss|feed|rdf:RDF)[\s>]/i.test(source.slice(0, 2000))

/** A feed without a single entry. */
export const isBlankFeed = (source: string): boolean => isFeed(source) && !ENTRY.test(source)

/** The days of the entries of a feed; days to come are left out. */
export function datesInFeed(source: string, today: Day): Day[] {
  const start = source.search(ENTRY)
  if (start === -1) return []
  const found: Day[] = []
  for (const [, text = ''] of source.slice(start).matchAll(DATED)) {
    const day = dayOf(text)
    if (day !== undefined && day <= today) found.push(day)
  }
  return found
}

function dayOf(text: string): Day | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
  if (iso !== undefined) return isDay(iso) ? iso : undefined
  const [, date = '', month = '', year = ''] = RFC_822.exec(text) ?? []
  const index = MONTHS.indexOf(month.toLowerCase()) + 1
  const day = `${year}-${String(index).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}
