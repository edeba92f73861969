import { interpretations } from '#domain/ledgers/interpretations.ts'
import { fallenDue, isOnTime } from '#domain/measures/interpretation.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { interpretationWorkingDays } from '#domain/measures/settings.ts'
import { share } from '#domain/measures/value.ts'

/** 及时 has no number in the documents: the term is the scheme's, after local rules. */
export const interpretationTimeliness = defineMeasure({
  id: 'interpretation-timeliness',
  title: { zh: '重要政策按时解读率', en: 'Important policies interpreted on time' },
  unit: 'percent',
  inputs: { policies: interpretations },
  window: 'period',
  clauses: ['Y2-03', 'N2-06'],
  settings: [interpretationWorkingDays],
  better: 'more',
  measure({ policies }, about) {
    const due = fallenDue(policies, about)
    return share(due.filter((policy) => isOnTime(policy, about)).length, due.length, due)
  },
})
