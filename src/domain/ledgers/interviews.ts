import { atMost } from '#domain/ledgers/checks.ts'
import { choice, count, day, link, people, text } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { items } from '#domain/ledgers/units.ts'

/** Y2-05 and N2-08 mean the officers in charge (负责同志). */
const capacities = {
  'principal-head': { zh: '主要负责同志', en: 'Principal head' },
  'deputy-head': { zh: '分管负责同志', en: 'Deputy head' },
  'responsible-officer': { zh: '相关负责人', en: 'Responsible officer' },
  other: { zh: '其他人员', en: 'Other' },
} as const

const platforms = {
  'own-website': { zh: '本单位政府网站', en: 'Own government website' },
  'government-website': {
    zh: '本级或上级政府门户网站',
    en: 'Government portal of the same or a higher level',
  },
  'new-media': { zh: '政务新媒体', en: 'Government new media' },
  'media-website': { zh: '媒体网站', en: 'Website of the media' },
  other: { zh: '其他', en: 'Other' },
} as const

export const interviews = defineLedger({
  id: 'interviews',
  title: { zh: '在线访谈', en: 'Online interviews' },
  about: {
    zh: '本单位负责同志参加的在线访谈，一场一条。',
    en: 'Online interviews given by the officers in charge of the unit: one entry an interview.',
  },
  fields: {
    day: day('访谈日期', 'Day of the interview', { required: true }),
    title: text('访谈主题', 'Subject', { required: true }),
    guests: people('访谈嘉宾', 'Guests', capacities, {
      required: true,
      hint: {
        zh: '如：张三（主要负责同志）；李四（分管负责同志）。',
        en: 'Such as: Zhang San (Principal head); Li Si (Deputy head).',
      },
    }),
    platform: choice('访谈平台', 'Platform', platforms, { required: true }),
    asked: count('网民提问数', 'Questions asked', { required: false, unit: items }),
    answered: count('答复提问数', 'Questions answered', { required: true, unit: items }),
    link: link('访谈链接', 'Link to the interview', { required: false }),
  },
  dayField: 'day',
  titleField: 'title',
  sameEvent: ['day', 'title'],
  lasts: 'a-day',
  evidence: {
    required: true,
    says: { zh: '访谈实录的链接。', en: 'A link to the record of the interview.' },
  },
  checks: [atMost('answered', 'asked')],
})
