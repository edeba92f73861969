import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { distinct, measured } from '#domain/measures/value.ts'

export const topicalColumns = defineMeasure({
  id: 'topical-columns',
  title: { zh: '依公众关注情况整合的专题数', en: 'Special topics by what the public cares for' },
  unit: 'count',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['N2-03'],
  better: 'more',
  measure({ updates }) {
    const topical = updates.filter(({ topical, count }) => topical === true && count > 0)
    const topics = distinct(topical, ({ column }) => [column])
    return measured(topics, topical, { count: topics })
  },
})
