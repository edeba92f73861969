import { consultations } from '#domain/ledgers/consultations.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share } from '#domain/measures/value.ts'

/** Only decisions that touch vital interests must be consulted on. */
export const consultationsShare = defineMeasure({
  id: 'consultations-share',
  title: {
    zh: '涉及群众切身利益决策公开征求意见比例',
    en: 'Decisions touching vital interests consulted on',
  },
  unit: 'percent',
  inputs: { decisions: consultations },
  window: 'period',
  clauses: ['N2-05'],
  better: 'more',
  measure({ decisions }) {
    const vital = decisions.filter(({ vitalInterests }) => vitalInterests)
    return share(vital.filter(({ consulted }) => consulted).length, vital.length, vital)
  },
})
