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

export interface SeenFacts {
  /** By number of the ledger in the reading, oldest first. */
  byLedger: readonly (readonly Seen[])[]
  /** Whether any of them is pending. */
  anyPending: boolean
}

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
  const unsorted: Seen[][] = []
  let anyPending = false
  for (const fact of facts) {
    const index = ledgerIndex.get(fact.ledger)
    if (index === undefined || fact.unit !== unit) continue
    const ledger = ledgers[index]
    const list = byLedger[index]
    const seen = ledger && see(fact, ledger, view)
    if (!seen || !list) continue
    const last = list[list.length - 1]
    if (last && !isBefore(last.entry, seen.entry) && !unsorted.includes(list)) unsorted.push(list)
    list.push(seen)
    if (seen.pending) anyPending = true
  }
  for (const list of unsorted) list.sort((a, b) => (isBefore(a.entry, b.entry) ? -1 : 1))
  return { byLedger, anyPending }
}

/** Undefined where the fact does not exist in the view. */
function see(fact: Fact, ledger: Ledger, view: View): Seen | undefined {
  const { verification } = fact
  if (view === 'self' || verification === undefined) return seenAs(fact, ledger, fact.values, false)
  switch (verification.outcome) {
    case 'rejected':
      return undefined
    case 'corrected':
      return seenAs(fact, ledger, verification.values, false)
    case 'pending':
      return seenAs(fact, ledger, fact.values, true)
    case 'confirmed':
      return seenAs(fact, ledger, fact.values, false)
  }
}

function seenAs(
  fact: Fact,
  { dayField, lasts }: Ledger,
  values: FieldValues,
  pending: boolean,
): Seen {
  // A correction may move a fact to another day.
  const day = values === fact.values ? fact.day : (dayIn(values, dayField) ?? fact.day)
  // Built this way round because spreading the values of eleven ledgers in one place is slow.
  const entry = Object.assign(
    { fact: fact.id, day, evidenced: fact.evidence.length > 0 },
    values,
  ) as Writable<AnyEntry>
  entry.fact = fact.id
  entry.day = day
  // What happens on a day is in force on that day alone.
  const until = lasts === 'a-day' ? day : dayIn(values, lasts.until)
  return { entry, until: until ?? null, pending }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The day of a field that holds a day or an instant. */
function dayIn(values: FieldValues, field: string | undefined): Day | undefined {
  const value = field === undefined ? undefined : values[field]
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : undefined
}
