import { describe, expect, it } from 'vitest'
import { blockText, figuresIn } from '#domain/bulletin/content.ts'
import { compileBulletin } from '#domain/bulletin/compile.ts'
import type { CompileChoice } from '#domain/bulletin/compile.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { fillTemplate, templateProblem } from '#domain/bulletin/template.ts'
import {
  SENTENCE_IDS,
  sentenceNames,
  sentenceProblems,
  usualSentences,
  usualSettings,
} from '#domain/bulletin/templates.ts'
import { data } from '#tests/domain/bulletin/province.ts'

const settings = usualSettings({ name: '广东省', kind: 'province' }, '广东省人民政府办公厅')
const choice: CompileChoice = {
  subject: 'assessment',
  practices: ['gz'],
  due: '2026-12-04',
  date: '2026-11-22',
}
const texts = (more: Partial<typeof data> = {}) =>
  compileBulletin({ ...data, ...more }, settings, choice).blocks.map((block) =>
    block.kind === 'heading' ? `${'#'.repeat(block.level)} ${blockText(block)}` : blockText(block),
  )

describe('compiling a bulletin', () => {
  it('writes the whole skeleton', () => {
    const content = compileBulletin(data, settings, choice)
    expect(content.title).toBe('广东省人民政府办公厅关于2026年第三季度政务公开考核情况的通报')
    expect(texts()).toEqual([
      '根据政务公开考核工作安排，广东省人民政府办公厅组织开展了2026年第三季度政务公开考核工作。现将有关情况通报如下。',
      '# 总体情况',
      // Before: (85.2 + 75.5 + 80 + 70 + 70) / 5 = 76.14; now 76.125: 0.015 less.
      '本期共考核5个单位，按期报送的3个，按期报送率60%，较上期持平。全部单位平均得分76.1分，较上期略有下降。合格率60%，较上期下降40个百分点。',
      '所属单位全部合格的地区和部门有1个，分别是广州市。',
      '地级以上市3个，平均得分76.5分，较上期下降1.9分，最高90.0分（广州市），最低59.5分。其中良好2个，不合格1个。',
      '县区2个，平均得分75.0分，较上期提高2.3分，最高75.0分（越秀区），最低75.0分。其中良好1个，不合格1个。',
      '## 典型做法',
      '广州市本期得分90.0分，在同类单位中排名第1，较上期提高4.8分。',
      '# 发现的主要问题',
      '## 报送方面',
      '1个单位未按要求完成报送：罗湖区。',
      '## 内容方面',
      '“实施方案”得分率60%，有2个单位未得分：珠海市、罗湖区。',
      '## 不合格和一票否决情况',
      '1个单位被一票否决：罗湖区。',
      '2个单位不合格：罗湖区、珠海市。',
      '## 变化情况',
      '提升较快的单位：广州市由85.2分到90.0分，提高4.8分。',
      '下滑明显的单位：珠海市由70.0分到59.5分，下降10.5分；越秀区由75.5分到75.0分，下降0.5分。',
      '## 督查整改情况',
      '本期共发出督查整改通知3件，已销号2件，整改完成率66.7%。逾期未答复1件，涉及珠海市。',
      '# 下一步工作要求',
      '存在问题的单位要逐项整改，于2026年12月4日前将整改情况书面报送广东省人民政府办公厅。',
      '未完成报送的单位要于2026年12月4日前补报，并说明原因。',
      '各地区、各部门要举一反三，对照附件所列得分查找差距，落实责任。',
    ])
    expect(content.annexes.map(({ title }) => title)).toEqual([
      '2026年第三季度地级以上市得分情况表',
      '2026年第三季度县区得分情况表',
      '2026年第三季度存在问题单位名单',
    ])
  })

  it('types no number: every one that counts something is a figure that gives it again', () => {
    const content = compileBulletin(data, settings, choice)
    const figures = figuresIn(content)
    expect(figures.length).toBeGreaterThan(40)
    for (const { ref, shown } of figures) {
      expect(figureText(ref, countFigure(ref, data), 1)).toBe(shown)
    }
    const typed = content.blocks
      .filter(({ part }) => part !== 'basis' && part !== 'next')
      .flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'text' ? [run.text] : [])))
    expect(typed.filter((text) => /\d/.test(text))).toEqual([])
  })

  it('leaves out what there is nothing to say about', () => {
    const first = texts({ before: null, notices: [] })
    expect(first[2]).toBe(
      '本期共考核5个单位，按期报送的3个，按期报送率60%。全部单位平均得分76.1分。合格率60%。',
    )
    expect(first.join()).not.toContain('上期')
    expect(first).toContain('本期未发出督查整改通知。')
    expect(first).not.toContain('## 变化情况')
  })

  it('tells of accountability once it is counted', () => {
    const accountability = [{ measure: 'talk', name: '约谈', records: 2, units: ['zh', 'lh'] }]
    expect(texts({ accountability })).toContain('本期问责处理情况：约谈2人。')
  })

  it('takes the sentences of the office', () => {
    const own = { ...settings, sentences: { regions: '{full-region-names}全部合格。' } }
    const content = compileBulletin(data, own, choice)
    expect(content.blocks.map(blockText)).toContain('广州市全部合格。')
  })
})

describe('what an office has before it sets anything', () => {
  it('is a code of its own, and whom it writes to', () => {
    const codes = [
      usualSettings({ name: '广东省', kind: 'province' }, '').code,
      usualSettings({ name: '广州市', kind: 'prefecture' }, '').code,
      usualSettings({ name: '越秀区', kind: 'county' }, '').code,
      usualSettings({ name: '省交通运输厅', kind: 'department' }, '').code,
    ]
    expect(codes).toEqual(['粤府办通报', '广州办通报', '越秀办通报', '省交通运输厅办通报'])
    expect(codes.every((code) => /^\p{Script=Han}{2,12}$/u.test(code))).toBe(true)
  })
})

describe('sentences', () => {
  it('use only names that they may use', () => {
    expect(sentenceProblems(usualSentences)).toEqual([])
    expect(
      SENTENCE_IDS.every((id) => sentenceNames(id).every((name) => /^[\w-]+$/.test(name))),
    ).toBe(true)
  })

  it('say what is wrong with them', () => {
    expect(templateProblem('共{units}个[，平均{mean}', ['units', 'mean'])).toEqual({
      problem: 'bracket',
      name: '',
    })
    expect(templateProblem('共{unit}个', ['units'])).toEqual({ problem: 'name', name: 'unit' })
    expect(templateProblem('共{units个', ['units'])?.problem).toBe('bracket')
  })

  it('leave out a part whose name has nothing to say, and all of it when nothing encloses it', () => {
    const one = [{ kind: 'text', text: '1' } as const]
    expect(fillTemplate('甲{a}[，乙{b}[，丙{c}]]。', { a: one, b: one })).toEqual([
      { kind: 'text', text: '甲1，乙1。' },
    ])
    expect(fillTemplate('甲{a}', {})).toBeUndefined()
  })
})
