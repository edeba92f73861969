import { responses } from '#domain/ledgers/responses.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isAnswered } from '#domain/measures/response.ts'
import { dueSettings, hasFallenDue } from '#domain/measures/response-due.ts'
import { share } from '#domain/measures/value.ts'

/** Answered at all: what can be asked of periods before a number of hours was laid down. */
export const responseRate = defineMeasure({
  id: 'response-rate',
  title: { zh: '社会关切回应率', en: 'Public concerns answered' },
  unit: 'percent',
  inputs: { matters: responses },
  window: 'period',
  clauses: ['N4-03', 'N2-07', 'Y3-02'],
  settings: dueSettings,
  better: 'more',
  measure({ matters }, about) {
    const due = matters.filter((matter) => hasFallenDue(matter, about))
    return share(due.filter(isAnswered).length, due.length, due)
  },
})
