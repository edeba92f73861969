import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { ofKind } from '#domain/measures/mechanism.ts'
import { measured, notApplicable, sumOf } from '#domain/measures/value.ts'

/** N8-04 speaks of units that have an office; the others name a person (N8-06). */
export const officeStaffing = defineMeasure({
  id: 'office-staffing',
  title: { zh: '专门机构配备人数', en: 'Staff of the dedicated office' },
  unit: 'persons',
  inputs: { mechanisms },
  window: 'in-force',
  clauses: ['N8-04'],
  better: 'more',
  measure(entries) {
    if (ofKind(entries.mechanisms, 'dedicated-office').length === 0)
      return notApplicable('not-its-function')
    const staffing = ofKind(entries.mechanisms, 'office-staffing')
    const persons = sumOf(staffing, (entry) => entry.persons)
    return measured(persons, staffing, { count: persons })
  },
})
