import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { measured, sumOf } from '#domain/measures/value.ts'

export const websiteItems = defineMeasure({
  id: 'website-items',
  title: { zh: '政府网站发布信息条数', en: 'Items published on the website' },
  unit: 'count',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['Y2-01', 'N2-01'],
  better: 'more',
  measure({ updates }) {
    const items = sumOf(updates, ({ count }) => count)
    return measured(items, updates, { count: items })
  },
})
