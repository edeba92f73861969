/** The number of an issued document: organ code, year, serial. */
export interface DocumentNumber {
  code: string
  year: number
  serial: number
}

/** 粤府办督〔2026〕1号: the brackets are U+3014 and U+3015, the serial has no leading zeros. */
export const numberText = ({ code, year, serial }: DocumentNumber): string =>
  `${code}\u3014${year}\u3015${serial}号`

/**
 * Serials below the highest that no document has: none while numbers are given by the register alone,
 * so each of these needs an explanation.
 */
export function gapsIn(serials: readonly number[]): number[] {
  const taken = new Set(serials)
  const highest = Math.max(0, ...serials)
  return Array.from({ length: highest }, (_, index) => index + 1).filter((one) => !taken.has(one))
}
