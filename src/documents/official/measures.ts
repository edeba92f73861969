/**
 * Measures of GB/T 9704-2012. Word counts in twentieths of a point (twips), borders in eighths,
 * letters in halves.
 */

const MM_PER_INCH = 25.4
const TWIPS_PER_INCH = 1440
export const TWIPS_PER_POINT = 20

export const twips = (mm: number): number => Math.round((mm / MM_PER_INCH) * TWIPS_PER_INCH)
export const points = (mm: number): number => (mm / MM_PER_INCH) * 72

/** Millimetres. @source GB/T 9704-2012, 5.1, 5.2 */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  left: 28,
  right: 26,
  bottom: 35,
  /** Type area (版心). */
  areaWidth: 156,
  areaHeight: 225,
} as const

/** @source GB/T 9704-2012, 5.2.3: 22 lines of 28 characters fill the type area. */
export const grid = {
  lines: 22,
  characters: 28,
  /** Twips: 28.95 pt, so that 22 lines fill 225 mm. */
  pitch: 579,
  /**
   * Twips taken off each character of 16 pt: 28 × 15.75 pt = 441 pt stand in 442.2 pt. With 4 taken
   * off they would need 442.4 pt, and a program that keeps to the letter breaks after 27.
   */
  spacing: -5,
} as const

/** Points. 2号 is 22, 3号 16, 4号 14, 小4号 12, 5号 10.5. */
export const size = {
  title: 22,
  body: 16,
  imprint: 14,
  pageNumber: 14,
  table: 12,
  small: 10.5,
  /** The mark fills the width at most, and is no higher than 22 mm on the paper of an office. */
  mark: 54,
} as const

/** Millimetres. @source GB/T 9704-2012, 7.2.4 to 7.2.7, 7.5 */
export const head = {
  /** From the top of the type area down to the mark. */
  mark: 35,
  /** From the number down to the red line. */
  rule: 4,
} as const
/** Empty lines between the mark and the number, and between the red line and the title. */
export const BLANK_LINES = 2

/** Millimetres from the type area down to the dashes of the page number. @source 7.5 */
export const PAGE_NUMBER_BELOW = 7

/** Millimetres. @source GB/T 9704-2012, 7.4.1 */
export const imprintLine = { outer: 0.35, inner: 0.25 } as const

/** Widths of a character of the body, as indents are counted. */
export const characters = (count: number): number => count * size.body * TWIPS_PER_POINT

/** A seal of 42 mm over name and date begins within a line of the body. */
export const SEAL_BLANK_LINES = 2

export const RED = 'FF0000'
export const BLACK = '000000'

/** Fonts by their names in Chinese systems; none may be shipped, so each has a fall-back. */
export const fonts = {
  song: '方正小标宋简体',
  fang: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  plain: '宋体',
} as const
export type FontRole = keyof typeof fonts

/** What stands in where a font is absent, the nearest first. */
export const fallbacks: Readonly<Record<FontRole, readonly string[]>> = {
  song: ['小标宋体', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'Noto Serif CJK SC'],
  fang: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  hei: ['SimHei', '微软雅黑', 'Noto Sans CJK SC'],
  kai: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
  plain: ['SimSun', 'NSimSun', '华文宋体', 'Noto Serif CJK SC'],
}
