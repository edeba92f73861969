import { sumOfNumbers } from '#domain/schemes/checks/weights.ts'
import { measureIn, type Library } from '#domain/schemes/checks/library.ts'
import { compareExact, exact, textOf } from '#domain/number/exact.ts'
import { pointsFor } from '#domain/schemes/points-by-class.ts'
import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import type { Bonus, Scheme, Veto } from '#domain/schemes/scheme.ts'

function effect(scheme: Scheme, { id, effect }: Veto, at: string): Problem[] {
  if (effect.kind === 'ceiling') {
    const best = scheme.full + (scheme.bonus?.ceiling ?? 0)
    return effect.points >= best
      ? [warning(`${at}.effect`, 'veto-without-effect', { veto: id, points: effect.points, best })]
      : []
  }
  const grade = scheme.grades.find((one) => one.id === effect.grade)
  if (!grade)
    return [error(`${at}.effect`, 'veto-grade-unknown', { veto: id, grade: effect.grade })]
  return grade.fails === true
    ? []
    : [error(`${at}.effect`, 'veto-grade-passes', { veto: id, grade: effect.grade })]
}

function measured({ measure, atLeast }: Veto, library: Library, at: string): Problem[] {
  const found = measureIn(library, measure)
  if (!found) return []
  return [
    ...(found.unit === 'percent' && atLeast > 100
      ? [error(`${at}.atLeast`, 'beyond-100-percent', { measure })]
      : []),
    ...(found.better === 'more' ? [warning(at, 'rule-against-measure', { measure })] : []),
  ]
}

/** The ceiling caps; a ceiling above what the items give caps nothing. */
const ceiling = (scheme: Scheme, { items, ceiling }: Bonus): Problem[] =>
  scheme.classes.flatMap(({ id }) => {
    const sum = sumOfNumbers(items.map(({ points }) => pointsFor(points, id) ?? 0))
    return compareExact(sum, exact(ceiling)) < 0
      ? [warning('bonus', 'bonus-ceiling-unreachable', { class: id, sum: textOf(sum), ceiling })]
      : []
  })

/** Vetoes, and the gate before the bonus. */
export function checkVetoes(scheme: Scheme, library: Library): Problem[] {
  const { bonus } = scheme
  const gate = bonus?.gateAbove
  return [
    ...scheme.vetoes.flatMap((veto, index) => [
      ...effect(scheme, veto, `vetoes[${index}]`),
      ...measured(veto, library, `vetoes[${index}]`),
    ]),
    ...(gate !== undefined && gate >= scheme.full
      ? [error('bonus.gateAbove', 'gate-never-opens', { gate, full: scheme.full })]
      : []),
    ...(bonus ? ceiling(scheme, bonus) : []),
  ]
}
