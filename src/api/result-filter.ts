import type { z } from 'zod'
import type { listScorecards } from '#contract/scorecard.ts'
import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { ZERO, compareExact, isZero } from '#domain/number/exact.ts'
import { differenceOf } from '#api/result-row.ts'
import type { Result } from '#api/kept-results.ts'

export type ScorecardFilter = Partial<
  Pick<
    z.output<NonNullable<typeof listScorecards.query>>,
    'kind' | 'class' | 'grade' | 'q' | 'changed' | 'state'
  >
>

type Test = (result: Result, before: Result | undefined) => boolean

/** Whether a result is asked for, and may be seen. */
export function resultFilter(
  scope: Scope,
  under: string | undefined,
  filter: ScorecardFilter,
): Test {
  const tests: Test[] = []
  if (scope.kind !== 'everything') tests.push(({ unit }) => isInScope(scope, unit.path))
  if (under !== undefined) tests.push(({ unit }) => unit.path.startsWith(under))
  const { kind, grade, changed, state, q } = filter
  if (kind) tests.push(({ unit }) => kind.includes(unit.kind))
  if (filter.class) {
    const classes = filter.class
    tests.push((result) => classes.includes(result.class))
  }
  if (grade) tests.push(({ grades }) => grades.some((one) => grade.includes(one)))
  if (changed) tests.push((result, before) => changeOf(result, before) === changed)
  if (state) tests.push((result) => state.some((one) => IS[one](result)))
  if (q !== undefined && q !== '') tests.push(named(q))
  return (result, before) => tests.every((test) => test(result, before))
}

const IS: Record<NonNullable<ScorecardFilter['state']>[number], (result: Result) => boolean> = {
  vetoed: ({ vetoes }) => vetoes.length > 0,
  undetermined: ({ undetermined, total }) => undetermined > 0 || total.kind === 'range',
  incomplete: ({ reported }) => reported.sections < reported.of,
  differs: ({ self, total }) => {
    const difference = differenceOf(self, total)
    return difference !== null && !isZero(difference)
  },
}

function changeOf({ total }: Result, before: Result | undefined) {
  if (!before || before.total.kind === 'none') return 'new'
  const change = differenceOf(total, before.total)
  if (!change) return undefined
  if (isZero(change)) return 'same'
  return compareExact(change, ZERO) < 0 ? 'down' : 'up'
}

/** Part of a name, a former name or the division code. */
function named(words: string): Test {
  const wanted = words.toLowerCase()
  const has = (text: string | null) => text?.toLowerCase().includes(wanted) ?? false
  return ({ unit, name }) =>
    has(name) ||
    has(unit.name) ||
    has(unit.shortName) ||
    has(unit.code) ||
    unit.formerNames.some(({ value }) => has(value))
}
