import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { all, number, readXml } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

const runs = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
export const canRender = (): boolean => runs('soffice', '--version') && runs('pdftoppm', '-v')

/** A line of text on a page: millimetres from the top left corner of the sheet. */
export interface RenderedLine {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

export interface RenderedPage {
  /** Millimetres. */
  width: number
  height: number
  lines: RenderedLine[]
  picture: Picture
}

export interface Picture {
  width: number
  height: number
  /** Red, green and blue of each dot, row by row. */
  dots: Uint8Array
}

const DOTS_PER_INCH = 120
const MM_PER_POINT = 25.4 / 72

/** What LibreOffice makes of a .docx, as text with its places and as pictures. */
export function render(docx: Uint8Array): RenderedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-render-'))
  const file = join(folder, 'a.docx')
  writeFileSync(file, docx)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  )
  const pdf = join(folder, 'a.pdf')
  execFileSync('pdftotext', ['-bbox-layout', pdf, join(folder, 'a.html')])
  execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), pdf, join(folder, 'page')])
  const pictures = readdirSync(folder)
    .filter((name) => name.endsWith('.ppm'))
    .toSorted()
    .map((name) => pictureOf(readFileSync(join(folder, name))))
  const pages = readXml(readFileSync(join(folder, 'a.html'), 'utf8'))
  return all(pages, 'page').map((page, index) => ({
    width: number(page, 'width') * MM_PER_POINT,
    height: number(page, 'height') * MM_PER_POINT,
    lines: all(page, 'line').map(lineOf),
    picture: pictures[index] ?? { width: 0, height: 0, dots: new Uint8Array() },
  }))
}

function lineOf(line: XmlElement): RenderedLine {
  const at = (side: string) => number(line, side) * MM_PER_POINT
  const words = all(line, 'word').map(({ text }) => text)
  return {
    text: words.join(' '),
    left: at('xMin'),
    right: at('xMax'),
    top: at('yMin'),
    bottom: at('yMax'),
  }
}

/** A portable pixmap: four words of head, then the dots. */
function pictureOf(file: Buffer): Picture {
  const [head = '', width = '', height = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? []
  return { width: Number(width), height: Number(height), dots: file.subarray(head.length) }
}

/** Millimetres to dots of the picture. */
export const dots = (mm: number): number => Math.round((mm / 25.4) * DOTS_PER_INCH)

export type Colour = readonly [red: number, green: number, blue: number]
export function colourAt({ width, dots: all }: Picture, x: number, y: number): Colour {
  const at = (y * width + x) * 3
  return [all[at] ?? 255, all[at + 1] ?? 255, all[at + 2] ?? 255]
}
export const isRed = ([red, green, blue]: Colour): boolean => red > 180 && green < 110 && blue < 110
export const isInk = ([red, green, blue]: Colour): boolean => red + green + blue < 500

/** Rows of dots, in millimetres, in which so many dots are of a colour. */
export function rowsOf(picture: Picture, is: (colour: Colour) => boolean, least: number): number[] {
  const rows: number[] = []
  for (let y = 0; y < picture.height; y += 1) {
    let count = 0
    for (let x = 0; x < picture.width; x += 1) if (is(colourAt(picture, x, y))) count += 1
    if (count >= least) rows.push((y / DOTS_PER_INCH) * 25.4)
  }
  return rows
}
