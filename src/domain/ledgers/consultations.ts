import { inOrder, neededWhen, notWith } from '#domain/ledgers/checks.ts'
import { count, day, link, text, yesNo } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { opinions } from '#domain/ledgers/units.ts'

/**
 * One entry a decision, consulted on or not: N2-05 asks for consultation on every decision that
 * touches vital interests, so those without one must be countable too.
 */
export const consultations = defineLedger({
  id: 'consultations',
  title: { zh: '决策征求意见', en: 'Public consultations' },
  about: {
    zh: '本单位作出的重要决策及其在政府网站公开征求意见的情况，一项决策一条；没有征求意见的也要登记。',
    en: 'Important decisions of the unit and the online consultation on each: one entry a decision, consulted on or not.',
  },
  fields: {
    day: day('决策日期', 'Day of the decision', {
      required: true,
      hint: {
        zh: '作出决策的日期；决策尚未作出、正在征求意见的，填开始征求意见的日期。',
        en: 'The day it was decided; while it is still being consulted on, the day the consultation opened.',
      },
    }),
    decision: text('决策事项', 'Decision', { required: true }),
    vitalInterests: yesNo('是否涉及群众切身利益', 'Touches vital interests', { required: true }),
    consulted: yesNo('是否在政府网站公开征求意见', 'Consulted on the website', { required: true }),
    opened: day('征求意见开始日期', 'Consultation opened', { required: false }),
    closed: day('征求意见截止日期', 'Consultation closed', { required: false, ahead: true }),
    received: count('收到意见数', 'Opinions received', { required: false, unit: opinions }),
    feedbackPublished: yesNo('是否公布意见采纳情况', 'Feedback published', { required: false }),
    feedbackDay: day('采纳情况公布日期', 'Feedback published on', { required: false }),
    link: link('征求意见链接', 'Link to the consultation', { required: false }),
  },
  dayField: 'day',
  titleField: 'decision',
  sameEvent: ['day', 'decision'],
  lasts: 'a-day',
  evidence: {
    required: false,
    says: {
      zh: '已公开征求意见的，填征求意见页面的链接。',
      en: 'A link to the consultation, where there was one.',
    },
  },
  checks: [
    neededWhen('opened', 'consulted', true),
    neededWhen('link', 'consulted', true),
    notWith('opened', 'consulted', false),
    notWith('received', 'consulted', false),
    notWith('feedbackPublished', 'consulted', false),
    inOrder('opened', 'closed', 'feedbackDay'),
    neededWhen('feedbackDay', 'feedbackPublished', true),
  ],
})
