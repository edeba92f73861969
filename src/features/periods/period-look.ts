import type { PeriodState } from '#domain/period/period-lock.ts'
import type { State } from '#ui/state.ts'

/** Shape and colour of a period's state; its words are `shell.periodState`. */
export const periodLook: Readonly<Record<PeriodState, State>> = {
  planned: 'neutral',
  open: 'info',
  closed: 'warn',
  locked: 'ok',
}
