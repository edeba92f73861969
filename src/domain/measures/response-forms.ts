import { responses } from '#domain/ledgers/responses.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isAnswered } from '#domain/measures/response.ts'
import { distinct, measured, notApplicable } from '#domain/measures/value.ts'

/** Of the four ways of N4-03. Without a concern to answer none was needed. */
export const responseForms = defineMeasure({
  id: 'response-forms',
  title: { zh: '回应采用的形式数（共四种）', en: 'Forms of response used, of four' },
  unit: 'count',
  inputs: { matters: responses },
  window: 'period',
  clauses: ['N4-03'],
  better: 'more',
  measure({ matters }) {
    const answered = matters.filter(isAnswered)
    if (answered.length === 0) return notApplicable('nothing-fell-due')
    const forms = distinct(answered, ({ forms = [] }) => forms)
    return measured(forms, answered, { count: forms, of: 4 })
  },
})
