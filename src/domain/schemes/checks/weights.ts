import {
  add,
  equalExact,
  exact,
  sumExact,
  textOf,
  whole,
  type Exact,
} from '#domain/number/exact.ts'
import { error, type Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

const HUNDRED = whole(100)

export const sumOfNumbers = (numbers: readonly number[]): Exact =>
  sumExact(numbers.map((number) => exact(number)))

export function checkWeights({ parts, rollUp }: Scheme): Problem[] {
  const weights = sumOfNumbers(parts.map(({ weight }) => weight))
  const problems = equalExact(weights, HUNDRED)
    ? []
    : [error('parts', 'part-weights', { sum: textOf(weights) })]
  if (!rollUp) return problems
  const below = sumOfNumbers(rollUp.below.map(({ weight }) => weight))
  const all = add(exact(rollUp.own), below)
  const classes = rollUp.below.map((entry) => entry.class)
  return [
    ...problems,
    ...(equalExact(all, HUNDRED) ? [] : [error('rollUp', 'roll-up-weights', { sum: textOf(all) })]),
    ...classes.flatMap((id, index) =>
      classes.indexOf(id) < index
        ? [error(`rollUp.below[${index}]`, 'roll-up-class-twice', { class: id })]
        : [],
    ),
  ]
}
