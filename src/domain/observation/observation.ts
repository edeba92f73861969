import type { Day } from '#domain/calendar/day.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** Who brought it: a file of an inspector, a program with an API key, or the checker of this house. */
export const OBSERVATION_SOURCES = ['file', 'key', 'checker'] as const
export type ObservationSource = (typeof OBSERVATION_SOURCES)[number]

/**
 * What was measured from outside (监测): kept for ever, beside what was reported. A failure of whoever
 * looked is kept as that, and never counts against the unit.
 */
export interface Observation {
  unit: UnitId
  kind: ObservationKindId
  /** Site, account or column: its address or name. */
  subject: string
  /** The day, or the last day of the window, that was looked at. */
  day: Day
  found: Found
  source: ObservationSource
  /** A page, a report or a number that shows it. */
  evidence?: string
}

export type Found =
  /** In the unit of the kind. */
  | { kind: 'value'; value: number }
  /** Could not look: the reason in the words of whoever looked. */
  | { kind: 'failed'; because: string }

/** Two that agree in this are the same observation: bringing it again does nothing. */
export const sameObservation = (one: Observation): string =>
  JSON.stringify([
    one.unit,
    one.kind,
    one.subject,
    one.day,
    one.source,
    one.found.kind === 'value' ? one.found.value : one.found.because,
  ])
