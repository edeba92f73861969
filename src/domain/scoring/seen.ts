import type { Day } from '#domain/calendar/day.ts'
import type { Fact, FactId, View } from '#domain/facts/fact.ts'
import type { FieldValue, FieldValues } from '#domain/ledgers/field.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import type { Reading } from '#domain/scoring/plan.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** An entry as measures receive it: the values, and which fact they are of. */
export type AnyEntry = Readonly<Record<string, FieldValue | undefined>> & {
  readonly fact: FactId
  readonly day: Day
  readonly evidenced: boolean
}

/** A fact as a view sees it. */
export interface Seen {
  entry: AnyEntry
  /** Last day in force of a lasting entry; null until further notice. */
  until: Day | null
  /** Being looked into: it may turn out to exist or not. */
  pending: boolean
}

/** Facts by number of their ledger in the reading, oldest first. */
export type SeenFacts = readonly (readonly Seen[])[]

const isBefore = (a: AnyEntry, b: AnyEntry): boolean =>
  a.day < b.day || (a.day === b.day && a.fact <= b.fact)

/**
 * The facts of a unit that measures may see, as a view reads them: what the unit says, or what holds
 * after verification (rejected facts do not exist, corrected ones carry the corrected values and day).
 */
export function seenFacts(
  facts: readonly Fact[],
  unit: UnitId,
  view: View,
  { ledgers, ledgerIndex }: Reading,
): SeenFacts {
  const byLedger: Seen[][] = ledgers.map(() => [])
  const unsorted = new Set<Seen[]>()
  for (const fact of facts) {
    const index = ledgerIndex.get(fact.ledger)
    const ledger = index === undefined ? undefined : ledgers[index]
    const list = index === undefined ? undefined : byLedger[index]
    if (fact.unit !== unit || !ledger || !list) continue
    const seen = see(fact, ledger, view)
    if (!seen) continue
    const last = list[list.length - 1]
    if (last && !isBefore(last.entry, seen.entry)) unsorted.add(list)
    list.push(seen)
  }
  for (const list of unsorted) list.sort((a, b) => (isBefore(a.entry, b.entry) ? -1 : 1))
  return byLedger
}

function see(fact: Fact, ledger: Ledger, view: View): Seen | undefined {
  const verification = view === 'official' ? fact.verification : undefined
  switch (verification?.outcome) {
    case 'rejected':
      return undefined
    case 'corrected': {
      const { values } = verification
      return seenWith(fact, dayIn(values, ledger.dayField) ?? fact.day, values, ledger, false)
    }
    case 'pending':
      return seenWith(fact, fact.day, fact.values, ledger, true)
    default:
      return seenWith(fact, fact.day, fact.values, ledger, false)
  }
}

function seenWith(
  fact: Fact,
  day: Day,
  values: FieldValues,
  { lasts }: Ledger,
  pending: boolean,
): Seen {
  const entry: AnyEntry = { ...values, fact: fact.id, day, evidenced: fact.evidence.length > 0 }
  // What happens on a day is in force on that day alone.
  const until = lasts === 'a-day' ? day : dayIn(values, lasts.until)
  return { entry, until: until ?? null, pending }
}

/** The day of a field that holds a day or an instant. */
function dayIn(values: FieldValues, field: string | undefined): Day | undefined {
  const value = field === undefined ? undefined : values[field]
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : undefined
}
