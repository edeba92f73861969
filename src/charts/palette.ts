/** The colours and sizes of the page as it is now: a chart follows theme and text size. */
export interface Palette {
  ink: string
  inkSoft: string
  line: string
  surface: string
  accent: string
  primary: string
  ok: string
  warn: string
  bad: string
  neutral: string
  series: readonly string[]
  font: string
  /** Of ordinary small text, in px. */
  textSize: number
}

/** Reads the tokens of the design system where the chart stands. */
export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return {
    ink: token('ink'),
    inkSoft: token('ink-3'),
    line: token('line'),
    surface: token('surface'),
    accent: token('accent'),
    primary: token('primary'),
    ok: token('ok'),
    warn: token('warn'),
    bad: token('bad'),
    neutral: token('neutral'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => token(`series-${n}`)),
    font: style.fontFamily,
    textSize: Math.round(rem * 0.8125),
  }
}
