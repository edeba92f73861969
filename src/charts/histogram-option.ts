import { axisLook, baseOption, plotArea } from '#charts/base-option.ts'
import type { Palette } from '#charts/palette.ts'

export interface Bin {
  from: number
  to: number
  units: number
}

/** How many units have a total in each bin. */
export const histogramOption =
  (bins: readonly Bin[], names: { axis: string; units: string }) => (palette: Palette) => ({
    ...baseOption(palette),
    grid: { ...plotArea, bottom: 24 },
    xAxis: {
      type: 'category',
      data: bins.map(({ from, to }) => `${from}–${to}`),
      name: names.axis,
      nameLocation: 'middle',
      nameGap: 30,
      ...axisLook(palette),
      splitLine: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, name: names.units, ...axisLook(palette) },
    series: [
      {
        type: 'bar',
        data: bins.map(({ units }) => units),
        barCategoryGap: '12%',
        itemStyle: { color: palette.series[0], borderRadius: [3, 3, 0, 0] },
        label: {
          show: true,
          position: 'top',
          color: palette.ink,
          fontSize: palette.textSize,
          formatter: ({ value }: { value: number }) => (value > 0 ? String(value) : ''),
        },
      },
    ],
  })
