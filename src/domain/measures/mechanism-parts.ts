import {
  mechanismKinds,
  type MechanismKind,
  type MechanismKindId,
} from '#domain/ledgers/mechanism-kinds.ts'
import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { defineMeasure, type Measure } from '#domain/measures/measure.ts'
import { ofKind } from '#domain/measures/mechanism.ts'
import { share } from '#domain/measures/value.ts'

/**
 * How much of what the clause names is laid down, by all documents of the kind in force together:
 * two of five steps are 40 %, no document is 0 %.
 */
export function mechanismParts(kind: MechanismKindId): Measure {
  const { zh, en, clauses, parts = [] }: MechanismKind = mechanismKinds[kind]
  return defineMeasure({
    id: `mechanism-${kind}`,
    title: { zh: `${zh}：规定内容覆盖率`, en: `${en}: parts laid down` },
    unit: 'percent',
    inputs: { mechanisms },
    window: 'in-force',
    clauses,
    better: 'more',
    measure(entries) {
      const found = ofKind(entries.mechanisms, kind)
      const named = new Set<string>(found.flatMap((entry) => entry.parts ?? []))
      return share(parts.filter((part) => named.has(part)).length, parts.length, found)
    },
  })
}
