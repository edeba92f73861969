import type { SectionStep } from '#domain/workflow/section.ts'
import type { State } from './state.ts'

/** Colour and shape of a step; its word stands in the area `sections`. */
export const sectionLook: Readonly<Record<SectionStep, State>> = {
  open: 'neutral',
  submitted: 'info',
  approved: 'ok',
  accepted: 'ok',
  returned: 'bad',
  unlocked: 'warn',
}
