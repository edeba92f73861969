import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '#documents/official/write-docx.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { lookOf, mm, readDocx, styleOf, textOf } from './read-docx.ts'
import type { Docx } from './read-docx.ts'
import { all, number, one, value } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'
import { sampleDocument } from './sample-document.ts'

/** Every measure of GB/T 9704-2012 is read back from the file, in the unit in which the norm gives it. */
let docx: Docx
beforeAll(async () => {
  docx = readDocx(await writeDocx(sampleDocument))
})

const indexOf = (text: string) =>
  docx.paragraphs.findIndex((each) => textOf(each).replaceAll('\n', '').startsWith(text))
const at = (text: string): XmlElement => {
  const found = docx.paragraphs[indexOf(text)]
  if (!found) throw new Error(`no paragraph begins with ${text}`)
  return found
}
const look = (text: string) => lookOf(docx, at(text))
/** Empty lines of the grid right before a paragraph. */
function blankBefore(text: string): number {
  const before = docx.paragraphs.slice(0, indexOf(text)).toReversed()
  const filled = before.findIndex((each) => textOf(each) !== '' || lookOf(docx, each).line !== 579)
  return filled === -1 ? before.length : filled
}
const sections = () => all(docx.part('word/document.xml'), 'sectPr')

describe('the page', () => {
  it('is A4 with a type area of 156 × 225 mm', () => {
    const [first] = sections()
    const margin = first && one(first, 'pgMar')
    const paper = first && one(first, 'pgSz')
    expect(mm(number(paper, 'w'))).toBeCloseTo(210, 1)
    expect(mm(number(paper, 'h'))).toBeCloseTo(297, 1)
    expect(mm(number(margin, 'top'))).toBeCloseTo(37, 1)
    expect(mm(number(margin, 'left'))).toBeCloseTo(28, 1)
    expect(mm(number(margin, 'right'))).toBeCloseTo(26, 1)
    expect(mm(number(margin, 'bottom'))).toBeCloseTo(35, 1)
    expect(mm(number(paper, 'w') - number(margin, 'left') - number(margin, 'right'))).toBeCloseTo(
      156,
      1,
    )
    expect(mm(number(paper, 'h') - number(margin, 'top') - number(margin, 'bottom'))).toBeCloseTo(
      225,
      1,
    )
  })

  it('has a grid of 22 lines', () => {
    for (const section of sections()) {
      const grid = one(section, 'docGrid')
      expect(value(grid, 'type')).toBe('lines')
      // 28.95 pt, 22 of them in 225 mm, not 23.
      expect(number(grid, 'linePitch')).toBe(579)
    }
    expect(Math.floor((225 / 25.4) * 1440) / 579).toBeGreaterThanOrEqual(22)
    expect(lookOf(docx, at('各地各部门')).line).toBe(579)
    expect(look('各地各部门').rule).toBe('exact')
  })

  it('has room for 28 characters in a line, not 29, and for 26 after an indent of two', () => {
    const [first] = sections()
    const margin = first && one(first, 'pgMar')
    const width =
      number(one(first ?? docx.styles, 'pgSz'), 'w') -
      number(margin, 'left') -
      number(margin, 'right')
    const spacing = number(all(docx.styles, 'spacing').find((each) => value(each) !== undefined))
    const character = 16 * 20 + spacing
    expect(28 * character).toBeLessThanOrEqual(width)
    expect(29 * character).toBeGreaterThan(width)
    expect(2 * 320 + 26 * character).toBeLessThanOrEqual(width)
    expect(2 * 320 + 27 * character).toBeGreaterThan(width)
  })

  it('lets nothing change the width of a line: no sign hangs over, none is added', () => {
    const normal = all(docx.styles, 'style')[0] ?? docx.styles
    for (const name of ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN'])
      expect(value(one(normal, name))).toBe('0')
  })
})

describe('the red head', () => {
  it('stands 35 mm below the top of the type area, red, in 小标宋, in the middle', () => {
    const [gap, mark] = docx.paragraphs
    expect(mm(lookOf(docx, gap ?? at('')).line)).toBeCloseTo(35, 1)
    expect(textOf(mark ?? at(''))).toBe('广东省人民政府办公厅')
    // 10 characters in 442 pt: 44 pt each.
    expect(look('广东省人民政府办公厅')).toMatchObject({
      font: '方正小标宋简体',
      colour: 'FF0000',
      align: 'center',
      size: 44,
    })
  })

  it('has the number two empty lines below, and a red line of 156 mm 4 mm below that', () => {
    expect(blankBefore('粤府办督〔2026〕12号')).toBe(2)
    expect(look('粤府办督〔2026〕12号')).toMatchObject({
      align: 'center',
      size: 16,
      font: '仿宋_GB2312',
    })
    const rule = docx.paragraphs[indexOf('粤府办督〔2026〕12号') + 1] ?? at('')
    const border = one(rule, 'bottom')
    expect(mm(lookOf(docx, rule).line)).toBeCloseTo(4, 1)
    expect([value(border, 'color'), value(border, 'space')]).toEqual(['FF0000', '0'])
    // From edge to edge of the type area.
    expect(lookOf(docx, rule)).toMatchObject({ left: 0, right: 0 })
  })
})

describe('title and addressees', () => {
  it('stand in 22 pt 小标宋 two lines below the red line, and an empty line below the title', () => {
    const lines = docx.paragraphs.filter((each) => styleOf(each) === 'OfficialTitle').map(textOf)
    expect(lines.slice(0, 2).join('')).toBe(sampleDocument.title)
    expect(blankBefore('广东省人民政府办公厅关于')).toBe(2)
    expect(look('广东省人民政府办公厅关于')).toMatchObject({
      font: '方正小标宋简体',
      size: 22,
      align: 'center',
    })
    expect(blankBefore('各地级以上市')).toBe(1)
    expect(look('各地级以上市')).toMatchObject({ align: 'left', firstLine: 0, size: 16 })
    expect(textOf(at('各地级以上市')).endsWith('：')).toBe(true)
  })
})

describe('the body', () => {
  it('is 16 pt 仿宋, two characters in', () => {
    expect(look('各地各部门')).toMatchObject({
      font: '仿宋_GB2312',
      latin: '仿宋_GB2312',
      size: 16,
      firstLine: 640,
    })
  })

  it('numbers its levels and sets them in 黑体, 楷体 and 仿宋, not bold', () => {
    expect(look('一、总体情况')).toMatchObject({
      font: '黑体',
      size: 16,
      firstLine: 640,
      bold: false,
    })
    expect(look('二、发现的主要问题').font).toBe('黑体')
    const [level2, after] = all(at('（一）个别单位栏目更新不及时。'), 'r')
    const faceOf = (run: XmlElement | undefined) => run && value(one(run, 'rStyle'))
    expect([faceOf(level2), faceOf(after)]).toEqual(['FaceKai', undefined])
    expect(look('1.首页更新')).toMatchObject({ font: '仿宋_GB2312', size: 16, firstLine: 640 })
    expect(look('2.互动回应')).toMatchObject({ font: '仿宋_GB2312', size: 16 })
    expect(look('（1）留言办理')).toMatchObject({ font: '仿宋_GB2312', size: 16 })
    expect(indexOf('三、下一步工作要求')).toBeGreaterThan(0)
  })

  it('is black', () => {
    expect(look('各地各部门').colour).toBe('000000')
  })
})

describe('after the body', () => {
  it('come the annexes by number, an empty line below, without a sign at the end', () => {
    expect(blankBefore('附件：1.')).toBe(1)
    expect(textOf(at('附件：1.'))).toBe('附件：1.2026年第三季度各单位得分情况')
    const first = look('附件：1.')
    // The first line begins two characters in, what follows under the name.
    expect(first.left - first.hanging).toBe(2 * 320)
    expect(first.left).toBe(6 * 320)
    const second = look('2.存在突出问题')
    expect(second.left - second.hanging).toBe(5 * 320)
  })

  it('stands the date, four characters from the right under a seal, the name over its middle', () => {
    expect(textOf(at('2026年10月8日'))).toBe('2026年10月8日')
    expect(look('2026年10月8日')).toMatchObject({ align: 'right', right: 4 * 320 })
    // Name of 10 characters, date of 6.5: it ends (10 − 6.5) ÷ 2 = 1.75 to the right of the date.
    const name = docx.paragraphs[indexOf('2026年10月8日') - 1]
    expect(name && lookOf(docx, name).right).toBe(2.25 * 320)
    expect(textOf(at('（此件公开发布）'))).toBe('（此件公开发布）')
    expect(look('（此件公开发布）').firstLine).toBe(640)
  })

  it('keeps the signature on a page with text', () => {
    const name = docx.paragraphs[indexOf('2026年10月8日') - 1]
    expect(name && one(name, 'keepNext')).toBeDefined()
  })
})

describe('annexes', () => {
  it('begin a page: label in 黑体 on line 1, title on line 3', () => {
    const first = indexOf('附件1')
    expect(value(one(sections()[1] ?? docx.styles, 'type'))).toBe('nextPage')
    expect(look('附件1')).toMatchObject({ font: '黑体', size: 16, align: 'left', firstLine: 0 })
    expect(textOf(docx.paragraphs[first + 1] ?? at(''))).toBe('')
    expect(textOf(docx.paragraphs[first + 2] ?? at(''))).toBe('2026年第三季度各单位得分情况')
  })

  it('turn the sheet for a wide table, with the margins of the upright page turned', () => {
    const paper = one(sections()[1] ?? docx.styles, 'pgSz')
    const margin = one(sections()[1] ?? docx.styles, 'pgMar')
    expect(value(paper, 'orient')).toBe('landscape')
    expect(mm(number(paper, 'w'))).toBeCloseTo(297, 1)
    expect(mm(number(paper, 'h'))).toBeCloseTo(210, 1)
    const sides = ['top', 'right', 'bottom', 'left'].map((side) =>
      Math.round(mm(number(margin, side))),
    )
    expect(sides).toEqual([28, 37, 26, 35])
  })

  it('repeat both head rows of a table, and break no row', () => {
    const [, wide] = all(docx.part('word/document.xml'), 'tbl')
    const rows = all(wide ?? docx.styles, 'tr')
    expect(rows).toHaveLength(62)
    expect(rows.map((row) => one(row, 'tblHeader') !== undefined).indexOf(false)).toBe(2)
    expect(rows.every((row) => one(row, 'cantSplit') !== undefined)).toBe(true)
    const widths = all(wide ?? docx.styles, 'gridCol').map((each) => number(each, 'w'))
    // 297 − 37 − 35 mm.
    expect(mm(widths.reduce((sum, width) => sum + width, 0))).toBeCloseTo(225, 1)
  })
})

describe('page numbers', () => {
  it('stand between dashes in 14 pt 宋体, odd ones on the right, even ones on the left', () => {
    const last = sections()[0] ?? docx.styles
    const settings = docx.part('word/settings.xml')
    expect(one(settings, 'evenAndOddHeaders')).toBeDefined()
    const sides = all(last, 'footerReference').map((each) => value(each, 'type'))
    expect(sides.toSorted()).toEqual(['default', 'even'])
    for (const [file, side] of [
      ['word/footer1.xml', 'right'],
      ['word/footer2.xml', 'left'],
    ] as const) {
      const [line] = all(docx.part(file), 'p')
      const own = lookOf(docx, line ?? docx.styles)
      expect(own).toMatchObject({ font: '宋体', size: 14, align: side, [side]: 14 * 20 })
      expect(textOf(line ?? docx.styles)).toBe('—  —')
    }
  })

  it('stand 7 mm below the type area', () => {
    const margin = one(sections()[0] ?? docx.styles, 'pgMar')
    const middle = number(margin, 'footer') + (14 * 20) / 2
    expect(mm(number(margin, 'bottom') - middle)).toBeCloseTo(7, 1)
  })
})

describe('the 版记', () => {
  const frame = () => {
    const found = all(docx.part('word/document.xml'), 'txbxContent')[0]
    if (!found) throw new Error('no frame')
    return all(found, 'p')
  }

  it('holds 抄送, issuer and date in 14 pt, one character in', () => {
    const [copies, issued] = frame().filter((each) => textOf(each) !== '')
    expect(copies && textOf(copies)).toMatch(/^抄送：省委办公厅.*检察院。$/)
    expect(issued && textOf(issued)).toBe('广东省人民政府办公厅2026年10月8日印发')
    const own = lookOf(docx, copies ?? at(''))
    expect(own).toMatchObject({ font: '仿宋_GB2312', size: 14, right: 280 })
    expect(own.left - own.hanging).toBe(280)
  })

  it('has lines of 0.35 mm above and below, of 0.25 mm between', () => {
    const lines = frame().flatMap((each) => {
      const border = one(each, 'pBdr')
      return border ? [(number(one(border, 'top'), 'sz') / 8 / 72) * 25.4] : []
    })
    // A line of Word is a multiple of an eighth of a point, 0.044 mm.
    for (const [index, wanted] of [0.35, 0.25, 0.35].entries())
      expect(Math.abs((lines[index] ?? 0) - wanted)).toBeLessThan(0.022)
    expect(lines).toHaveLength(3)
    expect(frame().map((each) => textOf(each) === '')).toEqual([true, false, true, false, true])
  })
})

describe('the file', () => {
  it('is the same, byte for byte, whenever it is written', async () => {
    const first = await writeDocx(sampleDocument)
    await new Promise((done) => setTimeout(done, 2100))
    const second = await writeDocx(sampleDocument)
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('names no machine and no time but that of the document', () => {
    const core = docx.files.get('docProps/core.xml') ?? ''
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([
      '2026-10-08T00:00:00Z',
      '2026-10-08T00:00:00Z',
    ])
  })

  it('says what stands in for each font', () => {
    const named = all(docx.part('word/fontTable.xml'), 'font').map((each) => value(each, 'name'))
    expect(named).toEqual(['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'])
  })

  it('takes any text for text', async () => {
    const odd: OfficialDocument = {
      ...sampleDocument,
      title: 'A<b>&"\u0000',
      body: [{ kind: 'paragraph', runs: ['<w:p/>&amp;\u0001'] }],
      annexes: [],
    }
    const read = readDocx(await writeDocx(odd))
    expect(read.paragraphs.map(textOf)).toContain('<w:p/>&amp;')
    expect(one(read.part('docProps/core.xml'), 'title')?.text).toBe('A<b>&"')
  })

  it('can do without head, signature, annexes and 版记', async () => {
    const bare: OfficialDocument = {
      title: '签收回执',
      mark: null,
      number: null,
      addressees: null,
      body: [],
      signature: null,
      notes: [],
      annexes: [],
      imprint: null,
      lastLine: null,
      made: '2026-01-05',
    }
    const read = readDocx(await writeDocx(bare))
    expect(read.paragraphs.map(textOf)).toEqual(['签收回执', ''])
  })
})
