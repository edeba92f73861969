import { pressEvents } from '#domain/ledgers/press-events.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isOwn } from '#domain/measures/press-event.ts'
import { distinct, measured } from '#domain/measures/value.ts'

/** Of the four forms of N1-09, in the unit's own events. */
export const releaseFormsUsed = defineMeasure({
  id: 'release-forms-used',
  title: { zh: '采用的新闻发布形式数（共四种）', en: 'Forms of release used, of four' },
  unit: 'count',
  inputs: { events: pressEvents },
  window: 'period',
  clauses: ['N1-09'],
  better: 'more',
  measure({ events }) {
    const own = events.filter(isOwn)
    const forms = distinct(own, ({ form }) => [form])
    return measured(forms, own, { count: forms, of: 4 })
  },
})
