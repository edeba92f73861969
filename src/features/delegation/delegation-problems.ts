import { isDay } from '#domain/calendar/day.ts'
import { daysProblem } from '#domain/delegation/delegation.ts'
import type { Problems } from '#ui/problems.ts'

export interface DelegationValues {
  /** Which of the own roles, by its place. */
  holding: string
  to: string
  from: string
  until: string
  because: string
}

const missing = { key: 'ui.problem.required' } as const

/** What can be said without the clock of the server, which says itself when a day has passed. */
export function delegationProblems(values: DelegationValues): Problems {
  const { to, from, until, because } = values
  const days = isDay(from) && isDay(until) ? daysProblem({ from, until }, from) : undefined
  return {
    ...(to === '' && { to: missing }),
    ...(!isDay(from) && { from: missing }),
    ...(!isDay(until) && { until: missing }),
    ...(days?.code === 'before-begin' && { until: { key: 'delegation.problem.beforeBegin' } }),
    ...(days?.code === 'too-long' && { until: { key: 'delegation.problem.tooLong' } }),
    ...(because.trim().length < 2 && { because: missing }),
  }
}
