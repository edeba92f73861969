import { daysBetween } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { unusualNumber } from '#domain/verification/unusual-number.ts'
import type { Fact } from '#domain/facts/fact.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** Why a fact deserves a look; words in src/words, area `verification`. */
export const RISK_CODES = [
  'points-at-stake',
  'no-evidence',
  'doubted-before',
  'unusual-number',
  'late',
  'same-event',
] as const
export type RiskCode = (typeof RISK_CODES)[number]

/** One reason with its size in the sentence, and what it adds to the sum. */
export interface RiskReason {
  because: Reason<RiskCode>
  weight: number
}

export interface Risk {
  /** What the reasons add up to; it orders a work list and decides nothing. */
  sum: number
  /** Heaviest first. */
  reasons: readonly RiskReason[]
}

/** What is known around a fact. */
export interface RiskCircumstances {
  /** Points of the unit's scorecard that rest on it, by its own account. */
  points: number
  /** Earlier facts of the unit that the office corrected or rejected. */
  doubted: number
  /** Earlier entries of the unit in the same ledger, latest last. */
  earlier: readonly Pick<Fact, 'values'>[]
  /** The day on which it was written. */
  written: Day
  /** Other facts in force of the unit that tell of the same event. */
  same: number
}

/** What each reason adds, and no more than this: no single one decides. */
export const RISK_WEIGHTS = {
  'points-at-stake': { each: 4, most: 40 },
  'no-evidence': { each: 20, most: 20 },
  'doubted-before': { each: 5, most: 20 },
  'unusual-number': { each: 2, most: 20 },
  late: { each: 1, most: 10 },
  'same-event': { each: 10, most: 10 },
} as const satisfies Record<RiskCode, { each: number; most: number }>

/** An entry may come so many days after its day without a question. */
const IN_TIME_DAYS = 30
/** Every so many days after that add to the risk. */
const LATE_STEP_DAYS = 10

/** A transparent sum: each reason counts by itself, none multiplies another. */
export function riskOf(fact: Fact, about: RiskCircumstances): Risk {
  const reasons = [
    stake(about.points),
    evidence(fact),
    counted('doubted-before', about.doubted, { count: about.doubted }),
    unusual(fact, about),
    late(fact, about.written),
    counted('same-event', about.same, { count: about.same }),
  ]
    .filter((one) => one !== undefined)
    .sort((a, b) => b.weight - a.weight)
  return { sum: tenths(reasons.reduce((sum, { weight }) => sum + weight, 0)), reasons }
}

function counted(code: RiskCode, size: number, params: Reason['params']): RiskReason | undefined {
  const { each, most } = RISK_WEIGHTS[code]
  const weight = tenths(Math.min(most, each * size))
  return weight > 0 ? { because: reason(code, params), weight } : undefined
}

const stake = (points: number) =>
  counted('points-at-stake', points, { points: Math.round(points * 100) / 100 })

function evidence({ ledger, evidence: given }: Fact): RiskReason | undefined {
  const isMissing = ledgerOf(ledger).evidence.required && given.length === 0
  return counted('no-evidence', isMissing ? 1 : 0, {})
}

function unusual(fact: Fact, { earlier }: RiskCircumstances): RiskReason | undefined {
  const found = unusualNumber(ledgerOf(fact.ledger), fact.values, earlier)
  return found && counted('unusual-number', found.times, { ...found })
}

/** What lasts is often older than the registry; only what happens on a day can be late. */
function late({ ledger, day }: Fact, written: Day): RiskReason | undefined {
  if (ledgerOf(ledger).lasts !== 'a-day') return undefined
  const days = daysBetween(day, written)
  const steps = Math.ceil((days - IN_TIME_DAYS) / LATE_STEP_DAYS)
  return counted('late', Math.max(0, steps), { days })
}

const tenths = (value: number): number => Math.round(value * 10) / 10
