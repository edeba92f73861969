import type { ReviewDecision } from '#domain/notice/review.ts'
import type { DeadlineRule, TermUnit } from '#domain/deadline/deadline.ts'
import type { NoticeKind, NoticeSource, Severity } from '#domain/notice/notice.ts'
import type { NoticeAction } from '#domain/notice/workflow.ts'
import type { UnitId } from '#domain/units/unit.ts'

export interface SampleStep {
  act: NoticeAction
  by: string
  at: string
  text?: string
  until?: string
}

/** 复核: filed by the unit, and perhaps decided by somebody who took no part. */
export interface SampleReview {
  by: string
  at: string
  text: string
  reviewer?: { by: string; name: string; at: string }
  decision?: { act: ReviewDecision; at: string; because: string }
}

export interface SampleNotice {
  unit: UnitId
  helpers?: readonly UnitId[]
  title: string
  topic: string
  kind: NoticeKind
  source: NoticeSource
  severity: Severity
  draftedBy: string
  draftedAt: string
  term: Extract<DeadlineRule, { kind: 'term' }>
  problem: { indicator: string; points: string; lost: string; because: string; clauses: string[] }
  remedy?: string
  steps: readonly SampleStep[]
  review?: SampleReview
  /** Place of the earlier notice in this list. */
  earlier?: number
}

const term = (count: number, unit: TermUnit = 'working-days') =>
  ({ kind: 'term', count, unit }) as const

const sent = (approved: string, issued: string): SampleStep[] => [
  { act: 'approve', by: 'chief', at: `${approved}T16:20+08:00`, text: '同意立项。' },
  { act: 'issue', by: 'inspector', at: `${issued}T09:40+08:00` },
]

/** A handful of invented notices, one in each place that somebody would want to see. */
export const sampleNotices: readonly SampleNotice[] = [
  {
    unit: '445300',
    title: '关于政策解读公开问题的整改通知',
    topic: '政策解读公开',
    kind: 'special',
    source: 'scorecard',
    severity: 'ordinary',
    draftedBy: 'inspector',
    draftedAt: '2026-05-11T10:05+08:00',
    term: term(10),
    problem: {
      indicator: '政策解读',
      points: '10',
      lost: '4',
      because: '第一季度三份规范性文件没有同步发布解读材料。',
      clauses: ['Y2-03'],
    },
    remedy: '三份解读材料已补发，并与文件双向链接；建立文件与解读同步审批的制度。',
    steps: [
      ...sent('2026-05-12', '2026-05-13'),
      { act: 'receive', by: 'reporter.yunfu', at: '2026-05-13T11:02+08:00' },
      {
        act: 'answer',
        by: 'reporter.yunfu',
        at: '2026-05-25T15:30+08:00',
        text: '已按要求全部整改。',
      },
      {
        act: 'verify',
        by: 'inspector',
        at: '2026-05-28T10:12+08:00',
        text: '逐条打开核对，链接有效，内容相符。',
      },
      { act: 'close', by: 'inspector', at: '2026-05-28T10:20+08:00' },
    ],
  },
  {
    unit: '445300',
    earlier: 0,
    title: '关于政策解读公开问题再次出现的整改通知',
    topic: '政策解读公开',
    kind: 'special',
    source: 'scorecard',
    severity: 'serious',
    draftedBy: 'inspector',
    draftedAt: '2026-10-28T09:30+08:00',
    term: term(8),
    problem: {
      indicator: '政策解读',
      points: '10',
      lost: '3',
      because: '第三季度又有两份规范性文件没有同步解读，同一问题再次出现。',
      clauses: ['Y2-03'],
    },
    steps: [
      ...sent('2026-10-29', '2026-10-30'),
      { act: 'receive', by: 'reporter.yunfu', at: '2026-11-02T09:15+08:00' },
      {
        act: 'plan',
        by: 'reporter.yunfu',
        at: '2026-11-04T16:00+08:00',
        text: '由政策法规科牵头，十一月十日前补齐解读材料。',
      },
    ],
    review: {
      by: 'reporter.yunfu',
      at: '2026-11-05T10:20+08:00',
      text: '其中一份文件属转发上级文件，已由上级机关解读，请核减。',
      reviewer: { by: 'chief', name: 'inspector2', at: '2026-11-06T09:40+08:00' },
      decision: {
        act: 'uphold',
        at: '2026-11-13T16:15+08:00',
        because: '经核，该文件附有本地实施细则，细则应当由本单位解读，维持原通知。',
      },
    },
  },
  {
    unit: '440000-transport',
    helpers: ['440000-finance'],
    title: '关于回应群众关切不及时的整改通知',
    topic: '回应关切时效',
    kind: 'event',
    source: 'complaint',
    severity: 'urgent',
    draftedBy: 'inspector',
    draftedAt: '2026-11-16T09:00+08:00',
    term: term(7),
    problem: {
      indicator: '回应及时',
      points: '8',
      lost: '5',
      because: '网民集中反映高速公路节假日收费问题，超过规定时限仍未回应。',
      clauses: ['Y3-02'],
    },
    steps: [
      ...sent('2026-11-16', '2026-11-17'),
      { act: 'receive', by: 'reporter.transport', at: '2026-11-17T10:30+08:00' },
      {
        act: 'progress',
        by: 'reporter.transport',
        at: '2026-11-19T17:10+08:00',
        text: '收费政策已会商省财政厅，回应稿正在审核。',
      },
      {
        act: 'ask-extension',
        by: 'reporter.transport',
        at: '2026-11-20T11:00+08:00',
        text: '涉及省财政厅会签，目前已完成初稿。',
        until: '2026-12-04',
      },
    ],
    review: {
      by: 'reporter.transport',
      at: '2026-11-20T16:05+08:00',
      text: '网民反映的路段由省外企业经营，不属于本单位回应的范围，请调整。',
    },
  },
  {
    unit: '440000-transport',
    title: '关于新闻发布会答问准备的督办通知',
    topic: '新闻发布会',
    kind: 'daily',
    source: 'inspection',
    severity: 'ordinary',
    draftedBy: 'inspector2',
    draftedAt: '2026-11-19T15:00+08:00',
    term: term(15, 'days'),
    problem: {
      indicator: '新闻发布',
      points: '6',
      lost: '1',
      because: '两场发布会没有公开答问实录。',
      clauses: ['Y1-07'],
    },
    steps: sent('2026-11-19', '2026-11-20'),
  },
  {
    unit: '440781',
    title: '关于网站栏目长期不更新的整改通知',
    topic: '网站更新',
    kind: 'special',
    source: 'fact',
    severity: 'ordinary',
    draftedBy: 'inspector',
    draftedAt: '2026-11-03T09:20+08:00',
    term: term(10),
    problem: {
      indicator: '网站更新',
      points: '5',
      lost: '2',
      because: '“通知公告”栏目超过两周没有更新。',
      clauses: ['Y2-01'],
    },
    remedy: '栏目已恢复更新，明确专人每周检查。',
    steps: [
      ...sent('2026-11-04', '2026-11-05'),
      { act: 'receive', by: 'reporter.taishan', at: '2026-11-05T14:40+08:00' },
      {
        act: 'answer',
        by: 'reporter.taishan',
        at: '2026-11-18T10:00+08:00',
        text: '已整改，附更新记录。',
      },
    ],
  },
  {
    unit: '440100',
    title: '关于政务新媒体账号登记的督办通知',
    topic: '政务新媒体登记',
    kind: 'comprehensive',
    source: 'inspection',
    severity: 'ordinary',
    draftedBy: 'inspector',
    draftedAt: '2026-11-10T11:00+08:00',
    term: term(1, 'months'),
    problem: {
      indicator: '账号登记',
      points: '4',
      lost: '2',
      because: '两个账号没有登记主管单位。',
      clauses: ['Y3-01'],
    },
    steps: [
      ...sent('2026-11-11', '2026-11-12'),
      { act: 'receive', by: 'reporter.guangzhou', at: '2026-11-12T15:05+08:00' },
      {
        act: 'pause',
        by: 'inspector',
        at: '2026-11-18T09:30+08:00',
        text: '省网信部门正在核对账号归属，核对期间暂停计时。',
      },
    ],
  },
  {
    unit: '440900',
    title: '关于主动回应重大舆情的整改通知',
    topic: '重大舆情回应',
    kind: 'lead',
    source: 'instruction',
    severity: 'serious',
    draftedBy: 'inspector',
    draftedAt: '2026-11-20T16:30+08:00',
    term: term(5),
    problem: {
      indicator: '重大舆情回应',
      points: '10',
      lost: '6',
      because: '一起突发事件的首次发布晚于规定时限。',
      clauses: ['Y4-03'],
    },
    steps: [],
  },
]
