import { amount, choice, day, text } from '#domain/ledgers/field.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { allObservationKinds } from '#domain/observation/kinds.ts'
import type { Words } from '#domain/words.ts'

const kinds = Object.fromEntries(allObservationKinds.map(({ id, title }) => [id, title])) as Record<
  ObservationKindId,
  Words
>

/** The table of observations, read with the same readers as a ledger. */
export const observationFields = {
  unit: text('单位名称', 'Unit', {
    required: true,
    hint: { zh: '单位全称或单位编号。', en: 'The full name or the id of the unit.' },
  }),
  kind: choice('监测项目', 'Observed', kinds, { required: true }),
  subject: text('监测对象', 'Site or account', {
    required: true,
    hint: { zh: '网站地址、账号名称或栏目名称。', en: 'The address of the site, or the name.' },
  }),
  day: day('监测日期', 'Day', {
    required: true,
    hint: {
      zh: '监测当日；监测一段时间的，填最后一天。',
      en: 'The day; of a span the last one.',
    },
  }),
  value: amount('监测值', 'Value', {
    required: false,
    unit: { zh: '', en: '' },
    hint: {
      zh: '比例填百分数，如3.2；天数和个数填整数。',
      en: 'Shares in percent, such as 3.2; days and numbers are whole.',
    },
  }),
  failed: text('未能监测的原因', 'Why it could not be measured', {
    required: false,
    max: 500,
    hint: {
      zh: '监测方自身的故障，不计入被监测单位；此时监测值留空。',
      en: 'A failure of whoever looked counts against nobody; leave the value empty then.',
    },
  }),
  evidence: text('依据', 'Evidence', {
    required: false,
    max: 500,
    hint: { zh: '网页地址或监测报告编号。', en: 'A page, or the number of a report.' },
  }),
} as const
