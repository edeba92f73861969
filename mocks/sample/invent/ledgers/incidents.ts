import { addDays, type Day } from '#domain/calendar/day.ts'
import { incidents } from '#domain/ledgers/incidents.ts'
import { FAKE_ESTABLISHED, FAKER, MISSTATED, STOOD_STILL } from '../../story/cast.ts'
import { workingDayIn } from '../days.ts'
import { documented, entry, type SampleFact } from '../sample-fact.ts'
import { choose, number, occurs, type Situation } from '../situation.ts'
import { callsItself, documentNumber } from '../titles.ts'

/** Small faults, all of them below what vetoes: 10 columns, 14 days, 5 % of visits. */
const small = ['columns-overdue', 'homepage-overdue', 'site-down', 'account-overdue'] as const

export const incidentsOf = (s: Situation): SampleFact[] => [
  ...(occurs(s, 0.34 * (1 - s.level), 'small incident') ? [smallFault(s)] : []),
  ...(s.unit.id === MISSTATED.unit && inPeriod(s, MISSTATED.day) ? [misstatement(s)] : []),
  ...(s.unit.id === STOOD_STILL.unit && inPeriod(s, STOOD_STILL.day) ? [stoodStill(s)] : []),
  ...(s.unit.id === FAKER && inPeriod(s, FAKE_ESTABLISHED) ? [falseReport(s)] : []),
]

const inPeriod = ({ period }: Situation, day: Day): boolean =>
  period.from <= day && day <= period.to

function smallFault(s: Situation): SampleFact {
  const kind = choose(s, small, 'small incident')
  const day = workingDayIn(s, 'small incident')
  const days = number(s, 8, 12, 'days overdue')
  const what = {
    'columns-overdue': { title: '抽查发现部分栏目超期未更新', count: number(s, 1, 6, 'columns') },
    'homepage-overdue': { title: `首页连续${days}天未更新（预警）`, days },
    'site-down': {
      title: '网站间歇性无法访问',
      percent: `${number(s, 1, 4, 'failed')}.2`,
      visits: 210,
    },
    'account-overdue': { title: `政务新媒体账号${days}天未更新（预警）`, days },
  }[kind]
  const values = {
    day,
    kind,
    ...what,
    platform: kind === 'account-overdue' ? ('new-media' as const) : ('website' as const),
    name:
      kind === 'account-overdue' ? `${callsItself(s)}发布（示例号）` : `${callsItself(s)}门户网站`,
    badConsequences: false,
    establishedBy: choose(s, ['monitoring', 'office-inspection', 'own'] as const, 'source'),
    resolvedOn: earlierOf(addDays(day, number(s, 2, 15, 'resolved')), s.until),
  }
  return entry(s, incidents, 'small', values, documented(documentNumber(s, 'small incident')))
}

const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)

/** Y4-08: whatever else the department has done, its total stays below 60. */
function misstatement(s: Situation): SampleFact {
  const values = {
    day: MISSTATED.day,
    kind: 'misleading-release' as const,
    title: '发布的赛事取消信息严重失实，误导公众',
    platform: 'website' as const,
    name: `${callsItself(s)}门户网站`,
    badConsequences: true,
    consequence: '大量已报名群众退票，造成不良影响，次日更正。',
    establishedBy: 'office-inspection' as const,
    establisher: '广东省人民政府办公厅',
    resolvedOn: addDays(MISSTATED.day, 1),
  }
  return entry(s, incidents, 'misstatement', values, documented('粤府办示〔2025〕17号'))
}

/** 16 days: 国办秘函〔2019〕19号 vetoes from 14 on; the mandate's own scheme has no such veto. */
function stoodStill(s: Situation): SampleFact {
  const values = {
    day: STOOD_STILL.day,
    kind: 'homepage-overdue' as const,
    title: `首页连续${STOOD_STILL.days}天未更新`,
    platform: 'website' as const,
    name: `${callsItself(s)}人民政府门户网站`,
    days: STOOD_STILL.days,
    badConsequences: false,
    establishedBy: 'monitoring' as const,
    establisher: '第三方监测机构（示例）',
    resolvedOn: addDays(STOOD_STILL.day, 1),
  }
  return entry(s, incidents, 'stood still', values, documented('粤府办示〔2025〕26号'))
}

/** Faked figures are a ground for accountability, and a veto. */
function falseReport(s: Situation): SampleFact {
  const values = {
    day: FAKE_ESTABLISHED,
    kind: 'false-report' as const,
    title: '连续多个季度虚报新闻发布活动和留言答复数据',
    platform: 'other' as const,
    badConsequences: false,
    establishedBy: 'office-inspection' as const,
    establisher: '广东省人民政府办公厅',
  }
  return entry(s, incidents, 'false report', values, documented('粤府办示〔2026〕9号'))
}
