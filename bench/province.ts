/** Units and facts to measure with: the same every time, 12 facts a unit, spread over the 40 kinds. */
import type { Fact } from '#domain/facts/fact.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { Unit } from '#domain/units/unit.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { ITEMS, benchScheme, kindOf } from './scheme-of-40.ts'

export const FACTS_OF_A_UNIT = 12

/** Which kinds the facts of a unit are of: some kinds twice, some never. */
export const kindsOf = (unit: number): number[] =>
  Array.from({ length: FACTS_OF_A_UNIT }, (_, fact) => (unit * 7 + fact * fact * 3 + fact) % ITEMS)

const unitOf = (index: number): Unit => ({
  id: `unit-${index}`,
  parent: '440000',
  kind: 'department',
  name: `单位 ${index}`,
  shortName: `单位 ${index}`,
  code: null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: true,
})

const factOf = (unit: number, fact: number, kind: number): Fact => ({
  id: `fact-${unit}-${fact}`,
  unit: `unit-${unit}`,
  ledger: 'press-events',
  day: `2026-0${7 + (fact % 3)}-${String(1 + ((unit + fact * 5) % 28)).padStart(2, '0')}`,
  values: { title: `发布活动 ${fact}`, topic: kindOf(kind), form: 'press-conference', host: 'own' },
  evidence: [],
})

export const inputOf = (unit: number, period = '2026-Q3'): ScoringInput => ({
  scheme: benchScheme,
  unit: unitOf(unit),
  parentKind: 'province',
  period,
  asOf: '2026-10-10',
  facts: kindsOf(unit).map((kind, fact) => factOf(unit, fact, kind)),
  sections: { 'press-events': 'reported' },
  judgements: [],
  exceptions: [],
  calendar: chinaHolidays,
})
