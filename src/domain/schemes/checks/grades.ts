import { error, type Problem } from '#domain/schemes/problem.ts'
import type { Grade, Scheme } from '#domain/schemes/scheme.ts'

/** Whether every total that reaches the grade has already reached an earlier one. */
const isCovered = (grade: Grade, earlier: readonly Grade[]): boolean =>
  earlier.some((before) => {
    if (before.atLeast !== undefined)
      return before.atLeast <= (grade.atLeast ?? grade.above ?? -Infinity)
    // Above 60 covers above 60 and at least 61, but not at least 60.
    if (before.above !== undefined)
      return grade.atLeast === undefined
        ? before.above <= (grade.above ?? -Infinity)
        : before.above < grade.atLeast
    return true
  })

function checkGrade(scheme: Scheme, grade: Grade, index: number): Problem[] {
  const at = `grades[${index}]`
  const params = { grade: grade.id }
  const { atLeast, above } = grade
  if (atLeast !== undefined && above !== undefined) return [error(at, 'grade-two-bounds', params)]
  if (atLeast === undefined && above === undefined)
    return [error(at, 'grade-without-bound', params)]
  const best = scheme.full + (scheme.bonus?.ceiling ?? 0)
  const beyond = (atLeast !== undefined && atLeast > best) || (above !== undefined && above >= best)
  return beyond || isCovered(grade, scheme.grades.slice(0, index))
    ? [error(at, 'grade-unreachable', params)]
    : []
}

/** The last grade is for every total that is left, 0 included. */
export function checkGrades(scheme: Scheme): Problem[] {
  const problems = scheme.grades.flatMap((grade, index) => checkGrade(scheme, grade, index))
  return scheme.grades.some(({ atLeast }) => atLeast === 0)
    ? problems
    : [...problems, error('grades', 'grade-gap')]
}
