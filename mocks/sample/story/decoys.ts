import { consultations } from '#domain/ledgers/consultations.ts'
import { inquiries } from '#domain/ledgers/inquiries.ts'
import { interviews } from '#domain/ledgers/interviews.ts'
import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { pressEvents } from '#domain/ledgers/press-events.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Day } from '#domain/calendar/day.ts'
import { personName } from '../invent/person-name.ts'
import { documented, entry, linked, type SampleFact } from '../invent/sample-fact.ts'
import type { Absence } from './absences.ts'
import { YEAR_MISSED } from './cast.ts'

/**
 * Rows that a wrong query, a wrong window or a careless import would count. Each stands in the
 * workbook among the others; `catches` says which mistake it shows, and docs/sample.md lists them.
 */
export interface Decoy {
  catches: string
  unit: UnitId
  /** Invented rows that make room. */
  instead?: Omit<Absence, 'unit'>
  facts: readonly SampleFact[]
}

type Attendee = 'principal-head' | 'spokesperson' | 'responsible-officer'

const pageOf = (unit: UnitId, name: string): string =>
  `https://www.example.gov.cn/${unit}/more/${name}.html`

const conference = (
  unit: UnitId,
  day: Day,
  title: string,
  host: 'own' | 'provincial-press-office' | 'other' = 'own',
  capacity: Attendee = 'spokesperson',
): SampleFact => {
  const link = pageOf(unit, `press-${day}`)
  const values = {
    day,
    title,
    form: 'press-conference' as const,
    host,
    ...(host === 'other' && { hostName: '省某协会（示例）' }),
    topic: 'key-work' as const,
    attendees: [
      {
        name: personName(unit, capacity),
        capacity,
      },
    ],
    link,
  }
  return entry({ unit: { id: unit } }, pressEvents, `decoy ${day}`, values, linked(link))
}

export const decoys: readonly Decoy[] = [
  {
    catches: '季度首末各差一天：第二季度没有自办发布会，3月31日和7月1日的不得算入。',
    unit: '440000-housing',
    instead: { ledgers: ['press-events'], slot: 'own press-conference', periods: ['2025-Q2'] },
    facts: [
      conference('440000-housing', '2025-03-31', '省住房城乡建设厅保障性住房新闻发布会（季末场）'),
      conference('440000-housing', '2025-07-01', '省住房城乡建设厅城镇燃气新闻发布会（季初场）'),
    ],
  },
  {
    catches: '年度交界：2025年主要负责同志没有出席，2024年12月31日和2026年1月5日的不得算入。',
    unit: YEAR_MISSED,
    instead: {
      ledgers: ['press-events'],
      slot: 'provincial-press-office press-conference 1',
      periods: ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'],
    },
    facts: [
      ['2024-12-31', '年度财政运行'],
      ['2026-01-05', '新年财政政策'],
    ].map(([day = '', about = '']) =>
      conference(
        YEAR_MISSED,
        day,
        `省政府新闻办“${about}”专题新闻发布会`,
        'provincial-press-office',
        'principal-head',
      ),
    ),
  },
  {
    catches: '同日同名而单位不同：两家联合举办，各登一条，不得当作重复登记。',
    unit: '440000-ecology',
    facts: [conference('440000-ecology', '2025-05-20', '绿色交通与碳普惠联合新闻发布会')],
  },
  {
    catches: '同日同名而单位不同（另一家）。',
    unit: '440000-transport',
    facts: [conference('440000-transport', '2025-05-20', '绿色交通与碳普惠联合新闻发布会')],
  },
  {
    catches: '出席不等于自办：本季只出席省政府新闻办的发布会和协会活动，自办发布会为零。',
    unit: '440000-agriculture',
    instead: { ledgers: ['press-events'], slot: 'own press-conference', periods: ['2026-Q1'] },
    facts: [
      conference(
        '440000-agriculture',
        '2026-02-26',
        '省政府新闻办“春耕备耕”专题新闻发布会（增开）',
        'provincial-press-office',
        'responsible-officer',
      ),
      conference('440000-agriculture', '2026-03-12', '农资打假行业新闻发布会', 'other'),
    ],
  },
  {
    catches: '撤回的事项：重复登记后撤回，任何口径都不得算入。',
    unit: '440600',
    facts: [conference('440600', '2025-08-26', '佛山市汛期安全新闻发布会（误登）')],
  },
  {
    catches: '核查改日期：填报为3月30日，核查改为4月2日，最终结果算入第二季度。',
    unit: '440000-health',
    facts: [conference('440000-health', '2026-03-30', '省卫生健康委托育服务新闻发布会（补登）')],
  },
  {
    catches: '先后两次核查更正：只有后一次有效。',
    unit: '440700',
    instead: { ledgers: ['inquiries'], slot: 'leaders-mailbox', periods: ['2025-Q4'] },
    facts: [
      entry(
        { unit: { id: '440700' } },
        inquiries,
        'decoy twice corrected',
        {
          day: '2025-12-31',
          channel: 'leaders-mailbox' as const,
          name: '市长信箱',
          received: 100,
          answered: 100,
          pending: 0,
          onTime: 96,
          averageTime: '2.8',
          overdue: 0,
          link: pageOf('440700', 'mailbox'),
        },
        linked(pageOf('440700', 'mailbox')),
      ),
    ],
  },
  {
    catches: '访谈对象和平台不符：处室人员、媒体网站，不算负责同志到政府网站访谈。',
    unit: '440500',
    instead: { ledgers: ['interviews'], slot: 'interview', periods: ['2025-Q4'] },
    facts: [
      interview('2025-11-06', '民俗活动安全', 'own-website', 'responsible-officer'),
      interview('2025-12-11', '练江水质', 'media-website', 'principal-head'),
    ],
  },
  {
    catches: '最后一天仍有效，前一天已失效：6月30日失效的算第二季度有效，6月29日失效的不算。',
    unit: '441300',
    instead: { ledgers: ['mechanisms'], slot: 'media-' },
    facts: [
      lapsed('media-liaison', '惠州市与宣传部门和媒体的沟通联系机制（暂行）', '2025-06-30', 31),
      lapsed('media-joint-meeting', '惠州市媒体服务管理联席会议制度（暂行）', '2025-06-29', 32),
    ],
  },
  {
    catches: '正在征求意见的决策：截止日期还没有到，不得要求公布采纳情况。',
    unit: '440800',
    instead: { ledgers: ['consultations'], slot: 'decision', periods: ['2026-Q4'] },
    facts: [
      entry(
        { unit: { id: '440800' } },
        consultations,
        'decoy still open',
        {
          day: '2026-11-10',
          decision: '湛江市渔港停泊收费标准调整',
          vitalInterests: true,
          consulted: true,
          opened: '2026-11-10',
          closed: '2026-12-10',
          received: 12,
          link: pageOf('440800', 'consultation'),
        },
        linked(pageOf('440800', 'consultation')),
      ),
    ],
  },
]

function interview(
  day: Day,
  about: string,
  platform: 'own-website' | 'media-website',
  capacity: 'responsible-officer' | 'principal-head',
): SampleFact {
  const link = pageOf('440500', `interview-${day}`)
  const values = {
    day,
    title: `汕头市${about}在线访谈`,
    platform,
    guests: [
      {
        name: personName('440500', capacity),
        capacity,
      },
    ],
    asked: 30,
    answered: 28,
    link,
  }
  return entry({ unit: { id: '440500' } }, interviews, `decoy ${day}`, values, linked(link))
}

function lapsed(
  kind: 'media-liaison' | 'media-joint-meeting',
  title: string,
  until: Day,
  serial: number,
): SampleFact {
  const number = `惠府示〔2023〕${serial}号`
  const values = { kind, title, number, from: '2023-07-01', until }
  return entry({ unit: { id: '441300' } }, mechanisms, `decoy ${kind}`, values, documented(number))
}
