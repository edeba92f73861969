import type { Choice, Setting } from '#domain/measures/setting.ts'

/** Whether a principal head's attendance also satisfies Y1-05, which names the spokesperson. */
export const headCountsAsSpokesperson = {
  id: 'headCountsAsSpokesperson',
  title: {
    zh: '主要负责同志出席视同新闻发言人出席',
    en: 'Attendance of the principal head counts as that of the spokesperson',
  },
  usual: true,
} satisfies Setting

/** Y1-05 and Y1-07 count by quarter; weaker local rules count by half-year. */
export const pressSpan: Choice<'quarter' | 'half-year' | 'year'> = {
  id: 'pressSpan',
  title: { zh: '新闻发布会计次周期', en: 'Span in which press conferences are counted' },
  usual: 'quarter',
  choices: ['quarter', 'half-year', 'year'],
}

/** Local rules: on the same day (0) or within 3 working days of the policy. */
export const interpretationWorkingDays = {
  id: 'interpretationWorkingDays',
  title: { zh: '政策解读时限（工作日）', en: 'Working days to interpret a policy' },
  usual: 3,
  min: 0,
  max: 60,
} satisfies Setting

/** 国办发〔2016〕61号 does not say where the clock starts. */
export const responseClock: Choice<'occurred' | 'discovered' | 'transferred'> = {
  id: 'responseClock',
  title: { zh: '回应时限起算时间', en: 'Time from which the clock of a response runs' },
  usual: 'discovered',
  choices: ['occurred', 'discovered', 'transferred'],
}

const hours = (id: string, usual: number, zh: string, en: string) =>
  ({ id, title: { zh, en }, usual, min: 1, max: 8760 }) satisfies Setting

/** @source 国办发〔2016〕61号: 48 clock hours */
export const responseHours = hours(
  'responseHours',
  48,
  '政务舆情回应时限（小时）',
  'Hours to respond to public sentiment',
)

/** @source 国办发〔2016〕80号: authoritative information within 5 hours */
export const majorResponseHours = hours(
  'majorResponseHours',
  5,
  '重大突发事件发布权威信息时限（小时）',
  'Hours to the first information on a major emergency',
)

/** @source 国办发〔2016〕80号: press conference within 24 hours */
export const majorConferenceHours = hours(
  'majorConferenceHours',
  24,
  '重大突发事件新闻发布会时限（小时）',
  'Hours to the press conference on a major emergency',
)

/** @source 国办秘函〔2019〕19号: a week with at least 20 visits a day */
export const siteVisits = {
  id: 'siteVisits',
  title: { zh: '站点访问检测的最少次数', en: 'Fewest visits of a valid test of a site' },
  usual: 140,
  min: 1,
  max: 1_000_000,
} satisfies Setting
