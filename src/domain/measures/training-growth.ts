import { trainings } from '#domain/ledgers/trainings.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { attendancesOf } from '#domain/measures/training-groups.ts'
import { measured, notApplicable, sumOf } from '#domain/measures/value.ts'

/** Attendances more than in the period before; negative when there are fewer. */
export const trainingGrowth = defineMeasure({
  id: 'training-growth',
  title: { zh: '培训人次较上期增加', en: 'Training attendances more than in the period before' },
  unit: 'persons',
  inputs: { trainings },
  window: 'period-and-before',
  clauses: ['N9-06'],
  better: 'more',
  measure(now, _about, before) {
    if (before.trainings.length === 0) return notApplicable('no-previous-period')
    const [attended, earlier] = [
      sumOf(now.trainings, attendancesOf),
      sumOf(before.trainings, attendancesOf),
    ]
    return measured(attended - earlier, now.trainings, { now: attended, before: earlier })
  },
})
