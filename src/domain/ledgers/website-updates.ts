import { atMost, inOrder } from '#domain/ledgers/checks.ts'
import { disclosureFieldWords } from '#domain/ledgers/disclosure-fields.ts'
import { choice, choices, count, day, link, text, yesNo } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { items } from '#domain/ledgers/units.ts'

const fields = { ...disclosureFieldWords, other: { zh: '其他领域', en: 'Other field' } } as const

/** The three classes of content of N5-01. */
const contents = {
  'meetings-and-decisions': {
    zh: '重要会议、重要活动、重要决策部署',
    en: 'Important meetings, activities and decisions',
  },
  'economy-and-society': {
    zh: '经济运行和社会发展重要动态',
    en: 'Developments of economy and society',
  },
  'major-incidents': {
    zh: '重大突发事件及其应对处置情况',
    en: 'Major incidents and their handling',
  },
} as const

/** The ways of presentation of N2-04. */
const forms = {
  text: { zh: '文字', en: 'Text' },
  figures: { zh: '数字化', en: 'Figures' },
  charts: { zh: '图表', en: 'Charts' },
  audio: { zh: '音频', en: 'Audio' },
  video: { zh: '视频', en: 'Video' },
} as const

export const websiteUpdates = defineLedger({
  id: 'website-updates',
  title: { zh: '政府网站信息发布', en: 'Website updates' },
  about: {
    zh: '政府网站各栏目在统计期内发布的信息，一个栏目一个领域一条。',
    en: 'What the columns of the government website published: one entry for each column and field.',
  },
  fields: {
    day: day('统计截止日期', 'Counted up to', {
      required: true,
      hint: {
        zh: '发布数量统计到哪一天；数量只统计本周期内的，不要累计以前周期。',
        en: 'The last day counted. Count only what was published in this period, without earlier ones.',
      },
    }),
    column: text('栏目名称', 'Column', { required: true }),
    field: choice('所属领域', 'Field', fields, {
      required: true,
      hint: {
        zh: '不属于十个重点领域的选“其他领域”。',
        en: 'Choose “Other field” for what is none of the ten key fields.',
      },
    }),
    content: choice('内容类别', 'Class of content', contents, { required: false }),
    count: count('发布信息数', 'Items published', { required: true, unit: items }),
    lastUpdate: day('最近更新日期', 'Last update', { required: false }),
    forms: choices('展现形式', 'Presentation', forms, {
      required: false,
      hint: { zh: '可多选，用顿号分隔。', en: 'Several are possible, separated by a comma.' },
    }),
    topical: yesNo('是否为专题', 'Grouped as a special topic', { required: false }),
    secrecyReviewed: count('其中经保密审查数', 'Of these, reviewed for secrecy', {
      required: true,
      unit: items,
    }),
    concerningOthers: count('其中涉及其他行政机关数', 'Of these, concerning other organs', {
      required: false,
      unit: items,
    }),
    confirmed: count('已与有关机关沟通确认数', 'Confirmed with the organs concerned', {
      required: false,
      unit: items,
    }),
    link: link('栏目链接', 'Link to the column', { required: false }),
  },
  dayField: 'day',
  titleField: 'column',
  sameEvent: ['day', 'column', 'field', 'content'],
  lasts: 'a-day',
  compared: { fields: ['count'], along: ['column', 'field', 'content'] },
  evidence: {
    required: true,
    says: {
      zh: '栏目链接；保密审查另附审查记录文号。',
      en: 'A link to the column; for secrecy reviews also the number of the record.',
    },
  },
  checks: [
    inOrder('lastUpdate', 'day'),
    atMost('secrecyReviewed', 'count'),
    atMost('concerningOthers', 'count'),
    atMost('confirmed', 'concerningOthers'),
  ],
})
