import { inOrder, neededWhen, neededWith } from '#domain/ledgers/checks.ts'
import { choices, day, link, text, yesNo } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'

const forms = {
  text: { zh: '文字解读', en: 'Text' },
  chart: { zh: '图表图解', en: 'Charts' },
  'audio-video': { zh: '音频视频', en: 'Audio or video' },
  expert: { zh: '专家解读', en: 'Experts' },
  press: { zh: '新闻发布解读', en: 'Press event' },
} as const

/**
 * One entry a policy, interpreted or not: the share of interpreted policies (N2-06) could not be
 * counted from interpretations alone. The policy's day puts it into a period.
 */
export const interpretations = defineLedger({
  id: 'interpretations',
  title: { zh: '政策解读', en: 'Interpretations of policy' },
  about: {
    zh: '本单位出台或牵头起草的政策文件及其解读，一个文件一条；尚未解读的也要登记。',
    en: 'Policies issued or drafted by the unit with their interpretation, one entry a policy, interpreted or not.',
  },
  fields: {
    policyDay: day('政策发布日期', 'Policy published on', { required: true }),
    policy: text('政策名称', 'Policy', {
      required: true,
      hint: {
        zh: '写文件全称，有文号的一并写上。',
        en: 'Full title, with its number where it has one.',
      },
    }),
    important: yesNo('是否重要政策法规', 'Important policy', { required: true }),
    interpretedOn: day('解读发布日期', 'Interpretation published on', {
      required: false,
      hint: {
        zh: '首次发布解读的日期；尚未解读的留空。',
        en: 'The day of the first interpretation; leave empty when there is none yet.',
      },
    }),
    forms: choices('解读形式', 'Forms', forms, {
      required: false,
      hint: { zh: '可多选，用顿号分隔。', en: 'Several are possible, separated by a comma.' },
    }),
    byExpert: yesNo('是否组织专家解读', 'Interpreted by experts', { required: false }),
    onWebsite: yesNo('是否在政府网站发布', 'Published on the website', { required: false }),
    link: link('解读链接', 'Link to the interpretation', { required: false }),
  },
  dayField: 'policyDay',
  titleField: 'policy',
  sameEvent: ['policyDay', 'policy'],
  lasts: 'a-day',
  evidence: {
    required: false,
    says: { zh: '已解读的，填解读链接。', en: 'A link to the interpretation, where there is one.' },
  },
  checks: [
    neededWhen('interpretedOn', 'byExpert', true),
    neededWhen('interpretedOn', 'onWebsite', true),
    neededWhen('link', 'onWebsite', true),
    // An interpretation dated before its policy is nearly always a slip of the pen.
    inOrder('policyDay', 'interpretedOn'),
    neededWith('forms', 'interpretedOn'),
  ],
})
