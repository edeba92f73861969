import { createHash } from 'node:crypto'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { text } from '#domain/bulletin/content.ts'
import type { Block, BulletinContent } from '#domain/bulletin/content.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { FigureRef } from '#domain/bulletin/figure.ts'
import type { BulletinEvidence, FrozenBulletin } from '#domain/bulletin/freeze.ts'
import { publicBulletin } from '#domain/public-edition/public-bulletin.ts'
import type { PublishedAs } from '#domain/public-edition/public-bulletin.ts'
import type { PublicSite } from '#documents/public-edition/site.ts'

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Made-up people, a number and an account: none of them may ever be read in what is built. */
export const PLANTED = ['何晓航', '欧阳若兰', '13800138000', 'inspector.private'] as const

/** Names that would run, turn the text round, break a table or begin a formula. */
export const HOSTILE = {
  script: '<script>alert(1)</script>厅',
  direction: '\u202E局政财\u202C',
  long: `${'很长的名称'.repeat(60)}委员会`,
  quote: '甲"乙",丙\n丁',
  formula: '=HYPERLINK("http://evil.example","点我")',
  entity: '&lt;b&gt; & \u0000局',
} as const

const mean: FigureRef = { figure: 'mean', period: '2026-Q3', class: 'city' }
const changed: FigureRef = { figure: 'units', period: '2026-Q3' }

const row = (more: Partial<AnnexRow>): AnnexRow => ({
  unit: '440100',
  name: '广州市',
  class: 'city',
  rank: { best: 1, worst: 1 },
  total: { kind: 'exact', points: '244/3' },
  grades: ['good'],
  change: '-1.25',
  problems: [],
  ...more,
})

/** 244/3 = 81.33…, shown as 81.3; −1.25 rounds half-up to −1.3. */
export const rows: readonly AnnexRow[] = [
  row({}),
  row({
    unit: '440300',
    name: '深圳市',
    rank: { best: 2, worst: 3 },
    total: { kind: 'range', low: '60', high: '75.5' },
    grades: ['good', 'poor'],
    change: null,
  }),
  ...Object.values(HOSTILE).map((name, at) =>
    row({
      unit: `440000-h${at}`,
      name,
      rank: null,
      total: { kind: 'none', because: 'vetoed' },
      grades: [],
      change: null,
      problems: ['vetoed', 'late'],
    }),
  ),
]

const block = (id: string, runs: Block['runs']): Block => ({
  id,
  kind: 'paragraph',
  part: 'situation',
  runs,
})

export const content: BulletinContent = {
  organ: '广东省人民政府办公厅',
  title: '广东省人民政府办公厅关于2026年第三季度政务公开考核情况的通报',
  addressees: '各地级以上市人民政府，省政府各部门、各直属机构',
  blocks: [
    { id: 'h1', kind: 'heading', part: 'situation', level: 1, runs: [text('一、总体情况')] },
    block('p1', [
      text('平均得分'),
      { kind: 'figure', ref: mean, shown: '80.5' },
      text('分，共'),
      {
        kind: 'figure',
        ref: changed,
        shown: '8',
        override: {
          text: '9',
          because: `${PLANTED[1]}来电 ${PLANTED[2]}`,
          by: PLANTED[0],
          at: '2026-10-09T10:00+08:00',
        },
      },
      text('个。'),
    ]),
    { id: 'h3', kind: 'heading', part: 'problems', level: 3, runs: [text('1.<突出> & 问题')] },
    block('p2', [text('有关单位要认真整改。')]),
  ],
  annexes: [
    { id: 'scores-city', title: '城市得分情况表', table: { kind: 'scores', class: 'city' } },
    { id: 'scores-inner', title: '内部掌握情况表', table: { kind: 'scores', class: 'city' } },
    { id: 'problems', title: '存在突出问题的单位', table: { kind: 'problems' } },
  ],
  signature: '广东省人民政府办公厅',
  date: '2026-10-12',
  openness: 'public',
  copyTo: `省委办公厅 ${PLANTED[0]}`,
}

export const evidence: BulletinEvidence = {
  figures: {
    [keyOf(mean)]: { kind: 'number', amount: '80.5', counted: ['440100'] },
    [keyOf(changed)]: { kind: 'number', amount: '8', counted: ['440100'] },
  },
  annexes: {
    'scores-city': rows,
    'scores-inner': [row({ name: PLANTED[3] })],
    problems: rows.slice(2),
  },
  scheme: {
    id: 'mandate',
    version: 2,
    name: { zh: '政务公开考核方案', en: 'Scheme' },
    full: 100,
    decimals: 1,
    classes: [{ id: 'city', name: { zh: '地级以上市', en: 'Cities' }, kinds: ['prefecture'] }],
    grades: [
      { id: 'good', name: { zh: '良好', en: 'Good' }, atLeast: 75 },
      { id: 'poor', name: { zh: '不合格', en: 'Poor' }, atLeast: 0 },
    ],
    vetoes: [],
  },
  asOf: '2026-10-10',
}

export const frozen: FrozenBulletin = {
  number: { code: '粤府办通报', year: 2026, serial: 3 },
  content,
  evidence,
  head: `812:sha256:${'ab'.repeat(32)}`,
}

export const publishedAs = (more: Partial<PublishedAs> = {}): PublishedAs => ({
  period: '2026-Q3',
  digest: 'c0ffee'.repeat(10).slice(0, 64).padEnd(64, '0'),
  publishedOn: '2026-10-20',
  annexes: ['scores-city', 'problems'],
  corrects: null,
  correctedBy: null,
  ...more,
})

export const site = (more: Partial<PublicSite['office']> = {}): PublicSite => ({
  office: {
    organ: '广东省人民政府办公厅',
    licence: '注明来源即可免费使用 <示例>',
    address: 'https://www.example.gov.cn/gk',
    ...more,
  },
  bulletins: [
    publicBulletin(frozen, publishedAs()),
    publicBulletin(
      { ...frozen, content: { ...content, title: '2025年度的通报', date: '2026-01-30' } },
      publishedAs({
        period: '2025',
        digest: 'dead'.repeat(16),
        publishedOn: '2026-02-02',
        annexes: [],
        correctedBy: {
          title: '更正',
          number: '粤府办通报〔2026〕3号',
          slug: '2026-q3-c0ffeec0ffee',
        },
      }),
    ),
  ],
})
