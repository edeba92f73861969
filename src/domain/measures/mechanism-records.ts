import { mechanismKinds, type MechanismKindId } from '#domain/ledgers/mechanism-kinds.ts'
import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { defineMeasure, type Measure, type MeasureWindow } from '#domain/measures/measure.ts'
import { ofKind } from '#domain/measures/mechanism.ts'
import { counted } from '#domain/measures/value.ts'

/** Meetings held, reports passed on, bulletins issued: what happens on a day instead of being in force. */
export function mechanismRecords(
  kind: MechanismKindId,
  window: Extract<MeasureWindow, 'period' | 'year-to-date'>,
): Measure {
  const { zh, en, clauses } = mechanismKinds[kind]
  const yearly = window === 'year-to-date'
  return defineMeasure({
    id: `records-${kind}`,
    title: {
      zh: `${yearly ? '本年' : '本期'}次数：${zh}`,
      en: `Number ${yearly ? 'this year' : 'in the period'}: ${en}`,
    },
    unit: 'count',
    inputs: { mechanisms },
    window,
    clauses,
    better: 'more',
    measure: (entries) => counted(ofKind(entries.mechanisms, kind)),
  })
}
