import type { Day } from '#domain/calendar/day.ts'
import { dayOfEntry } from '#domain/facts/check-entry.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { periodContaining } from '#domain/period/period.ts'
import { absences, type Absence } from '../story/absences.ts'
import { decoys } from '../story/decoys.ts'
import { typed } from '../story/typing.ts'
import type { SampleUnit } from '../units/units.ts'
import { factsOfUnit } from './facts-of-unit.ts'
import type { SampleFact } from './sample-fact.ts'
import { reportingUnits } from './sample-units.ts'

/** The day that puts a row into a period. */
export function dayOfFact({ ledger, values }: Pick<SampleFact, 'ledger' | 'values'>): Day {
  const day = dayOfEntry(ledgerOf(ledger), values)
  if (day === undefined) throw new RangeError(`an invented row of ${ledger} has no day`)
  return day
}

/** Every row of the workbook: by ledger, then by unit, then by day. */
export function allFacts(): SampleFact[] {
  const rows = reportingUnits().flatMap((unit) =>
    reportedBy(unit).map((fact) => ({ fact, key: sortKey(fact) })),
  )
  // Sorting keeps the order of rows that agree, so the workbook is always the same.
  return rows.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ fact }) => fact)
}

/** What a unit reports, with the story's absences and decoys. */
export function reportedBy(unit: SampleUnit): SampleFact[] {
  const own = decoys.filter((decoy) => decoy.unit === unit.id)
  const gone: Absence[] = [
    ...absences.filter((absence) => absence.unit === unit.id),
    ...own.flatMap(({ instead }) => (instead ? [{ unit: unit.id, ...instead }] : [])),
  ]
  const kept = factsOfUnit(unit).filter((fact) => !gone.some((absence) => takesOut(absence, fact)))
  return [...kept, ...own.flatMap(({ facts }) => facts)].map((fact) => typed(fact, dayOfFact(fact)))
}

const takesOut = ({ ledgers, slot = '', periods }: Absence, fact: SampleFact): boolean =>
  (ledgers?.includes(fact.ledger) ?? true) &&
  fact.slot.startsWith(slot) &&
  (periods?.includes(periodContaining(dayOfFact(fact), 'quarter').text) ?? true)

const sortKey = (fact: SampleFact): string =>
  [LEDGER_IDS.indexOf(fact.ledger) + 10, fact.unit, dayOfFact(fact)].join(' ')
