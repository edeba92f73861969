import type { Day } from '#domain/calendar/day.ts'
import { addMonths } from '#domain/deadline/deadline.ts'
import type { Words } from '#domain/words.ts'

/** What the office may decide itself (政府督查工作条例 art. 12; 政府信息公开条例 art. 47). */
export const OWN_MEASURES = ['rectify', 'propose', 'talk', 'criticise'] as const
export type OwnMeasure = (typeof OWN_MEASURES)[number]

/**
 * Every measure, lighter ones first. The order is a convention of counting, not a rule of law: of
 * several about one person and event, the last in it is the one that is counted.
 */
export const MEASURES = [
  'rectify',
  'propose',
  'reminding-talk',
  'admonition',
  'talk',
  'self-examination',
  'criticise',
  'formal-admonition',
  'post-change',
  'suspension',
  'removal',
  'sanction-warning',
  'government-warning',
  'party-warning',
  'sanction-demerit',
  'government-demerit',
  'party-serious-warning',
  'sanction-major-demerit',
  'government-major-demerit',
  'sanction-demotion',
  'government-demotion',
  'party-post-removal',
  'sanction-dismissal',
  'government-dismissal',
  'party-probation',
  'sanction-discharge',
  'government-discharge',
  'party-expulsion',
] as const
export type Measure = (typeof MEASURES)[number]

/** Of what nature: it says who decides, and which remedy there is. */
export type MeasureKind = 'own' | 'personnel' | 'sanction' | 'government' | 'party'

export interface MeasureRule {
  words: Words
  kind: MeasureKind
  /** How long it lasts by law; null where no law sets it. */
  months: number | null
}

const own = (zh: string, en: string): MeasureRule => of('own', zh, en)
const of = (kind: MeasureKind, zh: string, en: string, months: number | null = null) => ({
  words: { zh, en },
  kind,
  months,
})

/** 处分 (公务员法 62–65) and 政务处分 (政务处分法 7, 8) last equally long. */
const sanction = (kind: 'sanction' | 'government', zh: string, en: string, months?: number) =>
  kind === 'sanction'
    ? of(kind, `处分：${zh}`, `sanction: ${en}`, months ?? null)
    : of(kind, `政务处分：${zh}`, `government sanction: ${en}`, months ?? null)

export const MEASURE_RULES: Readonly<Record<Measure, MeasureRule>> = {
  rectify: own('督促整改', 'urged to rectify'),
  propose: own('提出处理建议', 'proposal to the competent organ'),
  talk: own('约谈', 'summoned to a talk'),
  criticise: own('通报批评', 'criticised in a circular'),
  'reminding-talk': of('personnel', '谈话提醒', 'reminding talk'),
  admonition: of('personnel', '批评教育', 'criticism and education'),
  'self-examination': of('personnel', '责令书面检查', 'ordered to examine oneself in writing'),
  'formal-admonition': of('personnel', '诫勉', 'formal admonition'),
  'post-change': of('personnel', '组织调整：调离岗位', 'moved to another post'),
  suspension: of('personnel', '组织调整：停职', 'suspended from duty'),
  removal: of('personnel', '组织调整：免职', 'removed from post'),
  'sanction-warning': sanction('sanction', '警告', 'warning', 6),
  'sanction-demerit': sanction('sanction', '记过', 'demerit', 12),
  'sanction-major-demerit': sanction('sanction', '记大过', 'major demerit', 18),
  'sanction-demotion': sanction('sanction', '降级', 'demotion', 24),
  'sanction-dismissal': sanction('sanction', '撤职', 'dismissal from post', 24),
  'sanction-discharge': sanction('sanction', '开除', 'discharge'),
  'government-warning': sanction('government', '警告', 'warning', 6),
  'government-demerit': sanction('government', '记过', 'demerit', 12),
  'government-major-demerit': sanction('government', '记大过', 'major demerit', 18),
  'government-demotion': sanction('government', '降级', 'demotion', 24),
  'government-dismissal': sanction('government', '撤职', 'dismissal from post', 24),
  'government-discharge': sanction('government', '开除', 'discharge'),
  'party-warning': of('party', '党纪：警告', 'party discipline: warning'),
  'party-serious-warning': of('party', '党纪：严重警告', 'party discipline: serious warning'),
  'party-post-removal': of(
    'party',
    '党纪：撤销党内职务',
    'party discipline: removed from party post',
  ),
  'party-probation': of('party', '党纪：留党察看', 'party discipline: probation'),
  'party-expulsion': of('party', '党纪：开除党籍', 'party discipline: expulsion'),
}

export const isOwn = (measure: Measure): measure is OwnMeasure =>
  MEASURE_RULES[measure].kind === 'own'

/** What others decide, and what is only written down here. A talk or criticism may also be theirs. */
export const RECORDED_MEASURES: readonly Measure[] = MEASURES.filter(
  (one) => one !== 'rectify' && one !== 'propose',
)

/** 通报批评 and 处理建议 need approval first (政府督查工作条例 art. 21); the others a decision only. */
export const NEEDS_APPROVAL: Readonly<Record<OwnMeasure, boolean>> = {
  rectify: false,
  talk: false,
  criticise: true,
  propose: true,
}

export const isHeavier = (one: Measure, other: Measure): boolean =>
  MEASURES.indexOf(one) > MEASURES.indexOf(other)

/**
 * The last day of a measure by law, or undefined where no law sets its length.
 *
 * @param day of the decision
 */
export function lawfulEnd(measure: Measure, day: Day): Day | undefined {
  const { months } = MEASURE_RULES[measure]
  return months === null ? undefined : addMonths(day, months)
}
