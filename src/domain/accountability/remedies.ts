import { MEASURE_RULES } from '#domain/accountability/measures.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import type { Remedy } from '#domain/accountability/record.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import type { Day } from '#domain/calendar/day.ts'
import { deadlineOf } from '#domain/deadline/deadline.ts'
import { hourOn } from '#domain/deadline/instant.ts'
import type { Words } from '#domain/words.ts'

/** Remedies by name; each belongs to one kind of decision. */
export const REMEDY_STAGES = [
  'office-review',
  'organ-review',
  'appeal',
  'direct-appeal',
  're-examination',
  'second-review',
] as const
export type RemedyStage = (typeof REMEDY_STAGES)[number]

interface Clock {
  count: number
  unit: 'days' | 'months'
}

export interface RemedyRule {
  words: Words
  /** The office that decided looks again; every other one runs elsewhere and is only recorded. */
  ours: boolean
  /** Within what it is sought, from being told. */
  file: Clock
  /** Within what it is decided, from being sought. */
  decide: Clock
  /** By how much the decision may be put off, where it may. */
  extend?: Clock
  /** What must have been decided before. */
  after?: RemedyStage
}

const days = (count: number): Clock => ({ count, unit: 'days' })
const months = (count: number): Clock => ({ count, unit: 'months' })

/** Execution goes on meanwhile, and nobody comes off worse for seeking a remedy. */
export const REMEDY_RULES: Readonly<Record<RemedyStage, RemedyRule>> = {
  // 政府督查工作条例 art. 17
  'office-review': {
    words: { zh: '复核', en: 'review by the office' },
    ours: true,
    file: days(30),
    decide: days(30),
  },
  'organ-review': {
    words: { zh: '向原处理机关申请复核', en: 'review by the organ that decided' },
    ours: false,
    file: days(30),
    decide: days(30),
  },
  appeal: {
    words: { zh: '复核后提出申诉', en: 'appeal after the review' },
    ours: false,
    file: days(15),
    decide: days(60),
    extend: days(30),
    after: 'organ-review',
  },
  'direct-appeal': {
    words: { zh: '不经复核直接申诉', en: 'appeal without a review' },
    ours: false,
    file: days(30),
    decide: days(60),
    extend: days(30),
  },
  're-examination': {
    words: { zh: '复审', en: 're-examination' },
    ours: false,
    file: months(1),
    decide: months(1),
  },
  'second-review': {
    words: { zh: '复审后申请复核', en: 'review after the re-examination' },
    ours: false,
    file: months(1),
    decide: months(2),
    after: 're-examination',
  },
}

/** Which remedies there are against a measure. Of others no clock is known here: none is shown. */
export function stagesFor(measure: Measure, by: 'office' | 'recorded'): readonly RemedyStage[] {
  if (by === 'office') return ['office-review']
  const { kind } = MEASURE_RULES[measure]
  if (kind === 'sanction' || kind === 'personnel')
    return ['organ-review', 'appeal', 'direct-appeal']
  if (kind === 'government') return ['re-examination', 'second-review']
  return []
}

export interface RemedyWindow {
  stage: RemedyStage
  /** Still in time. */
  last: Day
  open: boolean
}

const lastOf = (calendar: Calendar, from: Day, clock: Clock): Day =>
  deadlineOf(calendar, hourOn(from, 0), { kind: 'term', ...clock }).last

/** Until when it is to be decided. */
export const decideBy = (calendar: Calendar, stage: RemedyStage, filed: Day): Day =>
  lastOf(calendar, filed, REMEDY_RULES[stage].decide)

interface Decided {
  measure: Measure
  by: 'office' | 'recorded'
  told: Day
  revoked: boolean
}

/**
 * What can be sought against an outcome, and until when. Each once; what comes after another opens
 * with its decision, and going straight up closes the way that was passed by.
 *
 * @param at place of the outcome, as its remedies name it
 */
export function windowsOf(
  calendar: Calendar,
  outcome: Decided,
  at: number,
  remedies: readonly Remedy[],
  today: Day,
): RemedyWindow[] {
  if (outcome.revoked) return []
  const sought = remedies.filter((one) => one.outcome === at)
  const used = new Set(sought.map(({ stage }) => stage))
  return stagesFor(outcome.measure, outcome.by).flatMap((stage) => {
    const { after, file } = REMEDY_RULES[stage]
    if (used.has(stage) || isPassed(stage, used)) return []
    const before = after && sought.find((one) => one.stage === after)
    const from = after === undefined ? outcome.told : before?.decided
    if (from === undefined || from === null) return []
    const last = lastOf(calendar, from, file)
    const free = sought.every(({ result }) => result !== null)
    return [{ stage, last, open: free && today <= last }]
  })
}

/** 复核 or going straight up: one of the two. */
const isPassed = (stage: RemedyStage, used: ReadonlySet<RemedyStage>): boolean =>
  (stage === 'direct-appeal' && used.has('organ-review')) ||
  (stage === 'organ-review' && used.has('direct-appeal'))
