import { inquiries } from '#domain/ledgers/inquiries.ts'
import { isMessage } from '#domain/measures/inquiry.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share, sumOf } from '#domain/measures/value.ts'

/** Answered of what was to be answered, mailbox and questions together. */
export const inquiryAnswerRate = defineMeasure({
  id: 'inquiry-answer-rate',
  title: { zh: '公众留言答复率', en: 'Messages answered' },
  unit: 'percent',
  inputs: { inquiries },
  window: 'period',
  clauses: ['Y2-04', 'N2-09'],
  better: 'more',
  measure(entries) {
    const messages = entries.inquiries.filter(isMessage)
    return share(
      sumOf(messages, ({ answered }) => answered),
      sumOf(messages, ({ received }) => received),
      messages,
    )
  },
})
