import { trainings } from '#domain/ledgers/trainings.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

export const experienceExchanges = defineMeasure({
  id: 'experience-exchanges',
  title: { zh: '本年总结交流经验次数', en: 'Exchanges of experience this year' },
  unit: 'count',
  inputs: { trainings },
  window: 'year-to-date',
  clauses: ['N9-03'],
  better: 'more',
  measure: (entries) => counted(entries.trainings.filter(({ exchange }) => exchange)),
})
