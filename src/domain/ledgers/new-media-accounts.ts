import { atMost, inOrder } from '#domain/ledgers/checks.ts'
import { choice, choices, count, day, link, text, yesNo } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { items, people } from '#domain/ledgers/units.ts'

const platforms = {
  microblog: { zh: '政务微博', en: 'Microblog' },
  wechat: { zh: '政务微信', en: 'WeChat' },
  app: { zh: '政务客户端', en: 'App' },
  'short-video': { zh: '短视频号', en: 'Short video' },
  'mini-program': { zh: '小程序', en: 'Mini program' },
  other: { zh: '其他', en: 'Other' },
} as const

/** The four links of supervision of Y3-01. */
const supervision = {
  registration: { zh: '审核登记', en: 'Review and registration' },
  release: { zh: '信息发布', en: 'Release' },
  reply: { zh: '问题回复', en: 'Reply' },
  'follow-up': { zh: '后续跟踪', en: 'Follow-up' },
} as const

/**
 * An account with its figures for a span of days. An entry is in force during its span, so the
 * figures of a period never mix with those of another, and on the last day of a period exactly the
 * entry that covers it is in force.
 */
export const newMediaAccounts = defineLedger({
  id: 'new-media-accounts',
  title: { zh: '政务新媒体账号', en: 'New-media accounts' },
  about: {
    zh: '本单位开设的政务微博、微信等账号及其在统计期内的运行数据，一个账号每期一条。',
    en: 'Microblog, WeChat and other accounts of the unit with their figures: one entry an account and period.',
  },
  fields: {
    platform: choice('平台', 'Platform', platforms, { required: true }),
    name: text('账号名称', 'Account', { required: true }),
    registered: yesNo('是否经审核登记', 'Reviewed and registered', { required: true }),
    opened: day('开通日期', 'Opened on', { required: true }),
    closed: day('关停日期', 'Closed on', {
      required: false,
      hint: { zh: '仍在运行的留空。', en: 'Leave empty while it is running.' },
    }),
    from: day('统计开始日期', 'Counted from', {
      required: true,
      hint: {
        zh: '一般为本周期第一天；本周期内开通的，填开通日期。',
        en: 'Usually the first day of the period; for a new account the day it opened.',
      },
    }),
    until: day('统计截止日期', 'Counted up to', {
      required: true,
      hint: {
        zh: '一般为本周期最后一天；已关停的，填关停日期。',
        en: 'Usually the last day of the period; for a closed account the day it closed.',
      },
    }),
    posts: count('发布数', 'Posts', { required: true, unit: items }),
    lastPost: day('最近发布日期', 'Last post', {
      required: false,
      hint: {
        zh: '国办秘函〔2019〕19号：超过两周未更新的，单项否决。',
        en: '国办秘函〔2019〕19号: two weeks without an update are a veto.',
      },
    }),
    questions: count('收到提问数', 'Questions received', { required: true, unit: items }),
    replies: count('回复数', 'Replies', { required: true, unit: items }),
    followers: count('关注人数', 'Followers', {
      required: false,
      unit: people,
      max: 2_000_000_000,
    }),
    supervision: choices('已落实监管环节', 'Links supervised', supervision, {
      required: false,
      hint: {
        zh: '审核登记、信息发布、问题回复、后续跟踪，落实了哪几项填哪几项。',
        en: 'Which of registration, release, reply and follow-up are supervised.',
      },
    }),
    link: link('账号链接', 'Link to the account', { required: false }),
  },
  dayField: 'from',
  titleField: 'name',
  sameEvent: ['platform', 'name', 'from'],
  lasts: { until: 'until' },
  evidence: {
    required: true,
    says: {
      zh: '审核登记表文号，或账号链接。',
      en: 'The number of the registration form, or a link to the account.',
    },
  },
  checks: [
    inOrder('opened', 'from', 'until'),
    inOrder('opened', 'closed'),
    inOrder('until', 'closed'),
    inOrder('opened', 'lastPost', 'until'),
    atMost('replies', 'questions'),
  ],
})
