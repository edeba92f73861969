import { interpretations } from '#domain/ledgers/interpretations.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { distinct, measured, notApplicable } from '#domain/measures/value.ts'

/** 通过多种方式: how many different forms were used, of five. */
export const interpretationForms = defineMeasure({
  id: 'interpretation-forms',
  title: { zh: '政策解读采用的形式数', en: 'Forms of interpretation used' },
  unit: 'count',
  inputs: { policies: interpretations },
  window: 'period',
  clauses: ['N6-01', 'N2-04'],
  better: 'more',
  measure({ policies }) {
    const interpreted = policies.filter(({ interpretedOn }) => interpretedOn !== undefined)
    if (interpreted.length === 0) return notApplicable('nothing-fell-due')
    const forms = distinct(interpreted, ({ forms = [] }) => forms)
    return measured(forms, interpreted, { count: forms, of: 5 })
  },
})
