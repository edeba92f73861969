import type { RecordProposal } from '#contract/accountability.ts'
import { lawfulEnd } from '#domain/accountability/measures.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import { isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Problems } from '#ui/problems.ts'

/** What an organ elsewhere decided, as it is typed. */
export interface DecidedValues {
  measure: Measure | ''
  organ: string
  number: string
  day: string
  told: string
  until: string
}

export const emptyDecided = (): DecidedValues => ({
  measure: '',
  organ: '',
  number: '',
  day: '',
  told: '',
  until: '',
})

/** The end that the law sets, where measure and day are there. */
export const lawfulEndOf = ({ measure, day }: DecidedValues): Day | undefined =>
  measure !== '' && isDay(day) ? lawfulEnd(measure, day) : undefined

const MISSING = { key: 'ui.problem.required' } as const

/** What is missing or cannot be; the server says the rest. */
export function checkDecided(values: DecidedValues, today: Day, path = 'decided'): Problems {
  const { measure, organ, number, day, told, until } = values
  const problems: Record<string, Problems[string]> = {}
  if (measure === '') problems[`${path}.measure`] = MISSING
  if (organ.trim().length < 2) problems[`${path}.organ`] = MISSING
  if (number.trim().length < 2) problems[`${path}.number`] = MISSING
  if (!isDay(day)) problems[`${path}.day`] = MISSING
  else if (day > today) problems[`${path}.day`] = { key: 'accountability.propose.future' }
  if (!isDay(told)) problems[`${path}.told`] = MISSING
  else if (told > today || told < day) {
    problems[`${path}.told`] = { key: 'accountability.propose.order' }
  }
  const end = lawfulEndOf(values)
  if (end !== undefined && until < end) {
    problems[`${path}.until`] = isDay(until)
      ? { key: 'accountability.propose.early', params: { day: end } }
      : MISSING
  }
  return problems
}

export const toDecided = ({
  measure,
  organ,
  number,
  day,
  told,
  until,
}: DecidedValues): NonNullable<RecordProposal['decided']> => ({
  measure: measure === '' ? 'talk' : measure,
  organ: organ.trim(),
  number: number.trim(),
  day,
  told,
  until: isDay(until) ? until : null,
})
