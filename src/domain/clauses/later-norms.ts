import type { Day } from '#domain/calendar/day.ts'
import type { Words } from '#domain/words.ts'

/** What a norm limits. Hours are clock hours; working days follow the holiday calendar. */
export type NormLimit =
  | { kind: 'at-most'; value: number; unit: 'hour' | 'working-day' | 'second' }
  | { kind: 'at-least'; value: number; unit: 'percent' }
  | { kind: 'yearly-by'; monthAndDate: string }
  | { kind: 'equation'; left: Words[]; right: Words[] }
  | { kind: 'inspection' }

/** A later norm that gives a number where the documents of 2013 only say 及时. */
export interface LaterNorm {
  id: string
  subject: Words
  rule: Words
  limit: NormLimit
  source: string
  article?: string
  /** Never applied to days before it; absent where the scheme sets it (a local rule). */
  inForceFrom?: Day
}

const REGULATION = '政府信息公开条例（国务院令第711号）'
const RESPONSE = '国办发〔2016〕61号'
const OPENNESS = '国办发〔2016〕80号'
const HOTLINE = 'GB/T 33358-2016'

const workingDays = (value: number): NormLimit => ({ kind: 'at-most', value, unit: 'working-day' })
const hours = (value: number): NormLimit => ({ kind: 'at-most', value, unit: 'hour' })
const on = (monthAndDate: string): NormLimit => ({ kind: 'yearly-by', monthAndDate })

const responseNorms: LaterNorm[] = [
  {
    id: 'incident-information',
    subject: { zh: '特别重大、重大突发事件', en: 'Major emergencies' },
    rule: {
      zh: '最迟在5小时内发布权威信息',
      en: 'authoritative information within 5 hours at the latest',
    },
    limit: hours(5),
    source: OPENNESS,
    inForceFrom: '2016-11-10',
  },
  {
    id: 'incident-press-conference',
    subject: { zh: '特别重大、重大突发事件', en: 'Major emergencies' },
    rule: {
      zh: '最迟在24小时内举行新闻发布会',
      en: 'press conference within 24 hours at the latest',
    },
    limit: hours(24),
    source: `${RESPONSE}；${OPENNESS}`,
    inForceFrom: '2016-07-30',
  },
  {
    id: 'public-concern-response',
    subject: { zh: '其他政务舆情', en: 'Other public concerns' },
    rule: { zh: '在48小时内予以回应', en: 'response within 48 hours' },
    limit: hours(48),
    source: RESPONSE,
    inForceFrom: '2016-07-30',
  },
]

const regulationNorms: LaterNorm[] = [
  {
    id: 'proactive-disclosure',
    subject: { zh: '主动公开', en: 'Proactive disclosure' },
    rule: {
      zh: '自信息形成或者变更之日起20个工作日内公开',
      en: 'within 20 working days from formation or change',
    },
    limit: workingDays(20),
    source: REGULATION,
    article: '26',
    inForceFrom: '2019-05-15',
  },
  {
    id: 'correction-notice',
    subject: { zh: '依申请公开：补正告知', en: 'On application: notice to correct it' },
    rule: {
      zh: '自收到申请之日起7个工作日内一次性告知补正',
      en: 'within 7 working days of receiving the application, once',
    },
    limit: workingDays(7),
    source: REGULATION,
    article: '30',
    inForceFrom: '2019-05-15',
  },
  {
    id: 'third-party-opinion',
    subject: { zh: '依申请公开：征求第三方意见', en: 'On application: opinion of a third party' },
    rule: {
      zh: '第三方自收到征求意见书之日起15个工作日内提出意见',
      en: 'a third party answers within 15 working days of being asked',
    },
    limit: workingDays(15),
    source: REGULATION,
    article: '32',
    inForceFrom: '2019-05-15',
  },
  {
    id: 'application-reply',
    subject: { zh: '依申请公开：答复', en: 'On application: reply' },
    rule: {
      zh: '不能当场答复的，自收到申请之日起20个工作日内答复',
      en: 'within 20 working days of receiving the application, if not at once',
    },
    limit: workingDays(20),
    source: REGULATION,
    article: '33',
    inForceFrom: '2019-05-15',
  },
  {
    id: 'application-extension',
    subject: { zh: '依申请公开：延期答复', en: 'On application: extension' },
    rule: {
      zh: '延长的期限最长不超过20个工作日',
      en: 'an extension of at most 20 working days',
    },
    limit: workingDays(20),
    source: REGULATION,
    article: '33',
    inForceFrom: '2019-05-15',
  },
  {
    id: 'annual-report-department',
    subject: { zh: '政府信息公开工作年度报告：部门', en: 'Annual report: departments' },
    rule: { zh: '每年1月31日前', en: 'by 31 January' },
    limit: on('01-31'),
    source: REGULATION,
    article: '49',
    inForceFrom: '2019-05-15',
  },
  {
    id: 'annual-report-government',
    subject: { zh: '政府信息公开工作年度报告：政府', en: 'Annual report: governments' },
    rule: { zh: '每年3月31日前', en: 'by 31 March' },
    limit: on('03-31'),
    source: REGULATION,
    article: '49',
    inForceFrom: '2019-05-15',
  },
  {
    id: 'annual-report-arithmetic',
    subject: { zh: '政府信息公开工作年度报告：勾稽关系', en: 'Annual report: arithmetic' },
    rule: {
      zh: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
      en: 'new this year + carried from last year = results in all + carried to next year',
    },
    limit: {
      kind: 'equation',
      left: [
        { zh: '本年新收', en: 'new this year' },
        { zh: '上年结转', en: 'carried from last year' },
      ],
      right: [
        { zh: '办理结果总计', en: 'results in all' },
        { zh: '结转下年度', en: 'carried to next year' },
      ],
    },
    source: '国办公开办函〔2021〕30号',
    inForceFrom: '2021-09-26',
  },
]

const serviceNorms: LaterNorm[] = [
  {
    id: 'hotline-answer',
    subject: { zh: '政府热线：接听', en: 'Hotline: answering' },
    rule: { zh: '15秒之内接听', en: 'answered within 15 seconds' },
    limit: { kind: 'at-most', value: 15, unit: 'second' },
    source: HOTLINE,
    inForceFrom: '2017-07-01',
  },
  {
    id: 'hotline-connection',
    subject: { zh: '政府热线：接通率', en: 'Hotline: connection rate' },
    rule: { zh: '接通率不低于95%', en: 'connection rate at least 95 %' },
    limit: { kind: 'at-least', value: 95, unit: 'percent' },
    source: HOTLINE,
    inForceFrom: '2017-07-01',
  },
  {
    id: 'website-inspection',
    subject: { zh: '政府网站与政务新媒体检查', en: 'Inspection of websites and new media' },
    rule: {
      zh: '单项否决、扣分指标100分、加分指标30分',
      en: 'single vetoes, 100 points of deductions, 30 bonus points',
    },
    limit: { kind: 'inspection' },
    source: '国办秘函〔2019〕19号',
    inForceFrom: '2019-04-01',
  },
  {
    id: 'policy-interpretation',
    subject: { zh: '政策解读（地方规定）', en: 'Policy interpretation (local rules)' },
    rule: {
      zh: '与政策同日，或在3个工作日内',
      en: 'same day as the policy, or within 3 working days of it',
    },
    limit: workingDays(3),
    source: '地方规定',
  },
]

/** Norms after 2013 that give numbers, each with its own source and the day it came into force. */
export const laterNorms: readonly LaterNorm[] = [
  ...responseNorms,
  ...regulationNorms,
  ...serviceNorms,
]

/** Whether a norm binds on a day; one without a day binds only where a scheme takes it up. */
export const isInForce = (norm: LaterNorm, day: Day): boolean =>
  norm.inForceFrom !== undefined && norm.inForceFrom <= day

export const normsInForce = (day: Day): LaterNorm[] =>
  laterNorms.filter((norm) => isInForce(norm, day))

/** @throws RangeError when there is no such norm */
export function normOf(id: string): LaterNorm {
  const norm = laterNorms.find((candidate) => candidate.id === id)
  if (!norm) throw new RangeError(`no such norm: ${id}`)
  return norm
}
