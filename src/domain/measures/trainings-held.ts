import { trainings } from '#domain/ledgers/trainings.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

/** In the year so far; a mere exchange of experience is no training. */
export const trainingsHeld = defineMeasure({
  id: 'trainings-held',
  title: { zh: '本年业务培训次数', en: 'Trainings held this year' },
  unit: 'count',
  inputs: { trainings },
  window: 'year-to-date',
  clauses: ['Y5-03', 'N9-02'],
  better: 'more',
  measure: (entries) => counted(entries.trainings.filter(({ exchange }) => !exchange)),
})
