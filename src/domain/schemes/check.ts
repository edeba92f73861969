import { checkClasses } from '#domain/schemes/checks/classes.ts'
import { checkClauses } from '#domain/schemes/checks/clauses.ts'
import { checkDates } from '#domain/schemes/checks/dates.ts'
import { checkGrades } from '#domain/schemes/checks/grades.ts'
import { checkIds } from '#domain/schemes/checks/ids.ts'
import { theLibrary, type Library } from '#domain/schemes/checks/library.ts'
import { checkMeasures } from '#domain/schemes/checks/measures.ts'
import { checkObjections } from '#domain/schemes/checks/objections.ts'
import { checkPoints } from '#domain/schemes/checks/points.ts'
import { checkRules } from '#domain/schemes/checks/rules.ts'
import { checkSettings } from '#domain/schemes/checks/settings.ts'
import { checkTolerances } from '#domain/schemes/checks/tolerances.ts'
import { checkVetoes } from '#domain/schemes/checks/vetoes.ts'
import { checkWeights } from '#domain/schemes/checks/weights.ts'
import type { Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

const checks: readonly ((scheme: Scheme, library: Library) => Problem[])[] = [
  checkIds,
  checkDates,
  checkClasses,
  checkWeights,
  checkPoints,
  checkMeasures,
  checkRules,
  checkVetoes,
  checkGrades,
  checkSettings,
  checkClauses,
  checkObjections,
  checkTolerances,
]

/**
 * Everything about a scheme of the right shape that cannot work (errors, it is not published) or
 * that its author may not have meant (warnings). Words: src/words, area `schemes.problems`.
 */
export const checkScheme = (scheme: Scheme, library: Library = theLibrary): Problem[] =>
  checks.flatMap((check) => check(scheme, library))

export const isPublishable = (problems: readonly Problem[]): boolean =>
  problems.every(({ severity }) => severity !== 'error')
