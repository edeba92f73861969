import { sideOf } from '#domain/bulletin/data.ts'
import type { BulletinData, BulletinRow } from '#domain/bulletin/data.ts'

const words = (text: string) => ({ zh: text, en: text })

/** One unit of the small province; what is not said is in order. */
export const row = (unit: string, name: string, more: Partial<BulletinRow> = {}): BulletinRow => ({
  unit,
  name,
  class: 'city',
  total: { kind: 'none', because: 'nothing-applies' },
  unofficial: null,
  grades: [],
  self: { kind: 'none', because: 'nothing-applies' },
  reported: { sections: 3, of: 3 },
  vetoes: [],
  rank: null,
  region: unit,
  late: false,
  ...more,
})

const exactly = (points: string) => ({ kind: 'exact', points }) as const

/**
 * Three cities and two counties. 广州 90 (before 85.2), 深圳 80 (before 80), 珠海 59.5, late and
 * failing; 越秀 75 in 广州, 罗湖 in 深圳 has handed in two of three, and is under a veto.
 */
export const data: BulletinData = {
  now: sideOf('2026-Q3', [
    row('gz', '广州市', {
      total: exactly('90'),
      grades: ['good'],
      rank: { best: 1, worst: 1, of: 3 },
    }),
    row('yx', '越秀区', {
      class: 'county',
      region: 'gz',
      total: exactly('75'),
      grades: ['good'],
      rank: { best: 1, worst: 1, of: 2 },
    }),
    row('sz', '深圳市', {
      total: exactly('80'),
      grades: ['good'],
      rank: { best: 2, worst: 2, of: 3 },
    }),
    row('lh', '罗湖区', {
      class: 'county',
      region: 'sz',
      total: { kind: 'none', because: 'vetoed' },
      grades: ['poor'],
      vetoes: ['leak'],
      reported: { sections: 2, of: 3 },
      rank: { best: 2, worst: 2, of: 2 },
    }),
    row('zh', '珠海市', {
      total: exactly('59.5'),
      grades: ['poor'],
      late: true,
      rank: { best: 3, worst: 3, of: 3 },
    }),
  ]),
  before: sideOf('2026-Q2', [
    row('gz', '广州市', { total: exactly('85.2'), grades: ['good'] }),
    row('yx', '越秀区', {
      class: 'county',
      region: 'gz',
      total: exactly('75.5'),
      grades: ['good'],
    }),
    row('sz', '深圳市', { total: exactly('80'), grades: ['good'], late: true }),
    row('lh', '罗湖区', { class: 'county', region: 'sz', total: exactly('70'), grades: ['good'] }),
    row('zh', '珠海市', { total: exactly('70'), grades: ['good'], late: true }),
  ]),
  scheme: {
    id: 'test',
    version: 1,
    name: words('测试方案'),
    full: 100,
    decimals: 1,
    classes: [
      { id: 'city', name: words('地级以上市'), kinds: ['prefecture'] },
      { id: 'county', name: words('县区'), kinds: ['county'] },
    ],
    grades: [
      { id: 'good', name: words('良好'), atLeast: 60 },
      { id: 'poor', name: words('不合格'), fails: true },
    ],
    vetoes: [],
  },
  asOf: '2026-10-31',
  regions: new Map([
    ['gz', '广州市'],
    ['sz', '深圳市'],
    ['zh', '珠海市'],
  ]),
  items: [
    { item: 'plan', class: 'city', applied: 3, points: '60', of: '90', zero: ['zh'] },
    { item: 'plan', class: 'county', applied: 2, points: '30', of: '60', zero: ['lh'] },
    { item: 'press', class: 'city', applied: 3, points: '120', of: '120', zero: [] },
  ],
  itemNames: new Map([
    ['plan', '实施方案'],
    ['press', '新闻发布'],
  ]),
  notices: [
    { unit: 'zh', name: '珠海市', isClosed: false, isOverdue: true },
    { unit: 'zh', name: '珠海市', isClosed: true, isOverdue: false },
    { unit: 'gz', name: '广州市', isClosed: true, isOverdue: false },
  ],
  accountability: [],
}
