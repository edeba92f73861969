import { inquiries } from '#domain/ledgers/inquiries.ts'
import { hotlineShare } from '#domain/measures/hotline-share.ts'
import { defineMeasure } from '#domain/measures/measure.ts'

/** @source GB/T 33358-2016: at least 95 % */
export const hotlineConnectionRate = defineMeasure({
  id: 'hotline-connection-rate',
  title: { zh: '政府热线接通率', en: 'Hotline calls connected' },
  unit: 'percent',
  inputs: { inquiries },
  window: 'period',
  clauses: ['N3-09'],
  better: 'more',
  measure: (entries) =>
    hotlineShare(
      entries.inquiries,
      ({ connected }) => connected,
      ({ calls }) => calls,
    ),
})
