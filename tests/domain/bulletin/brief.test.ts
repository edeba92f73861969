import { describe, expect, it } from 'vitest'
import { briefOf } from '#domain/bulletin/brief.ts'
import { compileBulletin } from '#domain/bulletin/compile.ts'
import { evidenceOf } from '#domain/bulletin/freeze.ts'
import { usualSettings } from '#domain/bulletin/templates.ts'
import { data } from '#tests/domain/bulletin/province.ts'

const settings = usualSettings({ name: '广东省', kind: 'province' }, '广东省人民政府办公厅')
const content = compileBulletin(data, settings, {
  subject: 'assessment',
  practices: [],
  due: '2026-12-04',
  date: '2026-11-22',
})
const evidence = evidenceOf(content, data)
const brief = briefOf('2026-Q3', content, evidence, 5)

describe('a bulletin for two minutes', () => {
  it('tells the figures that were frozen, unrounded, by the question of the text', () => {
    const told = Object.fromEntries(brief.figures.map(({ figure, amount }) => [figure, amount]))
    // (90 + 75 + 80 + 59.5) / 4, and 0.015 less than (85.2 + 75.5 + 80 + 70 + 70) / 5.
    expect(told).toMatchObject({ units: '5', mean: '76.125', 'mean-change': '-0.015' })
    expect(told).toMatchObject({ 'pass-rate': '60', 'pass-rate-change': '-40' })
    expect(brief.figures.map(({ key }) => key)).not.toContain(null)
  })

  it('names who rose and who fell, the most first, with what they were', () => {
    // 深圳 stayed; 罗湖 is under a veto and has no total to compare.
    expect(brief.moved).toEqual({ up: 1, down: 2, same: 1 })
    expect(brief.better).toEqual([
      { unit: 'gz', name: '广州市', before: '85.2', after: '90', change: '4.8', grades: ['good'] },
    ])
    expect(brief.worse.map(({ unit, change }) => [unit, change])).toEqual([
      ['zh', '-10.5'],
      ['yx', '-0.5'],
    ])
    expect(briefOf('2026-Q3', content, evidence, 1).worse).toHaveLength(1)
  })

  it('names each unit to call once, a veto before a failure; to be late is no reason', () => {
    expect(brief.call.map(({ unit, problems }) => [unit, problems])).toEqual([
      ['lh', ['vetoed', 'failing', 'not-handed-in']],
      ['zh', ['failing', 'late']],
    ])
    expect(brief.problems).toEqual({ vetoed: 1, failing: 2, 'not-handed-in': 1 })
  })

  it('repeats what a hand changed, as the document does', () => {
    const override = { text: '76.2', because: '复核', by: '甲', at: '2026-11-22T10:00+08:00' }
    const blocks = content.blocks.map((block) => ({
      ...block,
      runs: block.runs.map((run) =>
        run.kind === 'figure' && run.ref.figure === 'mean' && run.ref.class === undefined
          ? { ...run, override }
          : run,
      ),
    }))
    const { figures } = briefOf('2026-Q3', { ...content, blocks }, evidence, 5)
    expect(figures.find(({ figure }) => figure === 'mean')).toMatchObject({ override: '76.2' })
  })

  it('counts units and mean from the annexes where the text gives neither', () => {
    const { figures } = briefOf(
      '2026-Q3',
      { ...content, blocks: [] },
      { ...evidence, figures: {} },
      5,
    )
    expect(figures).toEqual([
      { figure: 'units', amount: '5', key: null, override: null },
      { figure: 'mean', amount: '76.125', key: null, override: null },
    ])
  })

  it('says nothing where nothing was frozen', () => {
    const empty = { ...evidence, figures: {}, annexes: {} }
    expect(briefOf('2026-Q3', { ...content, blocks: [], annexes: [] }, empty, 5)).toEqual({
      figures: [],
      moved: null,
      better: [],
      worse: [],
      call: [],
      problems: { vetoed: 0, failing: 0, 'not-handed-in': 0 },
    })
  })
})
