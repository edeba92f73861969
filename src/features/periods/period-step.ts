import type { PeriodState } from '#domain/period/period-lock.ts'
import type { periods } from '#words/zh/periods.ts'

/** Every step that has words; the table of the domain says which there are. */
export type PeriodStep = keyof typeof periods.steps.to

export const stepOf = (from: PeriodState, to: PeriodState): PeriodStep =>
  `${from}-${to}` as PeriodStep
