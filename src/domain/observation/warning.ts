import { addDays, daysBetween } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { observationKind } from '#domain/observation/kinds.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** A value of a day, observed or reported, that may come near a veto. */
export interface Sign {
  unit: UnitId
  kind: ObservationKindId
  subject: string
  day: Day
  value: number
  from: 'observed' | 'reported'
}

export interface EarlyWarning extends Sign {
  /** What the value is today, if nobody acted since: days go on. */
  today: number
  vetoAt: number
  /** Whether the value has reached the veto already. */
  struck: boolean
  /** Days until the veto strikes; null where the value does not grow by itself. */
  daysLeft: number | null
  /** The day on which it strikes. */
  strikesOn: Day | null
}

/** A sign that is older says nothing of today. */
export const WARNING_DAYS = 30

/**
 * Warns before a veto strikes; undefined where the value is far from it or the sign too old.
 *
 * @source domain.md §3: homepage from 10 days, blank columns above 2, overdue columns above 6, failures above 3 %
 */
export function warningOf(sign: Sign, today: Day): EarlyWarning | undefined {
  const levels = observationKind(sign.kind).warning
  const age = daysBetween(sign.day, today)
  if (!levels || age < 0 || age > WARNING_DAYS) return undefined
  const value = levels.growsDaily ? sign.value + age : sign.value
  if (levels.above ? value <= levels.from : value < levels.from) return undefined
  const left = levels.growsDaily ? Math.max(0, levels.vetoAt - value) : null
  return {
    ...sign,
    today: value,
    vetoAt: levels.vetoAt,
    struck: value >= levels.vetoAt,
    daysLeft: left,
    strikesOn: left === null ? null : addDays(today, left),
  }
}

/** Of each unit, kind and subject the latest sign; the most urgent warning first. */
export function warningsOf(signs: readonly Sign[], today: Day): EarlyWarning[] {
  const latest = new Map<string, Sign>()
  for (const sign of signs) {
    const key = JSON.stringify([sign.unit, sign.kind, sign.subject])
    const known = latest.get(key)
    if (!known || known.day < sign.day) latest.set(key, sign)
  }
  return [...latest.values()]
    .flatMap((sign) => warningOf(sign, today) ?? [])
    .sort((a, b) => urgency(a) - urgency(b) || (a.unit < b.unit ? -1 : 1))
}

/** Struck ones first, then by days left, then those that do not grow. */
const urgency = ({ struck, daysLeft }: EarlyWarning): number =>
  struck ? -1 : (daysLeft ?? Number.MAX_SAFE_INTEGER)
