import { interpretations } from '#domain/ledgers/interpretations.ts'
import { fallenDue } from '#domain/measures/interpretation.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { interpretationWorkingDays } from '#domain/measures/settings.ts'
import { counted } from '#domain/measures/value.ts'

/** Important policies whose term has passed without an interpretation, one occurrence each. */
export const uninterpretedPolicies = defineMeasure({
  id: 'uninterpreted-policies',
  title: { zh: '到期未解读的重要政策数', en: 'Important policies left uninterpreted' },
  unit: 'count',
  inputs: { policies: interpretations },
  window: 'period',
  clauses: ['Y2-03', 'N2-06'],
  settings: [interpretationWorkingDays],
  better: 'less',
  measure: ({ policies }, about) =>
    counted(fallenDue(policies, about).filter(({ interpretedOn }) => interpretedOn === undefined)),
})
