const forms = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
]

/**
 * A day as people write it (2026-3-9, 2026/3/9, 20260309, ２０２６年３月９日) as `2026-03-09`;
 * undefined for what is no day of the calendar.
 */
export function readDay(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。．]/g, '.')
  for (const form of forms) {
    const [, year = '', month = '', day = ''] = form.exec(plain) ?? []
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (year !== '' && isDay(written)) return written
  }
  return undefined
}

/** 2026-02-30 becomes 2 March in a calendar, and is thereby found out. */
function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}

/** A time of day (9:40, 0940, ９：４０) as `09:40`; undefined for what is none. */
export function readTime(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[点时]/, ':')
    .replace(/分$/, '')
  const [, hour = '', minute = ''] =
    /^(\d{1,2}):?(\d{2})$/.exec(plain) ?? /^(\d{1,2}):$/.exec(plain) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
