import { inOrder, neededWith, notWith } from '#domain/ledgers/checks.ts'
import { choice, choices, instant, link, longText, text, yesNo } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'

/** The clock depends on the class: 5 h and 24 h for the first (国办发〔2016〕80号), 48 h for the others (国办发〔2016〕61号). */
const classes = {
  'major-emergency': { zh: '特别重大、重大突发事件', en: 'Major emergency' },
  'important-sentiment': { zh: '重要政务舆情', en: 'Important public sentiment' },
  'hot-topic': { zh: '社会热点问题', en: 'Hot topic' },
} as const

/** The four ways to respond of N4-03. */
const forms = {
  'online-message': { zh: '网上发布消息', en: 'Message online' },
  expert: { zh: '组织专家解读', en: 'Interpretation by experts' },
  'press-conference': { zh: '召开新闻发布会', en: 'Press conference' },
  'media-interview': { zh: '接受媒体专访', en: 'Interview with the media' },
} as const

/** The three contents of N2-07. */
const contents = {
  facts: { zh: '事实真相', en: 'Facts' },
  measures: { zh: '有关政策措施', en: 'Policies and measures' },
  outcome: { zh: '处理结果', en: 'Outcome' },
} as const

export const responses = defineLedger({
  id: 'responses',
  title: { zh: '回应社会关切', en: 'Responses to public concerns' },
  about: {
    zh: '涉及本单位的突发事件、政务舆情和热点问题及回应情况，一件一条；没有回应的也要登记。',
    en: 'Emergencies, public sentiment and hot topics that concern the unit, and its response: one entry a matter, answered or not.',
  },
  fields: {
    title: text('事件或舆情名称', 'Matter', { required: true }),
    class: choice('关切类别', 'Class', classes, { required: true }),
    occurred: instant('发生时间', 'Occurred', { required: false }),
    discovered: instant('发现时间', 'Discovered', {
      required: true,
      hint: {
        zh: '本单位得知的时间，精确到分。回应时限从哪个时间起算，由考核方案规定。',
        en: 'When the unit learned of it, to the minute. The scheme says from which time the clock runs.',
      },
    }),
    transferred: instant('转办时间', 'Passed on', {
      required: false,
      hint: {
        zh: '主管部门转请本单位回应的时间。',
        en: 'When the organ in charge passed it to this unit.',
      },
    }),
    firstResponse: instant('首次回应时间', 'First response', { required: false }),
    pressConference: instant('新闻发布会时间', 'Press conference', { required: false }),
    closed: instant('办结时间', 'Closed', { required: false }),
    forms: choices('回应形式', 'Forms of response', forms, { required: false }),
    contents: choices('回应内容', 'Contents of the response', contents, {
      required: false,
      hint: {
        zh: '回应中讲清了哪几项，可多选。',
        en: 'What the response made clear; several are possible.',
      },
    }),
    missed: yesNo('是否失声缺位', 'Silent or absent', {
      required: true,
      hint: {
        zh: '应当回应而没有回应的选“是”。',
        en: 'Yes, where a response was due and none was given.',
      },
    }),
    note: longText('情况说明', 'Remarks', { required: false }),
    link: link('回应链接', 'Link to the response', { required: false }),
  },
  dayField: 'discovered',
  titleField: 'title',
  sameEvent: ['title', 'class'],
  lasts: 'a-day',
  evidence: {
    required: true,
    says: {
      zh: '回应内容的链接；转办的填转办单文号。',
      en: 'A link to the response; where it was passed on, the number of that document.',
    },
  },
  checks: [
    inOrder('occurred', 'discovered'),
    inOrder('occurred', 'transferred'),
    inOrder('occurred', 'firstResponse', 'closed'),
    inOrder('occurred', 'pressConference', 'closed'),
    neededWith('forms', 'firstResponse'),
    neededWith('contents', 'firstResponse'),
    notWith('firstResponse', 'missed', true),
    notWith('pressConference', 'missed', true),
  ],
})
