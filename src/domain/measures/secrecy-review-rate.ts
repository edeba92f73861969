import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share, sumOf } from '#domain/measures/value.ts'

/** Every item published is to be reviewed first. */
export const secrecyReviewRate = defineMeasure({
  id: 'secrecy-review-rate',
  title: { zh: '发布信息保密审查率', en: 'Items reviewed for secrecy' },
  unit: 'percent',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['Y2-07', 'N5-02'],
  better: 'more',
  measure: ({ updates }) =>
    share(
      sumOf(updates, ({ secrecyReviewed }) => secrecyReviewed),
      sumOf(updates, ({ count }) => count),
      updates.filter(({ count }) => count > 0),
    ),
})
