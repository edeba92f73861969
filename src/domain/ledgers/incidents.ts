import { inOrder, neededWhen } from '#domain/ledgers/checks.ts'
import { figureOf, incidentKinds, platformOf } from '#domain/ledgers/incident-kinds.ts'
import { amount, choice, count, day, link, longText, text, yesNo } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { days, items, percent } from '#domain/ledgers/units.ts'
import { wrong } from '#domain/facts/finding.ts'

const platforms = {
  website: { zh: '政府网站', en: 'Government website' },
  'new-media': { zh: '政务新媒体', en: 'New media' },
  other: { zh: '其他', en: 'Other' },
} as const

const sources = {
  own: { zh: '本单位自查', en: 'The unit itself' },
  'office-inspection': { zh: '政府办公厅（室）检查', en: "The general office's inspection" },
  'higher-inspection': { zh: '上级通报', en: 'A bulletin from above' },
  monitoring: { zh: '第三方监测', en: 'Third-party monitoring' },
  'public-report': { zh: '群众举报', en: 'A report from the public' },
  other: { zh: '其他', en: 'Other' },
} as const

export const incidents = defineLedger({
  id: 'incidents',
  title: { zh: '问题与事故', en: 'Incidents' },
  about: {
    zh: '安全、泄密、失实、失声以及网站和新媒体严重问题，一件一条；检测数据填当次检测的数值。',
    en: 'Failures of safety, secrecy and truth, silence, and serious faults of sites and accounts: one entry a case.',
  },
  fields: {
    day: day('发生或检测日期', 'Occurred or detected on', { required: true }),
    kind: choice('问题类别', 'Kind', incidentKinds, { required: true }),
    title: text('问题概述', 'What happened', { required: true }),
    platform: choice('所在平台', 'Platform', platforms, { required: true }),
    name: text('网站或账号名称', 'Site or account', { required: false }),
    count: count('数量', 'Number', {
      required: false,
      unit: items,
      hint: {
        zh: '超期栏目、空白栏目等的个数。',
        en: 'Of overdue or blank columns, and the like.',
      },
    }),
    days: count('持续天数', 'Days', {
      required: false,
      unit: days,
      max: 36_500,
      hint: {
        zh: '首页、账号未更新或留言未答复的天数。',
        en: 'Without an update, or a message without an answer.',
      },
    }),
    percent: amount('访问失败比例', 'Visits that failed', {
      required: false,
      unit: percent,
      max: 100,
      decimals: 2,
      hint: {
        zh: '一周内每天访问不少于20次，超过15秒打不开计为失败。',
        en: 'Over a week, at least 20 visits a day; over 15 seconds is a failure.',
      },
    }),
    visits: count('检测访问次数', 'Visits made', { required: false, unit: items }),
    badConsequences: yesNo('是否造成不良后果', 'Bad consequences', { required: true }),
    consequence: longText('后果说明', 'Consequences', { required: false }),
    establishedBy: choice('认定来源', 'Established by', sources, { required: true }),
    establisher: text('认定单位', 'Establishing organ', { required: false }),
    resolvedOn: day('整改完成日期', 'Put right on', { required: false }),
    link: link('相关链接', 'Link', { required: false }),
  },
  dayField: 'day',
  titleField: 'title',
  sameEvent: ['day', 'kind', 'title'],
  lasts: 'a-day',
  evidence: {
    required: true,
    says: {
      zh: '通报、检测报告或认定文件的文号，或相关链接。',
      en: 'The number of the bulletin, report or finding, or a link.',
    },
  },
  checks: [
    neededWhen('consequence', 'badConsequences', true),
    inOrder('day', 'resolvedOn'),
    (values) => {
      const field = figureOf[values.kind]
      return field === undefined || values[field] !== undefined
        ? []
        : [wrong(field, 'needed-when', { otherField: 'kind', otherChoice: values.kind })]
    },
    (values) => {
      const platform = platformOf[values.kind]
      return platform === undefined || platform === values.platform
        ? []
        : [wrong('platform', 'not-with', { otherField: 'kind', otherChoice: values.kind })]
    },
  ],
})
