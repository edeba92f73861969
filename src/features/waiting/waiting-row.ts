import type { WaitingSectionBody } from '#contract/waiting-section.ts'

/** A section is one ledger of one unit. */
export const rowKey = ({ unit, ledger }: WaitingSectionBody): string => `${unit.id}/${ledger}`
