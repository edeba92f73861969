import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { isHandedIn } from '#domain/workflow/section.ts'
import { sectionsChangedSince } from '#database/section-change.ts'
import type { Storage } from '#database/storage.ts'
import { keptPeriods } from '#api/kept-periods.ts'

/** What a unit has handed in for a period. */
export interface HandedIn {
  ledgers: ReadonlySet<LedgerId>
  /** When something was last said of one of its sections, in epoch milliseconds. */
  changed: number
}

interface Kept {
  latest: number
  units: Map<UnitId, HandedIn>
}

/** The clocks of servers that share a database, and the order of their commits, differ by less. */
const MARGIN_MS = 10_000

const keptOf = keptPeriods((): Kept => ({ latest: 0, units: new Map() }))

/**
 * What every unit has handed in for a period, from memory: read once, then only what changed.
 * Whoever asks looks only at units in the scope of the caller.
 */
export async function keptSections(
  storage: Storage,
  period: PeriodText,
): Promise<ReadonlyMap<UnitId, HandedIn>> {
  const known = keptOf(storage, period)
  const since = known.latest - MARGIN_MS
  for (const { unit, ledger, step, at } of await sectionsChangedSince(
    storage.read,
    period,
    since,
  )) {
    const before = known.units.get(unit)
    const ledgers = new Set(before?.ledgers)
    if (isHandedIn(step)) ledgers.add(ledger)
    else ledgers.delete(ledger)
    known.units.set(unit, { ledgers, changed: Math.max(before?.changed ?? 0, at) })
    known.latest = Math.max(known.latest, at)
  }
  return known.units
}
