import { inquiries } from '#domain/ledgers/inquiries.ts'
import { hotlineShare } from '#domain/measures/hotline-share.ts'
import { defineMeasure } from '#domain/measures/measure.ts'

/** @source GB/T 33358-2016: answered within 15 seconds */
export const hotlinePromptRate = defineMeasure({
  id: 'hotline-prompt-rate',
  title: { zh: '政府热线15秒接听率', en: 'Hotline calls answered within 15 seconds' },
  unit: 'percent',
  inputs: { inquiries },
  window: 'period',
  clauses: ['N3-09'],
  better: 'more',
  measure: (entries) =>
    hotlineShare(
      entries.inquiries,
      ({ promptly }) => promptly,
      ({ connected }) => connected,
    ),
})
