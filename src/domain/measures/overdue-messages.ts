import { inquiries } from '#domain/ledgers/inquiries.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { measured, sumOf } from '#domain/measures/value.ts'

/** @source 国办秘函〔2019〕19号: a valid message unanswered for more than three months is a veto. */
export const overdueMessages = defineMeasure({
  id: 'overdue-messages',
  title: { zh: '超过三个月未答复的留言数', en: 'Messages unanswered for over three months' },
  unit: 'count',
  inputs: { inquiries },
  window: 'period',
  clauses: [],
  better: 'less',
  measure(entries) {
    const late = entries.inquiries.filter(({ overdue }) => (overdue ?? 0) > 0)
    const messages = sumOf(late, ({ overdue }) => overdue)
    return measured(messages, late, { count: messages })
  },
})
