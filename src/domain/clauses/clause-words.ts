import type { ClauseKind, ClauseScope } from '#domain/clauses/clause.ts'
import type { Words } from '#domain/words.ts'

export const clauseScopeWords: Record<ClauseScope, Words> = {
  region: { zh: '各地', en: 'Regions' },
  department: { zh: '各部门', en: 'Departments' },
  'key-department': { zh: '重点职能部门', en: 'Key departments' },
  'region-key-department': { zh: '各地重点职能部门', en: 'Key departments of regions' },
  province: { zh: '省政府', en: 'The province' },
  'press-office': { zh: '省政府新闻办公室', en: 'Provincial press office' },
  'internet-office': { zh: '省互联网信息办公室', en: 'Provincial internet information office' },
  'industry-office': {
    zh: '省经济和信息化主管部门',
    en: 'Provincial industry and information organ',
  },
  'general-office': { zh: '省府办公厅', en: 'General office of the province' },
  publicity: { zh: '宣传部门', en: 'Publicity department' },
  central: { zh: '中央机关', en: 'Organs of the centre' },
}

export const clauseKindWords: Record<ClauseKind, Words> = {
  threshold: { zh: '达到数量', en: 'reaches a number' },
  count: { zh: '计数', en: 'count' },
  'count-by-form': { zh: '按形式计数', en: 'count by form' },
  'count-by-channel': { zh: '按渠道计数', en: 'count by channel' },
  'count-by-group': { zh: '按人员类别计数', en: 'count by group of staff' },
  boolean: { zh: '有无', en: 'has it or not' },
  checklist: { zh: '逐项核对', en: 'checklist' },
  rate: { zh: '合格率', en: 'rate' },
  ratio: { zh: '比例', en: 'ratio' },
  coverage: { zh: '覆盖', en: 'coverage' },
  timeliness: { zh: '及时性', en: 'timeliness' },
  trend: { zh: '趋势', en: 'trend' },
  calendar: { zh: '按计划日程', en: 'by calendar' },
  event: { zh: '按事件', en: 'per event' },
  process: { zh: '工作过程', en: 'process' },
  amount: { zh: '金额', en: 'amount' },
  quality: { zh: '质量', en: 'quality' },
  qualitative: { zh: '定性评价', en: 'judgement' },
  'not-applicable': { zh: '不考核', en: 'not assessed' },
}
