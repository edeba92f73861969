import { inquiries } from '#domain/ledgers/inquiries.ts'
import { hotlineShare } from '#domain/measures/hotline-share.ts'
import { defineMeasure } from '#domain/measures/measure.ts'

/** Matters raised by telephone that got an answer, whether or not the exchange counts calls. */
export const hotlineAnswerRate = defineMeasure({
  id: 'hotline-answer-rate',
  title: { zh: '政府热线诉求答复率', en: 'Hotline inquiries answered' },
  unit: 'percent',
  inputs: { inquiries },
  window: 'period',
  clauses: ['N3-09'],
  better: 'more',
  measure: (entries) =>
    hotlineShare(
      entries.inquiries,
      ({ answered }) => answered,
      ({ received }) => received,
    ),
})
