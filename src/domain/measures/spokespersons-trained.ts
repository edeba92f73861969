import { trainings } from '#domain/ledgers/trainings.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { measured, sumOf } from '#domain/measures/value.ts'

export const spokespersonsTrained = defineMeasure({
  id: 'spokespersons-trained',
  title: {
    zh: '本年新闻发言人培训人次',
    en: 'Attendances of spokespersons at trainings this year',
  },
  unit: 'persons',
  inputs: { trainings },
  window: 'year-to-date',
  clauses: ['N1-02'],
  better: 'more',
  measure(entries) {
    const attended = entries.trainings.filter(({ spokespersons }) => spokespersons > 0)
    const persons = sumOf(attended, ({ spokespersons }) => spokespersons)
    return measured(persons, attended, { count: persons })
  },
})
