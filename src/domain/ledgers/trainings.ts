import { neededWhen, someOf } from '#domain/ledgers/checks.ts'
import { amount, choices, count, day, link, text, yesNo } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { hours, persons } from '#domain/ledgers/units.ts'

/** The four abilities of N9-04. */
const abilities = {
  policy: { zh: '政策把握能力', en: 'Grasp of policy' },
  sentiment: { zh: '舆情研判能力', en: 'Assessment of public sentiment' },
  explanation: { zh: '解疑释惑能力', en: 'Explanation' },
  guidance: { zh: '回应引导能力', en: 'Response and guidance' },
} as const

export const trainings = defineLedger({
  id: 'trainings',
  title: { zh: '业务培训', en: 'Trainings' },
  about: {
    zh: '政府信息公开和回应关切方面的培训、经验交流，一次一条。',
    en: 'Training and exchange of experience on disclosure and response: one entry an event.',
  },
  fields: {
    day: day('培训日期', 'Day of the training', {
      required: true,
      hint: { zh: '多天的填第一天。', en: 'The first day, where it lasted several.' },
    }),
    title: text('培训名称', 'Title', { required: true }),
    // The four groups of N9-02.
    disclosureStaff: count('信息公开工作人员', 'Disclosure staff', {
      required: true,
      unit: persons,
    }),
    spokespersons: count('新闻发言人', 'Spokespersons', { required: true, unit: persons }),
    websiteStaff: count('政府网站工作人员', 'Website staff', { required: true, unit: persons }),
    newMediaStaff: count('政务微博微信相关人员', 'Microblog and WeChat staff', {
      required: true,
      unit: persons,
    }),
    others: count('其他人员', 'Others', { required: false, unit: persons }),
    abilities: choices('培训内容', 'Abilities trained', abilities, {
      required: false,
      hint: { zh: '可多选，用顿号分隔。', en: 'Several are possible, separated by a comma.' },
    }),
    hours: amount('学时', 'Hours', { required: true, unit: hours, max: 2000, decimals: 1 }),
    exchange: yesNo('是否为经验总结交流', 'Exchange of experience', { required: true }),
    link: link('报道链接', 'Link to a report', { required: false }),
  },
  dayField: 'day',
  titleField: 'title',
  sameEvent: ['day', 'title'],
  lasts: 'a-day',
  evidence: {
    required: true,
    says: {
      zh: '培训通知文号，或报道链接。',
      en: 'The number of the training notice, or a link to a report.',
    },
  },
  checks: [
    someOf('disclosureStaff', 'spokespersons', 'websiteStaff', 'newMediaStaff', 'others'),
    // What was only an exchange of experience need not name an ability.
    neededWhen('abilities', 'exchange', false),
  ],
})
