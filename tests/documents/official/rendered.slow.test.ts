import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '#documents/official/write-docx.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { canRender, colourAt, dots, isInk, millimetres, isRed, render, rowsOf } from './render.ts'
import type { RenderedPage } from './render.ts'
import { LONG_TEXT, sampleDocument } from './sample-document.ts'

/**
 * What comes out on paper, drawn by LibreOffice. The fonts of the norm are not free, so another one
 * stands in for them: places, lines and counts must hold whatever the font.
 */
const missing = !canRender()
if (missing)
  console.warn(
    'LibreOffice or poppler is missing: rendered pages of official documents are not looked at.',
  )

/** A page of nothing but text: every line full, every page full. */
const fullText: OfficialDocument = {
  ...sampleDocument,
  mark: null,
  title: '整版',
  addressees: null,
  body: [{ kind: 'paragraph', flush: true, runs: [LONG_TEXT.repeat(30)] }],
  signature: null,
  notes: [],
  annexes: [],
  imprint: null,
  lastLine: null,
}

const MM = 0.6
const near = (value: number, wanted: number) => Math.abs(value - wanted) < MM

describe.skipIf(missing)('official documents on paper', { timeout: 180_000 }, () => {
  let pages: RenderedPage[]
  let full: RenderedPage[]
  beforeAll(async () => {
    pages = render(await writeDocx(sampleDocument))
    full = render(await writeDocx(fullText))
  }, 180_000)

  /** Lines of text between the edges of the type area. */
  const linesOf = (page: RenderedPage) => page.lines.filter(({ top }) => top < 297 - 35)

  /** Where there is ink between two distances from the left edge. Millimetres. */
  function inkIn({ picture }: RenderedPage, from: number, to: number) {
    const found = { left: Infinity, right: 0, top: Infinity, bottom: 0 }
    for (let y = 0; y < picture.height; y += 1) {
      for (let x = dots(from); x < dots(to); x += 1) {
        if (!isInk(colourAt(picture, x, y))) continue
        const [right, bottom] = [millimetres(x), millimetres(y)]
        found.left = Math.min(found.left, right)
        found.top = Math.min(found.top, bottom)
        found.right = Math.max(found.right, right)
        found.bottom = Math.max(found.bottom, bottom)
      }
    }
    return found
  }

  it('have 22 lines on a full page and 28 characters in a full line', () => {
    const [, second] = full
    const lines = second ? linesOf(second) : []
    expect(lines).toHaveLength(22)
    expect(lines.map(({ text }) => [...text].length)).toEqual(Array.from({ length: 22 }, () => 28))
  })

  it('fill the type area from edge to edge, one line each 28.95 points', () => {
    const lines = full[1] ? linesOf(full[1]) : []
    expect(lines.every(({ left, right }) => near(left, 28) && near(right, 210 - 26))).toBe(true)
    const pitches = lines.slice(1).map(({ top }, index) => top - (lines[index]?.top ?? 0))
    expect(pitches.every((pitch) => Math.abs(pitch - (28.95 / 72) * 25.4) < 0.1)).toBe(true)
  })

  it('have the mark in red from 35 mm below the type area, and a red line over its width', () => {
    const picture = pages[0]?.picture
    if (!picture) throw new Error('no page')
    const red = rowsOf(picture, isRed, 3)
    // 37 + 35 mm; in which place of its line a letter of 44 pt stands is the font's affair.
    expect(Math.abs((red[0] ?? 0) - 72)).toBeLessThan(2)
    const line = rowsOf(picture, isRed, dots(150))
    // 37 + 35 + 44 pt + two lines + the number's line + 4 mm.
    const wanted = 37 + 35 + ((44 + 3 * 28.95) / 72) * 25.4 + 4
    expect(line.length).toBeGreaterThan(0)
    expect(near(line[0] ?? 0, wanted)).toBe(true)
  })

  it('are numbered on the right on odd pages, on the left on even ones, 7 mm below', () => {
    const upright = pages.filter(({ width, height }) => width < height)
    for (const page of upright) {
      const index = pages.indexOf(page) + 1
      const number = page.lines.find(({ text }) => text === `— ${index} —`)
      if (!number) throw new Error(`no number on page ${index}`)
      const character = (14 / 72) * 25.4
      const fromEdge = index % 2 === 1 ? 210 - 26 - number.right : number.left - 28
      expect(near(fromEdge, character)).toBe(true)
      // The dash itself, not the box around its letters.
      const ink = rowsOf(page.picture, isInk, 4).filter((row) => row > 297 - 35 + 1)
      const middle = ((ink[0] ?? 0) + (ink.at(-1) ?? 0)) / 2
      expect(Math.abs(middle - (297 - 35 + 7))).toBeLessThan(1.2)
    }
  })

  it('repeat the head of a long table on each of its pages, turned on its side', () => {
    const turned = pages.filter(({ width, height }) => width > height)
    expect(turned.length).toBeGreaterThan(2)
    for (const page of turned) expect(page.lines.map(({ text }) => text)).toContain('名称')
    const rows = turned.flatMap(({ lines }) =>
      lines.filter(({ text }) => text.startsWith('示例单位')),
    )
    expect(rows).toHaveLength(60)
  })

  it('number a turned sheet down its left edge, where the foot of the upright one is', () => {
    const turned = pages.filter(({ width, height }) => width > height)
    for (const page of turned) {
      const odd = pages.indexOf(page) % 2 === 0
      const ink = inkIn(page, 0, 35 - 1)
      // The middle of the letters stands 7 mm from the type area.
      expect(Math.abs((ink.left + ink.right) / 2 - (35 - 7))).toBeLessThan(1.2)
      const character = (14 / 72) * 25.4
      const fromEdge = odd ? 210 - 26 - ink.bottom : ink.top - 28
      // A dash begins a little within its letter.
      expect(Math.abs(fromEdge - character)).toBeLessThan(1.5)
    }
  })

  it('end with the 版记 at the foot of the type area', () => {
    const last = pages.at(-1)
    const issued = last?.lines.find(({ text }) => text.includes('印发'))
    expect(issued).toBeDefined()
    expect(Math.abs((issued?.bottom ?? 0) - (297 - 35))).toBeLessThan(3)
    // Three lines over the whole width.
    const rules = last ? rowsOf(last.picture, isInk, dots(150)) : []
    const apart = rules.filter((row, index) => index === 0 || row - (rules[index - 1] ?? 0) > 1)
    expect(apart).toHaveLength(3)
    expect(near(apart.at(-1) ?? 0, 297 - 35)).toBe(true)
  })
})
