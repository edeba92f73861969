import { doubtful, wrong } from '#domain/facts/finding.ts'
import { quote } from '#domain/facts/fold.ts'
import { sameEventKey } from '#domain/facts/same-event.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'

interface Earlier {
  /** Row of the file, or 0 for an entry on record. */
  row: number
  values: FieldValues
}

/** What was there before: nothing, this very entry on record, or another of the same event. */
export type Repeat = 'new' | 'known' | Finding

/**
 * Finds entries that a unit has already, or that stand in the file twice.
 *
 * @param existing entries on record of a unit
 */
export function startRepeats(
  ledger: Ledger,
  existing: (unit: UnitId) => readonly FieldValues[],
): (unit: UnitId, values: FieldValues, row: number) => Repeat {
  const byUnit = new Map<UnitId, Map<string, Earlier>>()
  const eventsOf = (unit: UnitId): Map<string, Earlier> => {
    let events = byUnit.get(unit)
    if (!events) {
      const entries = existing(unit).map(
        (values) => [sameEventKey(ledger, values), { row: 0, values }] as const,
      )
      byUnit.set(unit, (events = new Map(entries)))
    }
    return events
  }
  return (unit, values, row) => {
    const events = eventsOf(unit)
    const key = sameEventKey(ledger, values)
    const earlier = events.get(key)
    // The next of the same event is a repetition in the file, even of what is on record.
    if (!earlier || earlier.row === 0) events.set(key, { row, values })
    if (!earlier) return 'new'
    const title = quote(values[ledger.titleField])
    if (earlier.row !== 0)
      return wrong(ledger.titleField, 'same-event-in-file', { title, row: earlier.row })
    return isSame(earlier.values, values)
      ? 'known'
      : doubtful(ledger.titleField, 'same-event', { title })
  }
}

const isSame = (a: FieldValues, b: FieldValues): boolean => canonical(a) === canonical(b)

const canonical = (values: FieldValues): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
