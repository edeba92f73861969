import { baseOption } from '#charts/base-option.ts'
import type { Palette } from '#charts/palette.ts'

export interface RegionFigure {
  code: string
  name: string
  /** Key that is handed on when the region is chosen. */
  key: string
  /** For the shade only; null where there is no result. */
  value: number | null
  /** What the tooltip says. */
  text: string
}

/** Regions shaded by their result; names stand on the map, so that shade is not the only sign. */
export const mapOption =
  (
    map: string,
    regions: readonly RegionFigure[],
    range: { low: number; high: number; unit: string },
  ) =>
  (palette: Palette) => ({
    ...baseOption(palette),
    tooltip: {
      ...baseOption(palette).tooltip,
      formatter: ({ data }: { data?: { text: string } }) => data?.text ?? '',
    },
    visualMap: {
      min: range.low,
      max: range.high,
      // Where no region lies.
      left: 0,
      top: 0,
      itemHeight: 80,
      text: [`${range.high}${range.unit}`, `${range.low}${range.unit}`],
      textStyle: { color: palette.inkSoft, fontSize: palette.textSize },
      inRange: { color: [`${palette.series[0]}22`, palette.series[0]] },
      outOfRange: { color: palette.line },
    },
    series: [
      {
        type: 'map',
        map,
        nameProperty: 'code',
        selectedMode: false,
        layoutCenter: ['50%', '50%'],
        layoutSize: '98%',
        itemStyle: { areaColor: palette.line, borderColor: palette.surface, borderWidth: 1 },
        emphasis: {
          itemStyle: { areaColor: palette.warn },
          label: { color: palette.ink },
        },
        label: {
          show: true,
          color: palette.ink,
          textBorderColor: palette.surface,
          textBorderWidth: 2,
          fontSize: Math.max(10, palette.textSize - 2),
          formatter: ({ data }: { data?: { short: string } }) => data?.short ?? '',
        },
        data: regions.map(({ code, name, key, value, text }) => ({
          name: code,
          key,
          short: name,
          text,
          value: value ?? Number.NaN,
        })),
      },
    ],
  })
