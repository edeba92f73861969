import type { NoticeDraft } from '#contract/notice.ts'

/** A notice to 广州 about one line of its scorecard. */
export const draft = (more: Partial<NoticeDraft> = {}): NoticeDraft => ({
  units: ['440100'],
  helpers: [],
  title: '关于政策解读公开问题的整改通知',
  topic: '政策解读公开',
  kind: 'special',
  means: ['self-report', 'records'],
  source: 'scorecard',
  period: '2026-Q3',
  facts: [],
  severity: 'ordinary',
  basis: '《政府督查工作条例》第十一条；省政府批准的年度督查计划',
  ask: '逐项整改，举一反三。',
  feedback: '书面报告，加盖公章，一事一报',
  contact: '督查室 李四',
  signatory: '王五',
  term: { count: 10, unit: 'working-days' },
  problems: [
    { indicator: '方案', points: '30', lost: '30', because: '没有现行方案', clauses: ['Y0-01'] },
  ],
  evidence: [],
  earlier: null,
  ...more,
})
