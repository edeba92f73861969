import type { OverviewBody } from '#contract/overview.ts'
import { exact, subtract } from '#domain/number/exact.ts'

/** The numbers of the leading sentence; undefined while no score is determined. */
export interface Lead {
  units: number
  mean: string
  /** On the period before, exact; undefined when there was none. */
  change: string | undefined
  /** Units with the best grade, and how it is called. */
  best: { grade: string; units: number }
  failing: number
}

export function leadOf({ figures, grades, scheme, previous }: OverviewBody): Lead | undefined {
  const [best] = scheme.grades
  if (!figures || !best) return undefined
  const failingGrades = new Set(scheme.grades.filter(({ fails }) => fails).map(({ id }) => id))
  const counts = grades.flatMap((one) => one.counts)
  const sum = (wanted: (grade: string) => boolean) =>
    counts.reduce((total, { grade, units }) => (wanted(grade) ? total + units : total), 0)
  const before = previous?.figures?.mean
  return {
    units: grades.reduce((total, { units }) => total + units, 0),
    mean: figures.mean,
    change: before === undefined ? undefined : differenceText(figures.mean, before),
    best: { grade: best.id, units: sum((grade) => grade === best.id) },
    failing: sum((grade) => failingGrades.has(grade)),
  }
}

function differenceText(now: string, before: string): string {
  const { n, d } = subtract(exact(now), exact(before))
  return `${n}/${d}`
}
