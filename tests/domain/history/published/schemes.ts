import type { Category, Grade, Item, Node, Scheme } from '#domain/schemes/scheme.ts'
import { countyWeights } from './county-weights.ts'
import { guoyangFull } from './guoyang-2020q3.ts'

const words = (zh: string) => ({ zh, en: zh })

export const item = (id: string, name: string, points: number): Item => ({
  kind: 'item',
  id,
  name: words(name),
  points,
  clauses: [],
  rule: { kind: 'judged' },
})

const grade = (id: string, name: string, atLeast: number): Grade => ({
  id,
  name: words(name),
  atLeast,
  ...(atLeast === 0 && { fails: true }),
})

export const schemeOf = (
  id: string,
  decimals: 0 | 1 | 2,
  nodes: readonly Node[],
  more: Partial<Scheme> = {},
): Scheme => ({
  id,
  version: 1,
  name: words(id),
  about: words(id),
  sources: [],
  sample: false,
  from: '2011-01-01',
  full: 100,
  decimals,
  classes: [{ id: 'county', name: words('县（市、区）'), kinds: ['county'] }],
  vetoes: [],
  parts: [{ id: 'table', name: words('评分表'), weight: 100, nodes }],
  notApplicable: 'rescale',
  exemption: 'full-marks',
  oneFactOneDeduction: false,
  grades: [
    grade('excellent', '优秀', 85),
    grade('good', '良好', 75),
    grade('fair', '一般', 60),
    grade('poor', '不合格', 0),
  ],
  ties: 'competition',
  settings: {},
  notAssessable: [],
  ...more,
})

/**
 * Full marks of the sub-scores and cut-offs are not among what could be read. These full marks are the
 * smallest round ones that none of the printed sub-scores exceeds and that add up to 100
 * (15 + 45 + 5 + 30 + 5); 85 is a cut-off under which all five are excellent, as printed.
 */
export const liangshanScheme = schemeOf('liangshan-2011', 1, [
  item('basic-work', '基础工作', 15),
  item('proactive-disclosure', '主动公开', 45),
  item('on-application', '依申请公开', 5),
  item('catalogue-upgrade', '目录系统升级', 30),
  item('other', '其他', 5),
])

export const guoyangScheme = schemeOf('guoyang-2020', 2, [
  item('basic', '基本信息指标得分', guoyangFull.basic),
  item('key-fields', '重点领域指标得分', guoyangFull.keyFields),
])

export const countyScheme = schemeOf(
  'county-weights',
  0,
  countyWeights.map(([name, points, items], index): Category => ({
    kind: 'category',
    id: `c${index}`,
    name: words(name),
    points,
    children: items.map(([label, full], at) => item(`c${index}-${at}`, label, full)),
  })),
)
