import type { UnitId } from '#domain/units/unit.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Words } from '#domain/words.ts'

/** How pressing a leader says it is. */
export const URGENCIES = ['urgent', 'ordinary', 'difficult'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Days within which something is to be settled. */
export interface InstructionTerm {
  /** Unless the leader says otherwise. */
  usual: number
  most: number
}

/** As local rules have it: urgent 1–5 days, ordinary 15, difficult 30. */
export const INSTRUCTION_TERMS: Readonly<Record<Urgency, InstructionTerm>> = {
  urgent: { usual: 5, most: 5 },
  ordinary: { usual: 15, most: 365 },
  difficult: { usual: 30, most: 365 },
}

export const fitsTerm = (urgency: Urgency, days: number): boolean =>
  Number.isSafeInteger(days) && days >= 1 && days <= INSTRUCTION_TERMS[urgency].most

/** What a leader writes on, as it stood when it was written. */
export type InstructionAbout =
  | { kind: 'unit'; unit: UnitId }
  | {
      kind: 'figure'
      unit: UnitId
      period: PeriodText
      /** The line; null for the total. */
      item: string | null
      name: Words | null
      /** Null where it had none. */
      points: { low: ExactText; high: ExactText } | null
      /** Points of the line; null for the total. */
      of: ExactText | null
    }
  | {
      kind: 'bulletin'
      bulletin: string
      title: string
      /** 粤府办通报〔2026〕1号 */
      number: string | null
      period: PeriodText
    }
