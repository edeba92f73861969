import { axisLook, baseOption, plotArea } from '#charts/base-option.ts'
import type { Palette } from '#charts/palette.ts'

export interface Series {
  name: string
  /** In the order of the periods; null where there is no figure. */
  values: readonly (number | null)[]
  /** Of another origin: hollow marks that no line joins. */
  apart?: true
}

/** Figures over periods. Each line has a mark of its own shape, not only its colour. */
export const linesOption =
  (
    periods: readonly string[],
    series: readonly Series[],
    axis: { name: string; low: number; high: number },
  ) =>
  (palette: Palette) => ({
    ...baseOption(palette),
    tooltip: { ...baseOption(palette).tooltip, trigger: 'axis' },
    legend:
      series.length > 1
        ? { bottom: 0, textStyle: { color: palette.ink, fontSize: palette.textSize } }
        : { show: false },
    grid: { ...plotArea, bottom: series.length > 1 ? 36 : 8 },
    xAxis: {
      type: 'category',
      data: [...periods],
      boundaryGap: false,
      ...axisLook(palette),
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: axis.low, max: axis.high, name: axis.name, ...axisLook(palette) },
    series: series.map(({ name, values, apart }, index) => ({
      name,
      type: 'line',
      data: [...values],
      symbol: apart ? 'emptyDiamond' : ['circle', 'rect', 'triangle', 'diamond'][index % 4],
      symbolSize: apart ? 11 : 8,
      lineStyle: { width: apart ? 0 : 2, type: index === 0 ? 'solid' : 'dashed' },
      itemStyle: { color: palette.series[index % palette.series.length] },
      connectNulls: false,
    })),
  })
