import { trainings } from '#domain/ledgers/trainings.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { distinct, measured } from '#domain/measures/value.ts'

/** Of the four abilities of N9-04, in the year so far. */
export const abilitiesTrained = defineMeasure({
  id: 'abilities-trained',
  title: { zh: '本年培训涉及的能力数（共四种）', en: 'Abilities trained this year, of four' },
  unit: 'count',
  inputs: { trainings },
  window: 'year-to-date',
  clauses: ['N9-04'],
  better: 'more',
  measure(entries) {
    const abilities = distinct(entries.trainings, ({ abilities = [] }) => abilities)
    return measured(abilities, entries.trainings, { count: abilities, of: 4 })
  },
})
