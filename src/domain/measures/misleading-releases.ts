import { incidents } from '#domain/ledgers/incidents.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

/** Y4-08 pursues what is seriously false, misleads the public and had bad consequences: all of it. */
export const misleadingReleases = defineMeasure({
  id: 'misleading-releases',
  title: {
    zh: '严重失实、误导公众并造成不良后果的发布件数',
    en: 'Seriously false or misleading releases with bad consequences',
  },
  unit: 'count',
  inputs: { incidents },
  window: 'period',
  clauses: ['Y4-08'],
  better: 'less',
  measure: (entries) =>
    counted(
      entries.incidents.filter(
        ({ kind, badConsequences }) => kind === 'misleading-release' && badConsequences,
      ),
    ),
})
