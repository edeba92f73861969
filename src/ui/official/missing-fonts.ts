import { fonts } from '#documents/official/measures.ts'
import type { FontRole } from '#documents/official/measures.ts'

/** The same font by its name in systems that are not Chinese. */
const ALIASES: Readonly<Record<FontRole, readonly string[]>> = {
  song: ['FZXiaoBiaoSong-B05S'],
  fang: ['FangSong_GB2312'],
  hei: ['SimHei'],
  kai: ['KaiTi_GB2312'],
  plain: ['SimSun'],
}
const BASES = ['monospace', 'serif', 'sans-serif'] as const
/** Chinese characters are as wide in every font; these are not. */
const PROBE = 'mmmmmWWWiiill 0123456789 @#%'

/**
 * Fonts of the norm that this computer has not. `document.fonts.check` answers yes for any name that is
 * no web font, so letters are measured: a font that is there gives one width whatever would stand in.
 *
 * @param measure width of the probe in a font, in any unit
 */
export function missingFonts(measure: (font: string) => number): string[] {
  const isThere = (name: string): boolean => {
    const widths = new Set(BASES.map((base) => measure(`"${name}", ${base}`)))
    return widths.size === 1
  }
  return (Object.keys(fonts) as FontRole[])
    .filter((role) => ![fonts[role], ...ALIASES[role]].some(isThere))
    .map((role) => fonts[role])
}

/** Measures on a canvas; undefined where a program has none. */
export function canvasMeasure(): ((font: string) => number) | undefined {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return undefined
  return (font) => {
    context.font = `72px ${font}`
    return context.measureText(PROBE).width
  }
}
