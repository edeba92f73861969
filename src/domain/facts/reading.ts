import type { FindingCode } from '#domain/facts/finding.ts'

/** What was read, or why it could not be. `doubt`: read, but worth a look. */
export type Reading<T> =
  | { value: T; doubt?: FindingCode }
  | { code: FindingCode; params: Readonly<Record<string, string | number>> }

export const read = <T>(value: T): Reading<T> => ({ value })

export const unread = (
  code: FindingCode,
  params: Readonly<Record<string, string | number>> = {},
): Reading<never> => ({ code, params })
