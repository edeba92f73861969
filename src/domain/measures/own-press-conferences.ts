import { pressEvents } from '#domain/ledgers/press-events.ts'
import { fewestInSpan } from '#domain/measures/fewest-in-span.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isOwn } from '#domain/measures/press-event.ts'
import { pressSpan } from '#domain/measures/settings.ts'

/** Attending somebody else's conference is no conference of one's own. */
export const ownPressConferences = defineMeasure({
  id: 'own-press-conferences',
  title: { zh: '每季度举办新闻发布会场数', en: 'Own press conferences a quarter' },
  unit: 'count',
  inputs: { events: pressEvents },
  window: 'year-to-date',
  clauses: ['Y1-07', 'N1-10'],
  settings: [pressSpan],
  better: 'more',
  measure: ({ events }, about) =>
    fewestInSpan(
      events.filter((event) => isOwn(event) && event.form === 'press-conference'),
      about,
    ),
})
