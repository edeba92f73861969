import { LEDGER_IDS, type LedgerId } from '#domain/ledgers/ledger.ts'
import { periodContaining, type PeriodText } from '#domain/period/period.ts'
import { chance } from '../invent/chance.ts'
import { courseOf } from '../invent/facts-of-unit.ts'
import { dayOfFact } from '../invent/all-facts.ts'
import type { SampleFact } from '../invent/sample-fact.ts'
import type { SectionsLine } from '../office-file.ts'
import { OPEN_PERIOD, samplePeriods } from '../periods.ts'
import type { SampleUnit } from '../units/units.ts'
import { INCOMPLETE, LATE, SILENT } from './cast.ts'
import { handedIn } from './hand-in.ts'

/** Ledgers whose section is easily forgotten when there is nothing to report. */
const FORGOTTEN: ReadonlySet<LedgerId> = new Set([
  'consultations',
  'interviews',
  'trainings',
  'incidents',
])

/** What a unit handed in for each period. */
export function sectionsOf(unit: SampleUnit, reported: readonly SampleFact[]): SectionsLine[] {
  const filled = new Set(
    reported.map((fact) => `${periodContaining(dayOfFact(fact), 'quarter').text} ${fact.ledger}`),
  )
  return courseOf(unit).flatMap(({ lot, level }, index) => {
    const dated = samplePeriods[index]
    if (!dated || (unit.id === SILENT.unit && dated.period === SILENT.period)) return []
    const letters = LEDGER_IDS.map((ledger) =>
      letterOf(unit, lot, dated.period, ledger, level, filled.has(`${dated.period} ${ledger}`)),
    ).join('')
    const late =
      unit.id === LATE ? 6 : Math.max(0, Math.round(chance(lot, index, 'late') * 60 - 56))
    return /[rn]/.test(letters)
      ? [[unit.id, dated.period, handedIn(dated, late, lot), letters] as const]
      : []
  })
}

function letterOf(
  unit: SampleUnit,
  lot: string,
  period: PeriodText,
  ledger: LedgerId,
  level: number,
  filled: boolean,
): 'r' | 'n' | '-' {
  const leftOut = ledger === 'new-media-accounts' || ledger === 'trainings'
  if (unit.id === INCOMPLETE && leftOut && period >= '2026-Q1') return '-'
  // Of the quarter that still runs, those hand in early who like to be done.
  if (period === OPEN_PERIOD) {
    return filled && chance(lot, ledger, 'early') < 0.25 + 0.4 * (level - 0.5) ? 'r' : '-'
  }
  if (filled || ledger === 'mechanisms') return 'r'
  const forgets =
    FORGOTTEN.has(ledger) && chance(lot, period, ledger, 'forgets') < 0.28 * (1 - level)
  return forgets ? '-' : 'n'
}
