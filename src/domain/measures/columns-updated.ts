import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { share } from '#domain/measures/value.ts'

/** A column is updated when any of its entries published something in the period. */
export const columnsUpdated = defineMeasure({
  id: 'columns-updated',
  title: { zh: '本期有更新的栏目比例', en: 'Columns updated in the period' },
  unit: 'percent',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['Y2-01'],
  better: 'more',
  measure({ updates }) {
    const columns = new Set(updates.map(({ column }) => column))
    const updated = new Set(updates.filter(({ count }) => count > 0).map(({ column }) => column))
    return share(updated.size, columns.size, updates)
  },
})
