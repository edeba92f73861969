import type { DiscrepancyRow } from '#contract/discrepancy.ts'
import type { State } from '#ui/state.ts'

/** How a state looks; its word is in the area `observations`. */
export const discrepancyLook: Readonly<Record<DiscrepancyRow['state'], State>> = {
  open: 'warn',
  corrected: 'ok',
  reported: 'ok',
  observed: 'info',
  dismissed: 'neutral',
}
