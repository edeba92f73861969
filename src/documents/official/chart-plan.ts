import type { ChartBlock, TableBlock } from '#documents/official/model.ts'
import { textWidth } from '#documents/official/text-width.ts'

/** Dots, of which 96 are an inch: as wide as the type area, 156 mm. */
export const CHART = { width: 590, height: 260 } as const
const AREA = { left: 46, right: 580, top: 34, bottom: 222 } as const
/** Share of the place of a category that its columns fill. */
const FILLED = 0.7
const TICKS = 5

/** Shades that stay apart when they are printed in black. */
export const SHADES = ['#1f3f6e', '#9aa9bf', '#5b5b5b', '#cfcfcf', '#b5651d'] as const

export interface ChartPlan {
  area: typeof AREA
  ticks: readonly { y: number; text: string }[]
  categories: readonly { x: number; text: string }[]
  /** Size of the letters of categories. Dots. */
  letters: number
  columns: readonly {
    x: number
    y: number
    width: number
    height: number
    shade: string
    text: string
  }[]
  lines: readonly { shade: string; points: readonly { x: number; y: number; text: string }[] }[]
  legend: readonly { x: number; shade: string; text: string }[]
}

/** Where everything of a chart stands: pictures of every kind are drawn from it. */
export function chartPlan(chart: ChartBlock): ChartPlan {
  const { form, categories, series } = chart
  const numbers = series.map(({ values }) => values.map(numberOf))
  const scale = scaleOf(numbers.flat().filter((value) => value !== undefined))
  const slot = (AREA.right - AREA.left) / Math.max(1, categories.length)
  const middle = (index: number) => round(AREA.left + slot * (index + 0.5))
  const longest = Math.max(1, ...categories.map(textWidth))
  return {
    area: AREA,
    ticks: scale.ticks.map((value) => ({ y: round(scale.y(value)), text: String(value) })),
    categories: categories.map((text, index) => ({ x: middle(index), text })),
    letters: round(Math.max(6, Math.min(12, slot / longest))),
    columns: form === 'column' ? columnsOf(series, numbers, scale, slot) : [],
    lines: form === 'line' ? linesOf(series, numbers, scale, middle) : [],
    legend: series.map(({ name }, index) => ({
      x: AREA.left + round(index * Math.min(120, (AREA.right - AREA.left) / series.length)),
      shade: shadeOf(index),
      text: name,
    })),
  }
}

/** What stands under the picture. */
export const chartCaption = (index: number, { caption }: ChartBlock): string =>
  `图${index} ${caption}`

/** Whether the table of a chart has a row a series; where there are many categories it has a row each. */
export const isBySeries = ({ categories }: Pick<ChartBlock, 'categories'>): boolean =>
  categories.length <= 8

/** The figures of a chart as a table. */
export function chartTable(chart: ChartBlock): TableBlock {
  const { categories, series, unit } = chart
  const head = unit === '' ? '' : `单位：${unit}`
  if (isBySeries(chart)) {
    return {
      kind: 'table',
      columns: [head, ...categories].map((header, index) => column(header, index)),
      rows: series.map(({ name, values }) => [name, ...values]),
    }
  }
  return {
    kind: 'table',
    columns: [head, ...series.map(({ name }) => name)].map((header, index) =>
      column(header, index),
    ),
    rows: categories.map((category, index) => [
      category,
      ...series.map(({ values }) => values[index] ?? ''),
    ]),
  }
}

const column = (header: string, index: number) => ({
  header,
  width: index === 0 ? 2 : 1,
  align: index === 0 ? ('left' as const) : ('right' as const),
})

interface Scale {
  ticks: number[]
  y: (value: number) => number
}

/** From 0, so that no difference looks larger than it is, in steps of 1, 2 or 5 times a power of ten. */
function scaleOf(values: readonly number[]): Scale {
  const high = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  const step = stepOf((high - low || 1) / TICKS)
  const from = Math.floor(low / step)
  const to = Math.max(from + 1, Math.ceil(high / step))
  const height = AREA.bottom - AREA.top
  return {
    ticks: Array.from({ length: to - from + 1 }, (_, index) =>
      Number(((from + index) * step).toFixed(6)),
    ),
    y: (value) => AREA.bottom - ((value / step - from) / (to - from)) * height,
  }
}

function stepOf(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? power * 10
}

function columnsOf(
  series: ChartBlock['series'],
  numbers: readonly (readonly (number | undefined)[])[],
  { y }: Scale,
  slot: number,
): ChartPlan['columns'] {
  const width = (slot * FILLED) / Math.max(1, series.length)
  return series.flatMap(({ values }, which) =>
    values.flatMap((text, index) => {
      const value = numbers[which]?.[index]
      if (value === undefined) return []
      const x = AREA.left + slot * (index + (1 - FILLED) / 2) + width * which
      const [top, bottom] = [y(Math.max(0, value)), y(Math.min(0, value))]
      const place = { x: round(x), y: round(top), width: round(width), height: round(bottom - top) }
      return [{ ...place, shade: shadeOf(which), text }]
    }),
  )
}

const linesOf = (
  series: ChartBlock['series'],
  numbers: readonly (readonly (number | undefined)[])[],
  { y }: Scale,
  middle: (index: number) => number,
): ChartPlan['lines'] =>
  series.map(({ values }, which) => ({
    shade: shadeOf(which),
    points: values.flatMap((text, index) => {
      const value = numbers[which]?.[index]
      return value === undefined ? [] : [{ x: middle(index), y: round(y(value)), text }]
    }),
  }))

const shadeOf = (index: number): string => SHADES[index % SHADES.length] ?? SHADES[0]

const numberOf = (text: string): number | undefined =>
  /^-?\d+(\.\d+)?%?$/.test(text) ? Number(text.replace('%', '')) : undefined

/** To a tenth of a dot: the same text wherever it is written. */
const round = (value: number): number => Math.round(value * 10) / 10
