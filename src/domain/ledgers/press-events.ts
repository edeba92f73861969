import { neededWhen } from '#domain/ledgers/checks.ts'
import { choice, day, link, people, text } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'

/** The four forms of N1-09. */
const forms = {
  'press-conference': { zh: '新闻发布会', en: 'Press conference' },
  'press-interview': { zh: '组织记者采访', en: 'Interview arranged for reporters' },
  'reporters-questions': { zh: '答记者问', en: 'Answers to reporters' },
  'online-interview': { zh: '网上访谈', en: 'Online interview' },
} as const

/** Attending the provincial press office's conference and holding one's own are different events. */
const hosts = {
  'provincial-press-office': { zh: '省政府新闻办公室', en: 'Provincial press office' },
  own: { zh: '本单位', en: 'This unit' },
  other: { zh: '其他单位', en: 'Another unit' },
} as const

/** Y1-04 asks for the principal head, Y1-05 for the spokesperson or a responsible officer. */
const capacities = {
  'principal-head': { zh: '主要负责同志', en: 'Principal head' },
  spokesperson: { zh: '新闻发言人', en: 'Spokesperson' },
  'responsible-officer': { zh: '相关负责人', en: 'Responsible officer' },
  other: { zh: '其他人员', en: 'Other' },
} as const

/** The four focuses of N1-01 and the two of Y1-01. */
const topics = {
  'policy-interpretation': { zh: '重要政策法规解读', en: 'Interpretation of important policy' },
  'answering-doubts': { zh: '回应公众质疑', en: 'Answer to public doubts' },
  'rumour-correction': { zh: '澄清不实传言', en: 'Correction of a false rumour' },
  'major-incident': { zh: '重大突发事件发布', en: 'Release on a major incident' },
  'key-work': { zh: '重点工作发布', en: 'Release on key work' },
  'hot-topic': { zh: '公众关注热点', en: 'Hot topic' },
  other: { zh: '其他', en: 'Other' },
} as const

export const pressEvents = defineLedger({
  id: 'press-events',
  title: { zh: '新闻发布活动', en: 'Press events' },
  about: {
    zh: '本单位举办或派人出席的新闻发布会、记者采访、答记者问和网上访谈，一场一条。',
    en: 'Press conferences, interviews and answers to reporters held or attended by the unit: one entry an event.',
  },
  fields: {
    day: day('活动日期', 'Day of the event', {
      required: true,
      hint: {
        zh: '实际举行的日期，不是通知日期。',
        en: 'The day it took place, not the day it was announced.',
      },
    }),
    title: text('活动名称', 'Title of the event', { required: true }),
    form: choice('发布形式', 'Form', forms, { required: true }),
    host: choice('主办单位', 'Host', hosts, {
      required: true,
      hint: {
        zh: '出席省政府新闻办公室的发布会选“省政府新闻办公室”；自己举办的选“本单位”。',
        en: 'Choose the provincial press office where its conference was attended, this unit where it was held by yourselves.',
      },
    }),
    hostName: text('其他主办单位名称', 'Name of the other host', { required: false }),
    topic: choice('发布主题类别', 'Kind of topic', topics, { required: true }),
    attendees: people('出席人员', 'Attendees', capacities, {
      required: true,
      hint: {
        zh: '本单位出席的人及身份，如：张三（主要负责同志）；李四（新闻发言人）。',
        en: 'Those who attended for this unit, each with a capacity: Zhang San (Principal head); Li Si (Spokesperson).',
      },
    }),
    link: link('发布实录链接', 'Link to the record', { required: false }),
  },
  dayField: 'day',
  titleField: 'title',
  sameEvent: ['day', 'title'],
  lasts: 'a-day',
  evidence: {
    required: true,
    says: {
      zh: '发布实录或报道的链接；无法公开的，填写出席通知或会议文件的文号。',
      en: 'A link to the record or report; where it is not public, the number of the invitation or document.',
    },
  },
  checks: [neededWhen('hostName', 'host', 'other')],
})
