import type { Palette } from '#charts/palette.ts'

/** What all charts share: fonts of the page, quiet axes, a tooltip without styles in the page (CSP). */
export const baseOption = ({ font, ink, textSize, surface, line }: Palette) => ({
  animation: false,
  textStyle: { fontFamily: font, fontSize: textSize, color: ink },
  tooltip: {
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: surface,
    borderColor: line,
    textStyle: { color: ink, fontFamily: font, fontSize: textSize },
  },
})

export const axisLook = ({ inkSoft, line, textSize }: Palette) => ({
  axisLine: { lineStyle: { color: line } },
  axisTick: { show: false },
  axisLabel: { color: inkSoft, fontSize: textSize },
  splitLine: { lineStyle: { color: line } },
  nameTextStyle: { color: inkSoft, fontSize: textSize },
})

export const plotArea = { left: 8, right: 16, top: 24, bottom: 8, containLabel: true }
