/** The number of an issued document: organ code, year, serial. */
export interface DocumentNumber {
  code: string
  year: number
  serial: number
}

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
