import { describe, expect, it } from 'vitest'
import { answerPaper } from '#documents/official/papers/answer-paper.ts'
import { decisionPaper } from '#documents/official/papers/decision-paper.ts'
import { noticePaper } from '#documents/official/papers/notice-paper.ts'
import { periodText } from '#documents/official/papers/period-text.ts'
import { receiptPaper } from '#documents/official/papers/receipt-paper.ts'
import { reportPaper } from '#documents/official/papers/report-paper.ts'
import { letterheadFor, plainLetterhead } from '#domain/letterhead/letterhead.ts'
import type { UnitLetterhead } from '#domain/letterhead/letterhead.ts'
import { linesOf } from './lines-of.ts'

const letterhead: UnitLetterhead = {
  unit: '440000',
  mark: '示例省人民政府办公厅文件',
  organ: '示例省人民政府办公厅',
  codes: ['示府办督'],
  copyTo: '省委办公厅，省人大常委会办公厅',
  issuer: '示例省人民政府办公厅秘书处',
  signatories: ['王五'],
  sealed: true,
}
const notice = {
  number: '示府办督〔2026〕1号',
  title: '关于政策解读公开问题的整改通知',
  unit: { name: '示例市' },
  helpers: [{ name: '示例厅' }],
  topic: '政策解读公开',
  source: 'scorecard' as const,
  basis: '《政府督查工作条例》第十一条。',
  ask: '逐项整改。\n举一反三。',
  feedback: '书面报告。',
  contact: '督查室 李四',
  problems: [
    {
      indicator: '方案',
      points: '30',
      lost: '30',
      because: '没有现行方案。',
      remedy: '已印发方案',
    },
    { indicator: '解读', points: null, lost: null, because: '未解读', remedy: null },
  ],
  term: null,
  deadline: { last: '2026-12-04' },
  draftedAt: '2026-11-20T09:00:00+08:00',
  issuedAt: '2026-11-22T10:05:00+08:00',
}

describe('a notice', () => {
  const paper = noticePaper(notice, letterhead)

  it('stands on the letterhead of its office, with its number, unit and day', () => {
    expect(paper).toMatchObject({
      mark: '示例省人民政府办公厅文件',
      number: '示府办督〔2026〕1号',
      addressees: '示例市',
      signature: { organ: '示例省人民政府办公厅', day: '2026-11-22', sealed: true },
      imprint: { copyTo: '示例厅，省委办公厅，省人大常委会办公厅', day: '2026-11-22' },
      notes: ['联系人：督查室 李四'],
      made: '2026-11-22',
    })
  })

  it('names each problem, what is asked, and until when; no stop stands twice', () => {
    expect(linesOf(paper)).toEqual([
      '经核实（来源：评分卡失分），你单位在“政策解读公开”方面存在问题。依据《政府督查工作条例》第十一条，现将有关事项通知如下。',
      '一、存在问题',
      '1.方案。没有现行方案（扣30.0分）。',
      '2.解读。未解读。',
      '二、整改要求',
      '逐项整改。',
      '举一反三。',
      '请示例厅协助办理。',
      '请于2026年12月4日前（含当日）书面报告。',
    ])
  })

  it('has a table with an empty column for the unit', () => {
    expect(paper.annexes).toMatchObject([
      {
        body: [
          {
            rows: [
              ['1', '方案', '30.0', '30.0', '没有现行方案。', ''],
              ['2', '解读', '—', '—', '未解读', ''],
            ],
          },
        ],
      },
    ])
  })

  it('has neither number nor day while it is a draft', () => {
    const draft = noticePaper(
      {
        ...notice,
        number: null,
        issuedAt: null,
        deadline: null,
        term: { count: 10, unit: 'working-days' },
      },
      letterhead,
    )
    expect(draft).toMatchObject({ number: null, signature: { day: null }, made: '2026-11-20' })
    expect(linesOf(draft).at(-1)).toBe('请于发出之日起10个工作日内书面报告。')
  })
})

describe('a receipt', () => {
  it('says who received it and when, or that nobody did', () => {
    const received = { by: '张三', at: '2026-11-23T09:00:00+08:00' }
    expect(linesOf(receiptPaper({ ...notice, received }))).toEqual([
      '兹收到示府办督〔2026〕1号《关于政策解读公开问题的整改通知》。',
      '受送达单位|示例市',
      '文号|示府办督〔2026〕1号',
      '文件名称|关于政策解读公开问题的整改通知',
      '发出时间|2026年11月22日10:05',
      '签收人|张三',
      '签收时间|2026年11月23日09:00',
      '办理期限|2026年12月4日前（含当日）答复',
    ])
    expect(linesOf(receiptPaper({ ...notice, received: null }))).toContain('签收人|尚未签收')
  })
})

describe('an answer', () => {
  const answer = {
    text: '已全部整改。',
    by: '张三',
    at: '2026-12-01T09:00:00+08:00',
    evidence: [{ kind: 'document' as const, number: '示府办〔2026〕9号' }],
  }

  it('tells the office what was done about each problem, and what proves it', () => {
    const paper = answerPaper({ ...notice, answer }, letterhead.organ)
    expect(paper).toMatchObject({
      title: '关于示府办督〔2026〕1号整改情况的报告',
      addressees: '示例省人民政府办公厅',
      signature: { organ: '示例市', day: '2026-12-01' },
    })
    expect(linesOf(paper)).toEqual([
      '收到示府办督〔2026〕1号《关于政策解读公开问题的整改通知》后，我单位对照所列问题逐项整改，现将有关情况报告如下。',
      '一、总体情况',
      '已全部整改。',
      '二、逐项整改情况',
      '1.方案。问题：没有现行方案。整改情况：已印发方案。',
      '2.解读。问题：未解读。整改情况：',
      '三、佐证材料',
      '1.示府办〔2026〕9号。',
    ])
  })

  it('is a form to fill in before it is given', () => {
    const lines = linesOf(answerPaper({ ...notice, answer: null }, letterhead.organ))
    expect(lines).toHaveLength(4)
  })
})

describe('a decision', () => {
  it('names facts, defence, basis, measures with their end, and where it can be contested', () => {
    const paper = decisionPaper(
      {
        title: '关于对示例市示例局的问责处理决定',
        number: '示府办督〔2026〕8号',
        addressees: '示例市示例局',
        intro: '因整改不落实，作出本决定。',
        facts: ['逾期未整改。'],
        hearing: '未提出异议。',
        basis: '《政府督查工作条例》第二十四条',
        measures: [
          { whom: '示例市示例局', what: '通报批评', until: null },
          { whom: '该局局长', what: '诫勉。', until: '2027-06-01' },
        ],
        remedies: '可在30日内申请复核。',
        day: '2026-12-20',
        made: '2026-12-20',
      },
      letterhead,
    )
    expect(linesOf(paper)).toEqual([
      '因整改不落实，作出本决定。',
      '一、认定的事实',
      '逾期未整改。',
      '二、陈述申辩情况',
      '未提出异议。',
      '三、处理依据',
      '《政府督查工作条例》第二十四条。',
      '四、处理决定',
      '对示例市示例局给予通报批评。',
      '对该局局长给予诫勉，期限至2027年6月1日。',
      '五、救济途径',
      '可在30日内申请复核。',
    ])
    // Persons are named: no copies.
    expect(paper.imprint?.copyTo).toBeNull()
  })
})

describe('the report form', () => {
  const report = {
    unit: '示例市',
    period: periodText('2026-Q3'),
    seal: { number: '440100-2026-Q3-01', code: 'ABCDE-FGHIJ', digest: 'ff00' },
    asOf: '2026-10-08T09:30:00+08:00',
    sections: [
      {
        ledger: '新闻发布活动',
        says: 'reported' as const,
        submitted: { by: '张三', at: '2026-10-08T09:00:00+08:00' },
        approved: null,
        entries: [
          {
            day: '2026-08-03',
            title: '防汛发布会',
            particulars: [{ field: '形式', value: '发布会' }],
            evidence: ['https://www.example.gov.cn/1'],
          },
        ],
      },
      {
        ledger: '公开方案',
        says: 'nothing-to-report' as const,
        submitted: null,
        approved: null,
        entries: [],
      },
    ],
    self: null,
  }

  it('bears number and check code, and each ledger as an annex on its side', () => {
    const paper = reportPaper(report)
    expect(paper.title).toBe('示例市2026年第三季度政务公开工作报送表')
    expect(linesOf(paper)).toContain('编号|440100-2026-Q3-01')
    expect(linesOf(paper)).toContain('新闻发布活动|已报送|1|张三（2026年10月8日09:00）|—')
    expect(paper.annexes).toMatchObject([
      {
        title: '新闻发布活动台账',
        landscape: true,
        body: [
          {
            rows: [
              ['1', '2026-08-03', '防汛发布会', '形式：发布会', 'https://www.example.gov.cn/1'],
            ],
          },
        ],
      },
    ])
    expect(paper.lastLine).toContain('ff00')
  })

  it('is marked as a draft until it is handed in', () => {
    const paper = reportPaper({ ...report, seal: null })
    expect(paper.title.endsWith('（草稿）')).toBe(true)
    expect(paper.lastLine).toBe('草稿不能用于盖章上报。')
  })

  it('names periods as documents do', () => {
    expect(['2026', '2026-H2', '2026-Q1', '2026-03'].map(periodText)).toEqual([
      '2026年',
      '2026年下半年',
      '2026年第一季度',
      '2026年3月',
    ])
  })
})

describe('letterheads', () => {
  const city: UnitLetterhead = { ...letterhead, unit: '440100', codes: ['穗府办'] }

  it('are chosen by the code of the number, else by the nearest office', () => {
    const all = [letterhead, city]
    expect(letterheadFor(all, ['440000'], '穗府办〔2026〕3号')).toBe(city)
    expect(letterheadFor(all, ['440100', '440000'], null)).toBe(city)
    expect(letterheadFor(all, ['440000'], '别的〔2026〕3号')).toBe(letterhead)
    expect(letterheadFor([], ['440000'], null)).toBeUndefined()
  })

  it('are those of the office of a government where nobody entered one', () => {
    expect(plainLetterhead({ name: '广东省', kind: 'province' }).mark).toBe('广东省人民政府办公厅')
    expect(plainLetterhead({ name: '荔湾区', kind: 'county' }).mark).toBe('荔湾区人民政府办公室')
    expect(plainLetterhead({ name: '示例厅', kind: 'department' }).mark).toBe('示例厅')
  })
})
