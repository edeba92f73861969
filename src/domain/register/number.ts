/** The number of an issued document: organ code, year, serial. */
export interface DocumentNumber {
  code: string
  year: number
  serial: number
}

/** 机关代字: how the numbers of an organ begin. */
export const isOrganCode = (text: string): boolean => /^\p{Script=Han}{2,12}$/u.test(text)

/** 粤府办督〔2026〕1号: the brackets are U+3014 and U+3015, the serial has no leading zeros. */
export const numberText = ({ code, year, serial }: DocumentNumber): string =>
  `${code}\u3014${year}\u3015${serial}号`

/** Reads a number back; undefined for what is written in another way. */
export function numberFrom(text: string): DocumentNumber | undefined {
  const found = /^(\p{Script=Han}{2,12})\u3014(\d{4})\u3015([1-9]\d{0,4})号$/u.exec(text.trim())
  const [, code = '', year, serial] = found ?? []
  return found ? { code, year: Number(year), serial: Number(serial) } : undefined
}

/**
 * Serials below the highest that no document has: none while numbers are given by the register alone,
 * so each of these needs an explanation.
 */
export function gapsIn(serials: readonly number[]): number[] {
  const taken = new Set(serials)
  const highest = Math.max(0, ...serials)
  return Array.from({ length: highest }, (_, index) => index + 1).filter((one) => !taken.has(one))
}

/** The numbers of one code and year, which run from 1 to the highest. */
export interface NumberBook {
  code: string
  year: number
  /** Documents that have a number. */
  given: number
  /** Serials that are explained as used elsewhere. */
  explained: number
  highest: number
}

/**
 * Serials without a document and without an explanation. A number is given in the same unit of work
 * as the issue, so an act that is rolled back leaves none behind, and only what was never issued can
 * be withdrawn: this is 0 unless somebody changed the database by hand.
 */
export const missingIn = ({ given, explained, highest }: NumberBook): number =>
  highest - given - explained

/** What somebody typed: a number as it is printed, a serial alone, or words. */
export function numberSearch(
  typed: string,
): { serial: number } | { words: string } | Record<string, never> {
  const text = typed.trim()
  if (text === '') return {}
  const [, serial] = /^(?:.*[〕\]］])?\s*(\d{1,6})\s*号?$/.exec(text) ?? []
  return serial === undefined ? { words: text } : { serial: Number(serial) }
}

/**
 * The rows of a book between two serials, with a row for each serial that nothing has.
 *
 * @param rows from the highest serial down
 * @param from the highest serial that belongs to them
 * @param to the lowest
 */
export function withMissing<Row extends { serial: number }>(
  rows: readonly Row[],
  from: number,
  to: number,
): (Row | { kind: 'missing'; serial: number })[] {
  const bySerial = new Map(rows.map((row) => [row.serial, row]))
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, at) => {
    const serial = from - at
    return bySerial.get(serial) ?? { kind: 'missing' as const, serial }
  })
}
