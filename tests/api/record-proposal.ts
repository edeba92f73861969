import type { RecordProposal } from '#contract/accountability.ts'

/** Somebody in 广州 is held to account, directly proposed. */
export const proposal = (more: Partial<RecordProposal> = {}): RecordProposal => ({
  unit: '440100',
  source: 'direct',
  about: { notice: null, facts: [], period: null, veto: null },
  event: null,
  title: '网站发布严重失实信息',
  account: '九月一日发布的信息严重失实，误导公众。',
  figures: [],
  grounds: ['Y4-08'],
  evidence: [],
  subjects: [{ kind: 'person', name: '王小明', post: '网站编辑科科长', part: 'direct' }],
  proposed: 'talk',
  decided: null,
  ...more,
})

/** What an organ elsewhere decided. */
export const decided = (
  more: Partial<NonNullable<RecordProposal['decided']>> = {},
): NonNullable<RecordProposal['decided']> => ({
  measure: 'government-warning',
  organ: '广州市监察委员会',
  number: '穗监〔2026〕9号',
  day: '2026-06-10',
  told: '2026-06-12',
  until: '2026-12-10',
  ...more,
})
