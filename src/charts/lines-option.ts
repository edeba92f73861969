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
        ? // Names of schemes are long: where they have no room beside each other, one pages through them.
          {
            type: 'scroll',
            bottom: 0,
            textStyle: { color: palette.ink, fontSize: palette.textSize },
            pageTextStyle: { color: palette.ink },
            pageIconColor: palette.ink,
          }
        : { show: false },
    grid: { ...plotArea, bottom: series.length > 1 ? palette.textSize * 2 + 12 : 8 },
    xAxis: {
      type: 'category',
      data: [...periods],
      boundaryGap: false,
      ...axisLook(palette),
      splitLine: { show: false },
    },
    yAxis: { type: 'value', min: axis.low, max: axis.high, name: axis.name, ...axisLook(palette) },
    series: series.map((one, index) => ({
      name: one.name,
      type: 'line',
      data: [...one.values],
      connectNulls: false,
      ...lookOf(one, index, palette),
    })),
  })

function lookOf({ apart }: Series, index: number, palette: Palette) {
  const color = palette.series[index % palette.series.length]
  return apart
    ? {
        symbol: 'diamond',
        symbolSize: 11,
        lineStyle: { width: 0 },
        itemStyle: { color: 'transparent', borderColor: color, borderWidth: 2 },
      }
    : {
        symbol: ['circle', 'rect', 'triangle', 'diamond'][index % 4],
        symbolSize: 8,
        lineStyle: { width: 2, type: index === 0 ? 'solid' : 'dashed' },
        itemStyle: { color },
      }
}
