import { interpretations } from '#domain/ledgers/interpretations.ts'
import { fallenDue } from '#domain/measures/interpretation.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { interpretationWorkingDays } from '#domain/measures/settings.ts'
import { shareBetween } from '#domain/measures/value.ts'

/** On the government website: an interpretation of which that is not said may or may not be there. */
export const interpretationShare = defineMeasure({
  id: 'interpretation-share',
  title: {
    zh: '重要政策在政府网站发布解读的比例',
    en: 'Important policies interpreted on the website',
  },
  unit: 'percent',
  inputs: { policies: interpretations },
  window: 'period',
  clauses: ['Y2-03', 'N2-06'],
  settings: [interpretationWorkingDays],
  better: 'more',
  measure({ policies }, about) {
    const due = fallenDue(policies, about)
    const interpreted = due.filter(({ interpretedOn }) => interpretedOn !== undefined)
    return shareBetween(
      interpreted.filter(({ onWebsite }) => onWebsite === true).length,
      interpreted.filter(({ onWebsite }) => onWebsite !== false).length,
      due.length,
      due,
    )
  },
})
