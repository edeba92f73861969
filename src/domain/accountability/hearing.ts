import type { Day } from '#domain/calendar/day.ts'

/**
 * How somebody was heard (陈述和申辩): by what they handed in, by word of mouth, or not at all because
 * they let the time pass.
 */
export const HEARING_FORMS = ['written', 'oral', 'waived'] as const
export type HearingForm = (typeof HEARING_FORMS)[number]

export interface Hearing {
  form: HearingForm
  /** When they were heard. */
  day: Day
}

/**
 * Whether somebody was heard in this way. Nobody is taken to have waived it before the time is over.
 *
 * @param until last day for a statement
 */
export function isHeard(
  form: HearingForm,
  { hasStated, until, today }: { hasStated: boolean; until: Day; today: Day },
): boolean {
  if (form === 'written') return hasStated
  return form === 'oral' || (!hasStated && today > until)
}
