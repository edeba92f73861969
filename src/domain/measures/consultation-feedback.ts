import { consultations } from '#domain/ledgers/consultations.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { shareBetween } from '#domain/measures/value.ts'

/** Consultations that have closed with opinions received: whether it was said what became of them. */
export const consultationFeedback = defineMeasure({
  id: 'consultation-feedback',
  title: { zh: '征求意见采纳情况公布率', en: 'Consultations with published feedback' },
  unit: 'percent',
  inputs: { decisions: consultations },
  window: 'period',
  clauses: ['Y2-04'],
  better: 'more',
  measure({ decisions }, { asOf }) {
    const closed = decisions.filter(
      ({ consulted, received, closed }) =>
        consulted && (received ?? 0) > 0 && closed !== undefined && closed < asOf,
    )
    return shareBetween(
      closed.filter(({ feedbackPublished }) => feedbackPublished === true).length,
      closed.filter(({ feedbackPublished }) => feedbackPublished !== false).length,
      closed.length,
      closed,
    )
  },
})
