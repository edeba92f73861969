import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { notApplicable, share } from '#domain/measures/value.ts'

/** A unit answers for those of the ten fields of Y2-02 that are its function, and for no other. */
export const disclosureFieldsCovered = defineMeasure({
  id: 'disclosure-fields-covered',
  title: { zh: '职责内重点领域信息公开覆盖率', en: 'Own key fields with published information' },
  unit: 'percent',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['Y2-02'],
  better: 'more',
  measure({ updates }, { functions }) {
    if (functions.length === 0) return notApplicable('not-its-function')
    const published = updates.filter(
      ({ field, count }) => count > 0 && functions.some((own) => own === field),
    )
    const covered = new Set(published.map(({ field }) => field))
    return share(covered.size, new Set(functions).size, published)
  },
})
