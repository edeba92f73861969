import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { MeasureUnit } from '#domain/measures/measure.ts'
import type { Words } from '#domain/words.ts'

export const OBSERVATION_KINDS = [
  'site-failure',
  'homepage-age',
  'news-columns-overdue',
  'columns-overdue',
  'columns-blank',
  'columns-updated',
  'messages-overdue',
  'account-silence',
] as const
export type ObservationKindId = (typeof OBSERVATION_KINDS)[number]

/** The ledgers that some kind of observation stands beside. */
export const OBSERVED_LEDGERS = [
  'website-updates',
  'inquiries',
  'incidents',
] as const satisfies readonly LedgerId[]

/** What is looked at from outside. */
export type SubjectKind = 'site' | 'account'

/** One thing that can be measured from outside (监测项目), and the measure that it stands beside. */
export interface ObservationKind {
  id: ObservationKindId
  title: Words
  /** How it is measured: one sentence for who brings the numbers. */
  about: Words
  /** The unit of the value; the same as the measure's. */
  unit: MeasureUnit
  /** Largest value that can be meant. */
  max: number
  subject: SubjectKind
  /** Id of the measure that counts the same thing from what the unit reported. */
  measure: string
  /** Whether more is better: the worst value of a period is the one that is compared. */
  better: 'more' | 'less'
  /**
   * `least`: somebody looked on a day, and worse may have happened on another: a better value
   * contradicts nothing. `whole`: the value covers all that the unit reports, so both ways count.
   */
  sees: 'least' | 'whole'
  /** A difference up to this, in the unit of the value, is none. */
  tolerance: number
  /** From when on to warn, and when the veto strikes; both in the unit of the value. */
  warning?: WarningLevels
}

export interface WarningLevels {
  /** The value that warns: this one, or (`above`) any above it. */
  from: number
  above?: true
  /** 国办秘函〔2019〕19号: the value at which the veto strikes. */
  vetoAt: number
  /** The value grows by one each day until somebody acts: there are days left to count. */
  growsDaily?: true
  /** What to do. */
  advice: Words
}
