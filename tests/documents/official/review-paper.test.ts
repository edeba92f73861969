import { describe, expect, it } from 'vitest'
import { reviewPaper } from '#documents/official/papers/review-paper.ts'
import { writeDocx } from '#documents/official/write-docx.ts'
import { linesOf } from './lines-of.ts'
import { lookOf, mm, readDocx, textOf } from './read-docx.ts'
import { all, number, one } from './read-xml.ts'

const letterhead = {
  mark: '示例省人民政府办公厅',
  organ: '示例省人民政府办公厅',
  codes: ['示府办督'],
  copyTo: '省委办公厅',
  issuer: '示例省人民政府办公厅秘书处',
  signatories: [],
  sealed: true,
}
const notice = {
  number: '示府办督〔2026〕1号',
  title: '关于政策解读公开问题的整改通知',
  unit: { name: '示例市' },
  helpers: [{ name: '示例厅' }],
  problems: [{ indicator: '方案' }, { indicator: '培训。' }],
}
const review = {
  number: '示府办督〔2026〕6号',
  decision: 'change' as const,
  text: '第二个问题不属于本单位。\n请核减。',
  problems: [1],
  evidence: [{ kind: 'document' as const, number: '示市办〔2026〕9号' }],
  filedAt: '2026-11-05T10:20:00.000+08:00',
  because: '该项职责已划转。',
  decidedAt: '2026-11-13T16:15:00.000+08:00',
  struck: [1],
  until: '2026-12-18',
}
const paperOf = (more: Partial<Parameters<typeof reviewPaper>[1]> = {}) =>
  reviewPaper(notice, { ...review, ...more }, letterhead)

describe('the decision of a review', () => {
  it('goes to the unit on the letterhead, and to those that had the notice', () => {
    expect(paperOf()).toMatchObject({
      title: '关于变更示府办督〔2026〕1号的复核决定',
      mark: '示例省人民政府办公厅',
      number: '示府办督〔2026〕6号',
      addressees: '示例市',
      signature: { organ: '示例省人民政府办公厅', day: '2026-11-13', sealed: true },
      imprint: { copyTo: '示例厅，省委办公厅', day: '2026-11-13' },
      made: '2026-11-13',
    })
  })

  it('tells what was asked for, what was found, and what is changed', () => {
    expect(linesOf(paperOf())).toEqual([
      '你单位于2026年11月5日对示府办督〔2026〕1号《关于政策解读公开问题的整改通知》申请复核。依据《政府督查工作条例》第十七条，由没有参与这件通知的人员复核，现决定如下。',
      '一、申请事项和理由',
      '申请复核的事项：第2项（培训）。',
      '第二个问题不属于本单位。',
      '请核减。',
      '所附依据：示市办〔2026〕9号。',
      '二、复核意见',
      '该项职责已划转。',
      '三、复核决定',
      '变更示府办督〔2026〕1号《关于政策解读公开问题的整改通知》：第2项（培训）不再要求整改；办理期限改为2026年12月18日前（含当日）；其余内容不变。',
    ])
    const day = linesOf(paperOf({ struck: [] })).at(-1)
    expect(day).toContain('通知》：办理期限改为2026年12月18日前（含当日）；其余内容不变。')
  })

  it('upholds or revokes the notice as a whole', () => {
    const upheld = paperOf({ decision: 'uphold', problems: [], evidence: [], struck: [] })
    expect(upheld.title).toBe('关于维持示府办督〔2026〕1号的复核决定')
    expect(linesOf(upheld)).toContain('申请复核的事项：通知全部内容。')
    expect(linesOf(upheld).some((line) => line.startsWith('所附依据'))).toBe(false)
    expect(linesOf(upheld).at(-1)).toBe(
      '维持示府办督〔2026〕1号《关于政策解读公开问题的整改通知》，所列问题、整改要求和办理期限不变。',
    )
    const revoked = paperOf({ decision: 'revoke' })
    expect(revoked.title).toBe('关于撤销示府办督〔2026〕1号的复核决定')
    expect(linesOf(revoked).at(-1)).toMatch(/^撤销.*不再要求办理。$/)
  })

  it('keeps its line for a number free where it was decided before decisions had one', () => {
    expect(paperOf({ number: null })).toMatchObject({ number: null, signature: { sealed: true } })
  })

  it('is a Word file in the measures of GB/T 9704-2012', async () => {
    const docx = readDocx(await writeDocx(paperOf()))
    const look = (text: string) => {
      const found = docx.paragraphs.find((each) => textOf(each).startsWith(text))
      if (!found) throw new Error(`no paragraph begins with ${text}`)
      return lookOf(docx, found)
    }
    const [section] = all(docx.part('word/document.xml'), 'sectPr')
    const margin = one(section, 'pgMar')
    const sides = (['top', 'right', 'bottom', 'left'] as const).map((side) =>
      Math.round(mm(number(margin, side))),
    )
    expect(sides).toEqual([37, 26, 35, 28])
    expect(look('示例省人民政府办公厅')).toMatchObject({ colour: 'FF0000', align: 'center' })
    expect(look('示府办督〔2026〕6号')).toMatchObject({ align: 'center', size: 16 })
    expect(look('关于变更')).toMatchObject({ font: '方正小标宋简体', size: 22, align: 'center' })
    expect(look('示例市：')).toMatchObject({ align: 'left', firstLine: 0, size: 16 })
    expect(look('一、申请事项')).toMatchObject({ font: '黑体', size: 16, firstLine: 640 })
    expect(look('你单位于')).toMatchObject({ font: '仿宋_GB2312', size: 16, firstLine: 640 })
    // Four characters from the right, under a seal.
    expect(look('2026年11月13日')).toMatchObject({ align: 'right', right: 4 * 320 })
  })
})
