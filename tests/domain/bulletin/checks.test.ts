import { describe, expect, it } from 'vitest'
import { checkBulletin } from '#domain/bulletin/checks.ts'
import type { Circumstances } from '#domain/bulletin/checks.ts'
import { compareContents } from '#domain/bulletin/compare.ts'
import { compileBulletin } from '#domain/bulletin/compile.ts'
import type { Block, BulletinContent, Run } from '#domain/bulletin/content.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import { datesIn, periodsIn } from '#domain/bulletin/dates.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { usualSettings } from '#domain/bulletin/templates.ts'
import { data } from '#tests/domain/bulletin/province.ts'

const content = compileBulletin(
  data,
  usualSettings({ name: '广东省', kind: 'province' }, '省政府办公厅'),
  {
    subject: 'assessment',
    practices: [],
    due: '2026-12-04',
    date: '2026-11-22',
  },
)
const units = data.now.rows.map(({ unit, name }) => ({ unit, name }))
const about: Circumstances = {
  period: '2026-Q3',
  scheme: data.scheme,
  today: '2026-11-22',
  named: [...units, { unit: 'jt', name: '省交通运输厅' }],
  inAnnex: new Set(units.map(({ unit }) => unit)),
  undetermined: 0,
  people: ['张三丰'],
  words: ['力争'],
  current: ({ ref }) => figureText(ref, countFigure(ref, data), 1),
  review: { reviewer: '李四', result: 'public', at: '2026-11-22' },
  needsReview: true,
}
const say = (text: string, part: Block['part'] = 'problems'): Block => ({
  id: 'x',
  kind: 'paragraph',
  part,
  runs: [{ kind: 'text', text }],
})
const withBlock = (block: Block): BulletinContent => ({
  ...content,
  blocks: [...content.blocks, block],
})
const found = (one: BulletinContent, more: Partial<Circumstances> = {}) =>
  checkBulletin(one, { ...about, ...more }).map(
    ({ code, severity, place, params }) =>
      `${severity} ${code} ${place} ${Object.values(params).join(' ')}`,
  )

/** The first figure of a kind, changed. */
function changeFigure(figure: string, change: (run: Extract<Run, { kind: 'figure' }>) => Run) {
  let done = false
  const blocks = content.blocks.map((block) => ({
    ...block,
    runs: block.runs.map((run) => {
      if (done || run.kind !== 'figure' || run.ref.figure !== figure) return run
      done = true
      return change(run)
    }),
  }))
  return { ...content, blocks }
}

describe('checks before a review', () => {
  it('find nothing in what was just compiled', () => {
    expect(found(content)).toEqual([])
  })

  it('find grades that do not add up to the units of the class', () => {
    const at = '2026-11-22T10:00:00.000+08:00'
    const wrong = changeFigure('grade', (run) => ({
      ...run,
      override: { text: '3', because: '复核', by: '李四', at },
    }))
    // 3 good and 1 poor of 3 cities.
    expect(found(wrong)).toEqual(['error sum b5 4 3', 'warning changed-figure b5 3 2 复核'])
  })

  it('find a unit that stands in no annex, and none inside a longer name', () => {
    expect(found(withBlock(say('省交通运输厅未公开。')))).toEqual([
      'error not-in-annex x 省交通运输厅',
    ])
    const named = [...about.named, { unit: 'gz-jt', name: '广州市交通运输局' }]
    const inAnnex = new Set([...about.inAnnex, 'gz-jt'])
    inAnnex.delete('gz')
    const alone = { ...content, blocks: [say('广州市交通运输局未公开。')] }
    expect(found(alone, { named, inAnnex })).toEqual([])
  })

  it('find days that are over where something is asked', () => {
    expect(found(withBlock(say('请于11月20日前报送。', 'next')))).toEqual([
      'error past-date x 2026-11-20',
    ])
    // What happened may lie in the past.
    expect(found(withBlock(say('截至11月20日，已整改。')))).toEqual([])
    expect(found({ ...content, date: '2026-11-01' })).toEqual(['warning past-date date 2026-11-01'])
  })

  it('find a figure with the data of another period', () => {
    const other = changeFigure('mean', (run) => ({
      ...run,
      ref: { ...run.ref, period: '2026-Q1' },
    }))
    expect(found(other)).toEqual([
      'error other-period b3 2026年第一季度',
      'error stale-figure b3 76.1 —',
    ])
    expect(found(withBlock(say('2025年第四季度以来')))).toEqual([
      'warning other-period x 2025年第四季度',
    ])
  })

  it('find people in a public document, and words that the office does not want', () => {
    expect(found(withBlock(say('由张三丰负责，力争完成。')))).toEqual([
      'error person-named x 张三丰',
      'error barred-word x 力争',
    ])
    const internal = { ...withBlock(say('由张三丰负责。')), openness: 'internal' as const }
    expect(found(internal)).toEqual([])
  })

  it('find figures that the data no longer give', () => {
    const stale = changeFigure('units', (run) => ({ ...run, shown: '6' }))
    expect(found(stale)).toContain('error stale-figure b3 6 5')
  })

  it('find an empty secrecy review: an error once it should be there', () => {
    expect(found(content, { review: null })).toEqual(['error no-secrecy-review secrecy '])
    expect(found(content, { review: null, needsReview: false })).toEqual([
      'warning no-secrecy-review secrecy ',
    ])
  })

  it('find empty texts and results that are still open', () => {
    expect(found({ ...content, addressees: ' ' }, { undetermined: 2 })).toEqual([
      'error empty-text addressees ',
      'warning not-determined annexes 2',
    ])
  })
})

describe('days and periods in a text', () => {
  it('are read with and without the year', () => {
    expect(datesIn('于2026年2月30日、12月4日和2027年1月5日前', 2026)).toEqual([
      '2026-12-04',
      '2027-01-05',
    ])
    expect(periodsIn('2026年第二季度和2025年下半年')).toEqual(['2026-Q2', '2025-H2'])
  })
})

describe('comparing two versions', () => {
  it('names the blocks that differ', () => {
    const [first, second, ...rest] = content.blocks
    if (!first || !second) throw new Error('no blocks')
    const after = {
      ...content,
      title: '新标题',
      blocks: [{ ...first, runs: [{ kind: 'text' as const, text: '改' }] }, say('新段'), ...rest],
    }
    expect(compareContents(content, after).map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'changed title',
      'changed b1',
      'added x',
      'removed b2',
    ])
    expect(compareContents(content, content)).toEqual([])
  })
})
