import { CHART, chartPlan } from '#documents/official/chart-plan.ts'
import type { ChartPlan } from '#documents/official/chart-plan.ts'
import { fallbacks, fonts } from '#documents/official/measures.ts'
import type { ChartBlock } from '#documents/official/model.ts'
import { escapeXml } from '#documents/official/xml.ts'

const FAMILY = [fonts.fang, ...fallbacks.fang].map((name) => `'${name}'`).join(', ')
/** Up to so many columns each has its figure above it. */
const LABELLED = 30

/** A chart as a vector picture. */
export function chartSvg(chart: ChartBlock): string {
  const plan = chartPlan(chart)
  const { width, height } = CHART
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}" font-size="12">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    legend(plan) +
    axes(plan, chart.unit) +
    columns(plan) +
    lines(plan) +
    '</svg>'
  )
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}"${more}>${escapeXml(words)}</text>`

const legend = ({ legend: all }: ChartPlan): string =>
  all.length < 2
    ? ''
    : all
        .map(
          ({ x, shade, text: name }) =>
            `<rect x="${x}" y="6" width="12" height="12" fill="${shade}"/>${text(x + 17, 16, name)}`,
        )
        .join('')

function axes({ area, ticks, categories, letters }: ChartPlan, unit: string): string {
  const { left, right, bottom } = area
  const marks = ticks.map(
    (tick) =>
      `<line x1="${left}" y1="${tick.y}" x2="${right}" y2="${tick.y}" stroke="#d9d9d9"/>` +
      text(left - 6, tick.y + 4, tick.text, ' text-anchor="end"'),
  )
  const names = categories.map(({ x, text: name }) =>
    text(x, bottom + 18, name, ` text-anchor="middle" font-size="${letters}"`),
  )
  const axis = `<line x1="${left}" y1="${bottom}" x2="${right}" y2="${bottom}" stroke="#000000"/>`
  const label = unit === '' ? '' : text(right, 16, unit, ' text-anchor="end"')
  return marks.join('') + axis + names.join('') + label
}

const columns = ({ columns: all }: ChartPlan): string =>
  all
    .map(({ x, y, width, height, shade, text: figure }) => {
      const label =
        all.length > LABELLED
          ? ''
          : text(x + width / 2, y - 4, figure, ' text-anchor="middle" font-size="10"')
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${shade}"/>${label}`
    })
    .join('')

const lines = ({ lines: all }: ChartPlan): string =>
  all
    .map(({ shade, points }) => {
      const path = points.map(({ x, y }) => `${x},${y}`).join(' ')
      const marks = points.map(
        ({ x, y, text: figure }) =>
          `<circle cx="${x}" cy="${y}" r="3" fill="${shade}"/>` +
          (points.length > LABELLED
            ? ''
            : text(x, y - 7, figure, ' text-anchor="middle" font-size="10"')),
      )
      return `<polyline points="${path}" fill="none" stroke="${shade}" stroke-width="2"/>${marks.join('')}`
    })
    .join('')
