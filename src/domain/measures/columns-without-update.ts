import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

/** Columns, each in its field, that published nothing in the period: one occurrence each. */
export const columnsWithoutUpdate = defineMeasure({
  id: 'columns-without-update',
  title: { zh: '本期没有更新的栏目数', en: 'Columns without an update in the period' },
  unit: 'count',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['Y2-01'],
  better: 'less',
  measure: ({ updates }) => counted(updates.filter(({ count }) => count === 0)),
})
