import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { distinct, measured } from '#domain/measures/value.ts'

/** Of the three classes of N5-01. */
export const contentClassesCovered = defineMeasure({
  id: 'content-classes-covered',
  title: { zh: '主动发布的内容类别数（共三类）', en: 'Classes of content published, of three' },
  unit: 'count',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['N5-01'],
  better: 'more',
  measure({ updates }) {
    const published = updates.filter(({ count, content }) => count > 0 && content !== undefined)
    const classes = distinct(published, ({ content }) => [content])
    return measured(classes, published, { count: classes, of: 3 })
  },
})
