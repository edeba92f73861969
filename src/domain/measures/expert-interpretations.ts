import { interpretations } from '#domain/ledgers/interpretations.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted, notApplicable } from '#domain/measures/value.ts'

/** Asked for after important policies: without one, none is missing. */
export const expertInterpretations = defineMeasure({
  id: 'expert-interpretations',
  title: { zh: '组织专家解读的重要政策数', en: 'Important policies interpreted by experts' },
  unit: 'count',
  inputs: { policies: interpretations },
  window: 'period',
  clauses: ['N6-01'],
  better: 'more',
  measure({ policies }) {
    const important = policies.filter((policy) => policy.important)
    if (important.length === 0) return notApplicable('nothing-fell-due')
    return counted(
      important.filter(
        ({ interpretedOn, byExpert, forms }) =>
          interpretedOn !== undefined && (byExpert === true || forms?.includes('expert') === true),
      ),
    )
  },
})
