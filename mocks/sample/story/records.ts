import type { RecordProposal } from '#contract/accountability.ts'
import type { Said } from '#api/accountability-change.ts'

export interface RecordStep {
  by: string
  at: string
  said: Omit<Said, 'version'>
}

/** An invented accountability record: how it was proposed, and what was done about it. */
export interface SampleRecord {
  proposedBy: string
  proposedAt: string
  proposal: RecordProposal
  steps: readonly RecordStep[]
}

const nothing = { notice: null, facts: [], period: null, veto: null }

const proposal = (
  more: Partial<RecordProposal> & Pick<RecordProposal, 'unit' | 'title' | 'account' | 'subjects'>,
): RecordProposal => ({
  source: 'direct',
  about: nothing,
  event: null,
  figures: [],
  grounds: ['Y4-08'],
  evidence: [],
  proposed: 'talk',
  decided: null,
  ...more,
})

const asked = (at: string, until: string): RecordStep => ({
  by: 'inspector',
  at,
  said: { act: 'ask', text: '已书面告知事实、依据和拟作的处理。', day: until },
})

/** A handful, one in each place that somebody would want to see. Nobody in them exists. */
export const sampleRecords: readonly SampleRecord[] = [
  // Its time is over on 10 December: it lapses by itself.
  {
    proposedBy: 'inspector',
    proposedAt: '2026-06-15T10:10+08:00',
    proposal: proposal({
      unit: '441700',
      title: '突发事件信息发布严重失实（示例）',
      account: '五月一次突发事件中，门户网站先后发布的两则信息前后矛盾，误导公众，次日更正。',
      source: 'misstatement',
      event: 'event:sample-1',
      grounds: ['Y4-08', 'P39-2'],
      subjects: [{ kind: 'person', name: '屿样林', post: '网站管理中心主任', part: 'direct' }],
      decided: {
        measure: 'government-warning',
        organ: '阳江市监察委员会（示例）',
        number: '阳监（示例）〔2026〕6号',
        day: '2026-06-10',
        told: '2026-06-12',
        until: '2026-12-10',
      },
    }),
    steps: [],
  },
  {
    proposedBy: 'inspector',
    proposedAt: '2026-06-15T10:30+08:00',
    proposal: proposal({
      unit: '441700',
      title: '突发事件信息发布严重失实（示例）',
      account: '分管负责人对信息审核把关不严。',
      source: 'misstatement',
      event: 'event:sample-1',
      subjects: [
        { kind: 'person', name: '岚示石', post: '办公室副主任', part: 'important-leader' },
      ],
      decided: {
        measure: 'self-examination',
        organ: '阳江市人民政府（示例）',
        number: '阳府函（示例）〔2026〕21号',
        day: '2026-06-08',
        told: '2026-06-08',
        until: null,
      },
    }),
    steps: [
      {
        by: 'inspector',
        at: '2026-07-20T09:30+08:00',
        said: { act: 'complete', text: '书面检查已提交并存档。' },
      },
    ],
  },
  // A review that was asked for: somebody who took no part decides it.
  {
    proposedBy: 'inspector',
    proposedAt: '2026-10-12T09:20+08:00',
    proposal: proposal({
      unit: '440981',
      title: '重复报送培训场次（示例）',
      account: '第三季度培训台账中，同一场培训以两个名称分别报送。',
      grounds: ['P39-4', 'N9-02'],
      figures: [{ what: '第三季度培训场次', reported: '4', verified: '3' }],
      subjects: [{ kind: 'person', name: '榕例田', post: '政务公开科科长', part: 'direct' }],
    }),
    steps: [
      asked('2026-10-13T10:00+08:00', '2026-10-20'),
      {
        by: 'approver.gaozhou',
        at: '2026-10-19T16:40+08:00',
        said: { act: 'state', text: '两场培训名称相近，系工作人员误报，并无故意。' },
      },
      {
        by: 'inspector',
        at: '2026-10-21T09:15+08:00',
        said: {
          act: 'hear',
          hearing: 'written',
          text: '采纳“并无故意”的意见，仍属把关不严。',
        },
      },
      {
        by: 'chief',
        at: '2026-10-22T15:00+08:00',
        said: { act: 'decide', measure: 'talk', text: '约谈科室负责人，责成完善台账复核。' },
      },
      {
        by: 'inspector',
        at: '2026-10-26T09:30+08:00',
        said: {
          act: 'serve',
          text: '',
          day: '2026-10-26',
          number: '粤府办督谈（示例）〔2026〕3号',
        },
      },
      {
        by: 'approver.gaozhou',
        at: '2026-11-18T11:20+08:00',
        said: { act: 'appeal', text: '误报已在报送期内更正，请复核。' },
      },
    ],
  },
  // Waits for approval: criticism in a circular needs it first.
  {
    proposedBy: 'inspector',
    proposedAt: '2026-11-02T10:00+08:00',
    proposal: proposal({
      unit: '440900',
      title: '逾期不办理整改通知（示例）',
      account: '同一问题两次下发整改通知，均逾期未答复，经催办和约谈仍未整改。',
      grounds: ['N10-04', 'P39-2'],
      subjects: [{ kind: 'unit' }],
      proposed: 'criticise',
    }),
    steps: [
      asked('2026-11-03T09:00+08:00', '2026-11-10'),
      {
        by: 'inspector',
        at: '2026-11-11T10:30+08:00',
        said: { act: 'hear', hearing: 'waived', text: '陈述期限内没有提出陈述和申辩。' },
      },
      {
        by: 'chief',
        at: '2026-11-16T14:20+08:00',
        said: { act: 'decide', measure: 'criticise', text: '拟在第三季度情况通报中予以通报批评。' },
      },
    ],
  },
  // The unit may still state its case.
  {
    proposedBy: 'inspector',
    proposedAt: '2026-11-17T09:40+08:00',
    proposal: proposal({
      unit: '445300',
      title: '政策解读内容与文件不符（示例）',
      account: '十一月发布的政策解读把补贴对象范围写错，两天内被多家网站转载。',
      source: 'misstatement',
      subjects: [
        { kind: 'person', name: '棠样石', post: '政策法规科科长', part: 'direct' },
        { kind: 'person', name: '澄示林', post: '办公室主任', part: 'main-leader' },
      ],
    }),
    steps: [asked('2026-11-18T09:10+08:00', '2026-11-30')],
  },
]
