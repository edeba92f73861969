import type { CompletenessBody } from '#contract/completeness.ts'
import { readDay } from '#ui/read-day.ts'
import type { Problems } from '#ui/problems.ts'
import type { UnitRow } from './unit-filter.ts'

export interface StepValues {
  text: string
  due: string
  because: string
}

/** Days that can be granted to all of these units: it takes nothing away from any of them. */
export const dayRange = (
  { due, locks }: Pick<CompletenessBody, 'due' | 'locks'>,
  rows: readonly UnitRow[],
) => ({
  min: rows.reduce((latest, row) => (row.due > latest ? row.due : latest), due),
  max: locks,
})

/** @param name how a day is written for the reader */
export function checkStep(
  kind: 'remind' | 'extend',
  { text, due, because }: StepValues,
  { min, max }: { min: string; max: string },
  name: (day: string) => string,
): Problems {
  if (kind === 'remind') return textProblem('text', text)
  const day = readDay(due)
  return {
    ...(due === '' && { due: { key: 'ui.problem.required' } }),
    ...(due !== '' && day === undefined && { due: { key: 'ui.problem.day' } }),
    ...(day !== undefined &&
      (day < min || day > max) && {
        due: { key: 'ui.problem.dayRange', params: { min: name(min), max: name(max) } },
      }),
    ...textProblem('because', because),
  }
}

function textProblem(path: string, text: string): Problems {
  const length = text.trim().length
  if (length === 0) return { [path]: { key: 'ui.problem.required' } }
  return length > 500 ? { [path]: { key: 'ui.problem.tooLong', params: { max: 500 } } } : {}
}
