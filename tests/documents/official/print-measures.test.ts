import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  TWIPS_PER_POINT,
  fonts,
  grid,
  head,
  imprintLine,
  page,
  size,
} from '#documents/official/measures.ts'
import { missingFonts } from '#ui/official/missing-fonts.ts'

const css = (name: string) =>
  readFileSync(new URL(`../../../src/ui/official/${name}`, import.meta.url), 'utf8')

/** What is drawn by the browser has the measures of what is written to Word. */
describe('style sheets of official documents', () => {
  const paper = css('paper.css')
  const pages = css('paper-pages.css')
  const foot = css('PaperImprint.vue')

  it.each([
    ['--body', `${size.body}pt`],
    ['--pitch', `${grid.pitch / TWIPS_PER_POINT}pt`],
    ['--title', `${size.title}pt`],
    ['--imprint', `${size.imprint}pt`],
    ['--table', `${size.table}pt`],
    ['--small', `${size.small}pt`],
    ['letter-spacing', `${grid.spacing / TWIPS_PER_POINT}pt`],
    ['max-width', `${page.areaWidth}mm`],
    ['padding-top', `${head.mark}mm`],
    ['padding-bottom', `${head.rule}mm`],
  ])('set %s to %s', (name, wanted) => {
    expect(paper).toContain(`${name}: ${wanted};`)
  })

  it('have the margins of the sheet, upright and turned', () => {
    const { top, right, bottom, left } = page
    expect(pages).toContain(`margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`)
    expect(pages).toContain(`margin: ${left}mm ${top}mm ${right}mm ${bottom}mm;`)
    expect(pages.match(/font:\s*14pt/g)).toHaveLength(4)
  })

  it('name the fonts of the norm first', () => {
    for (const [role, name] of Object.entries(fonts))
      expect(role === 'plain' ? pages : paper).toMatch(new RegExp(`\\s'${name}'`))
  })

  it('draw the lines of the 版记 as thick', () => {
    expect(foot).toContain(`border-block: ${imprintLine.outer}mm solid`)
    expect(foot).toContain(`border-top: ${imprintLine.inner}mm solid`)
  })
})

describe('fonts that are missing', () => {
  const bases = { monospace: 10, serif: 11, 'sans-serif': 12 }
  /** A computer with some fonts: each gives its own width, whatever stands behind it. */
  const computerWith = (installed: readonly string[]) => (font: string) => {
    const [, name = '', base = 'serif'] = /^"(.+)", (.+)$/.exec(font) ?? []
    return installed.includes(name) ? 20 : bases[base as keyof typeof bases]
  }

  it('are named by the norm', () => {
    expect(missingFonts(computerWith([]))).toEqual(Object.values(fonts))
    expect(missingFonts(computerWith(Object.values(fonts)))).toEqual([])
  })

  it('are there under their other names', () => {
    const english = ['FZXiaoBiaoSong-B05S', 'FangSong_GB2312', 'SimHei', 'SimSun']
    expect(missingFonts(computerWith(english))).toEqual(['楷体_GB2312'])
  })
})
