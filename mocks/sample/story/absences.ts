import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { ABROAD, INCOMPLETE, SILENT } from './cast.ts'

/** Invented rows that the story takes out again: of this ledger and slot (or all), in these periods (or all). */
export interface Absence {
  unit: UnitId
  ledgers?: readonly LedgerId[]
  /** Rows whose slot begins so. */
  slot?: string
  periods?: readonly PeriodText[]
}

export const absences: readonly Absence[] = [
  // The head was abroad; the exception agreed for it says so.
  {
    unit: ABROAD,
    ledgers: ['press-events'],
    slot: 'provincial-press-office press-conference 1',
    periods: ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'],
  },
  { unit: SILENT.unit, periods: [SILENT.period] },
  {
    unit: INCOMPLETE,
    ledgers: ['new-media-accounts', 'trainings'],
    periods: ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
  },
  // A typhoon: the exception agreed for it says so.
  {
    unit: '440883',
    ledgers: ['press-events'],
    slot: 'own press-conference',
    periods: ['2025-Q3'],
  },
  {
    unit: '440000-public-security',
    ledgers: ['press-events'],
    slot: 'own press-conference',
    periods: ['2026-Q3', '2026-Q4'],
  },
]
