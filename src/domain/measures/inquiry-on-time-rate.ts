import { inquiries } from '#domain/ledgers/inquiries.ts'
import { isMessage } from '#domain/measures/inquiry.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share, sumOf } from '#domain/measures/value.ts'

/** On time of those answered: what is still pending may yet be on time. */
export const inquiryOnTimeRate = defineMeasure({
  id: 'inquiry-on-time-rate',
  title: { zh: '公众留言按时答复率', en: 'Messages answered on time' },
  unit: 'percent',
  inputs: { inquiries },
  window: 'period',
  clauses: ['Y2-04'],
  better: 'more',
  measure(entries) {
    const messages = entries.inquiries.filter(isMessage)
    return share(
      sumOf(messages, ({ onTime }) => onTime),
      sumOf(messages, ({ answered }) => answered),
      messages,
    )
  },
})
