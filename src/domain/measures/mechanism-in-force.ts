import {
  mechanismKinds,
  type MechanismKind,
  type MechanismKindId,
} from '#domain/ledgers/mechanism-kinds.ts'
import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { defineMeasure, type Measure } from '#domain/measures/measure.ts'
import { ofKind, type Mechanism } from '#domain/measures/mechanism.ts'
import { measured } from '#domain/measures/value.ts'

/** A register without persons, or funds of nothing, is none. */
const hasFigure = (entry: Mechanism, figure: MechanismKind['figure']): boolean =>
  (figure !== 'persons' || (entry.persons ?? 0) > 0) &&
  (figure !== 'amount' || Number(entry.amount ?? 0) > 0)

/** Whether a mechanism of the kind is in force on the last day of the period: 1 or 0. */
export function mechanismInForce(kind: MechanismKindId): Measure {
  const { zh, en, clauses, figure }: MechanismKind = mechanismKinds[kind]
  return defineMeasure({
    id: `mechanism-${kind}`,
    title: { zh: `已建立：${zh}`, en: `In place: ${en}` },
    unit: 'yes-no',
    inputs: { mechanisms },
    window: 'in-force',
    clauses,
    better: 'more',
    measure(entries) {
      const found = ofKind(entries.mechanisms, kind).filter((entry) => hasFigure(entry, figure))
      return measured(found.length > 0 ? 1 : 0, found, { count: found.length })
    },
  })
}
