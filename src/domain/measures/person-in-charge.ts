import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { ofKind } from '#domain/measures/mechanism.ts'
import { measured, notApplicable, sumOf } from '#domain/measures/value.ts'

/** N8-06 speaks of units without an office of their own; the others staff it (N8-04). */
export const personInCharge = defineMeasure({
  id: 'person-in-charge',
  title: { zh: '明确专人负责人数', en: 'Persons named in charge' },
  unit: 'persons',
  inputs: { mechanisms },
  window: 'in-force',
  clauses: ['N8-06'],
  better: 'more',
  measure(entries) {
    if (ofKind(entries.mechanisms, 'dedicated-office').length > 0)
      return notApplicable('not-its-function')
    const named = ofKind(entries.mechanisms, 'person-in-charge')
    const persons = sumOf(named, (entry) => entry.persons)
    return measured(persons, named, { count: persons })
  },
})
