import { mechanismKinds, type MechanismKindId } from '#domain/ledgers/mechanism-kinds.ts'
import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { defineMeasure, type Measure } from '#domain/measures/measure.ts'
import { ofKind } from '#domain/measures/mechanism.ts'
import { measured, share, sumOf, undetermined } from '#domain/measures/value.ts'

/** Units connected, or numbers merged, of those to be: nothing in force is 0 %, an unknown whole is open. */
export function mechanismCoverage(kind: MechanismKindId): Measure {
  const { zh, en, clauses } = mechanismKinds[kind]
  return defineMeasure({
    id: `mechanism-${kind}`,
    title: { zh: `${zh}：覆盖率`, en: `${en}: coverage` },
    unit: 'percent',
    inputs: { mechanisms },
    window: 'in-force',
    clauses,
    better: 'more',
    measure(entries) {
      const found = ofKind(entries.mechanisms, kind)
      if (found.length === 0) return measured(0, [], { part: 0, of: 0 })
      if (found.some(({ toCover }) => toCover === undefined))
        return undetermined('not-observed', 0, 100)
      return share(
        sumOf(found, ({ covered }) => covered),
        sumOf(found, ({ toCover }) => toCover),
        found,
      )
    },
  })
}
