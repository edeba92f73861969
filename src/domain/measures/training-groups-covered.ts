import { trainings } from '#domain/ledgers/trainings.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { GROUPS } from '#domain/measures/training-groups.ts'
import { measured } from '#domain/measures/value.ts'

/** Groups trained in the year so far: 经常 has no number, so no quarter must train all four. */
export const trainingGroupsCovered = defineMeasure({
  id: 'training-groups-covered',
  title: {
    zh: '本年培训覆盖的人员类别数（共四类）',
    en: 'Staff groups trained this year, of four',
  },
  unit: 'count',
  inputs: { trainings },
  window: 'year-to-date',
  clauses: ['N9-02'],
  better: 'more',
  measure(entries) {
    const covered = GROUPS.filter((group) =>
      entries.trainings.some((training) => training[group] > 0),
    ).length
    return measured(covered, entries.trainings, { count: covered, of: GROUPS.length })
  },
})
