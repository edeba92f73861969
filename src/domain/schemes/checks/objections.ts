import { error, type Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

/** One term, said once. */
export const checkObjections = ({ objections, objectionDays }: Scheme): Problem[] =>
  objections !== undefined && objectionDays !== undefined
    ? [error('objectionDays', 'objections-twice')]
    : []
