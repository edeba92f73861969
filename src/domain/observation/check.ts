import type { Day } from '#domain/calendar/day.ts'
import { wrong } from '#domain/facts/finding.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'
import type { Observation } from '#domain/observation/observation.ts'
import { observationKind } from '#domain/observation/kinds.ts'

/** What is wrong with an observation: a value beyond what can be meant, or a day to come. */
export function checkObservation({ kind, found, day }: Observation, today: Day): Finding[] {
  const { unit, max } = observationKind(kind)
  const late = day > today ? [wrong('day', 'in-future', { day, today })] : []
  if (found.kind === 'failed') return late
  const { value } = found
  if (!Number.isFinite(value) || value < 0) return [...late, wrong('value', 'negative', { value })]
  if (value > max) return [...late, wrong('value', 'too-big', { max, value })]
  const isWhole = unit !== 'percent'
  return isWhole && !Number.isInteger(value)
    ? [...late, wrong('value', 'not-whole', { value })]
    : late
}
