import type { Measure } from '#domain/accountability/measures.ts'
import { isHeavier } from '#domain/accountability/measures.ts'
import type { RemedyStage } from '#domain/accountability/remedies.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Words } from '#domain/words.ts'

/** What a record is proposed from. */
export const RECORD_SOURCES = ['notice', 'veto', 'false-report', 'misstatement', 'direct'] as const
export type RecordSource = (typeof RECORD_SOURCES)[number]

export const sourceWords: Readonly<Record<RecordSource, Words>> = {
  notice: { zh: '逾期未办的督查通知', en: 'overdue notice' },
  veto: { zh: '单项否决', en: 'veto line' },
  'false-report': { zh: '填报不实', en: 'false report' },
  misstatement: { zh: '严重失实信息', en: 'serious misstatement' },
  direct: { zh: '直接提出', en: 'proposed directly' },
}

/** How somebody answers for it. */
export const PARTS = ['direct', 'main-leader', 'important-leader'] as const
export type Part = (typeof PARTS)[number]

export const partWords: Readonly<Record<Part, Words>> = {
  direct: { zh: '直接责任', en: 'directly responsible' },
  'main-leader': { zh: '主要领导责任', en: 'main responsibility as a leader' },
  'important-leader': { zh: '重要领导责任', en: 'important responsibility as a leader' },
}

/** Who is held to account: the unit, or one person in it. No more is kept of a person than this. */
export type Subject = { kind: 'unit' } | { kind: 'person'; name: string; post: string; part: Part }

/** What was reported, beside what was found. */
export interface Figures {
  what: string
  reported: string
  verified: string
}

/** What was decided, by the office or elsewhere. */
export interface Outcome {
  measure: Measure
  /** `office`: one of its own acts. `recorded`: decided elsewhere, and only written down here. */
  by: 'office' | 'recorded'
  organ: string
  /** Of the document; own acts may have none. */
  number: string | null
  day: Day
  /** The day on which the person or unit was told: the clocks of remedies start there. */
  told: Day
  /** Its last day; null where none is set. */
  until: Day | null
  revoked: boolean
}

export const REMEDY_RESULTS = ['upheld', 'changed', 'revoked'] as const
export type RemedyResult = (typeof REMEDY_RESULTS)[number]

/** A remedy that was sought. Execution goes on meanwhile. */
export interface Remedy {
  /** Which of the outcomes, by its place. */
  outcome: number
  stage: RemedyStage
  filed: Day
  /** When it is to be decided. */
  due: Day
  /** Where it is decided. */
  organ: string
  result: RemedyResult | null
  decided: Day | null
}

/** An outcome that holds, in its time or not: one that was revoked holds no longer. */
export const standing = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(({ revoked }) => !revoked)

/** The one measure by which somebody is counted for an event: the heaviest that holds. */
export function primaryOf(outcomes: readonly Outcome[]): Outcome | undefined {
  let primary: Outcome | undefined
  for (const one of standing(outcomes)) {
    if (!primary || isHeavier(one.measure, primary.measure)) primary = one
  }
  return primary
}

export const openRemedy = (remedies: readonly Remedy[]): Remedy | undefined =>
  remedies.find(({ result }) => result === null)

/** The last day of what holds and has a time; null where nothing has one. */
export const lastDayOf = (outcomes: readonly Outcome[]): Day | null =>
  standing(outcomes)
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1) ?? null

/** Whether a measure still has effect on a day. */
export const hasEffect = ({ revoked, until }: Outcome, day: Day): boolean =>
  !revoked && (until === null || day <= until)

/** Tells one subject of an event from another: a name once, however it is spaced. */
export const claimOf = (event: string, unit: string, subject: Subject): string =>
  subject.kind === 'unit'
    ? `${event}|${unit}`
    : `${event}|${unit}|${subject.name.replaceAll(/\s+/g, '')}`

/** Family names of two characters that are common enough to meet. */
const TWO = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '东方',
  '夏侯',
  '皇甫',
  '尉迟',
  '令狐',
])

/** 王某某: lists show no more of a name than is needed to find it again. */
export function maskedName(name: string): string {
  const letters = [...name.trim()]
  if (!/^\p{Script=Han}/u.test(name.trim())) return `${letters[0] ?? ''}***`
  const family = TWO.has(letters.slice(0, 2).join('')) && letters.length > 2 ? 2 : 1
  return letters.slice(0, family).join('') + '某'.repeat(Math.max(1, letters.length - family))
}
