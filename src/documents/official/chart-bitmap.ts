import { CHART, SHADES, chartPlan } from '#documents/official/chart-plan.ts'
import type { ChartBlock } from '#documents/official/model.ts'

const { width, height } = CHART
/** Rows of a bitmap are filled up to four bytes. */
const ROW = Math.ceil(width / 4) * 4
const HEAD = 54
const PALETTE = ['#ffffff', '#000000', ...SHADES]

/**
 * The shapes of a chart without its words, for old programs that know no vector pictures: the figures
 * stand in the table below.
 */
export function chartBitmap(chart: ChartBlock): Uint8Array<ArrayBuffer> {
  const plan = chartPlan(chart)
  const dots = new Uint8Array(ROW * height)
  const fill = (x: number, y: number, wide: number, high: number, shade: string) => {
    const colour = Math.max(0, PALETTE.indexOf(shade))
    for (let row = Math.round(y); row < Math.round(y + high); row += 1) {
      // Rows of a bitmap go from below upwards.
      const from = (height - 1 - row) * ROW
      dots.fill(colour, from + Math.round(x), from + Math.round(x + wide))
    }
  }
  fill(plan.area.left, plan.area.bottom, plan.area.right - plan.area.left, 1, '#000000')
  for (const one of plan.columns) fill(one.x, one.y, one.width, one.height, one.shade)
  for (const { points, shade } of plan.lines) {
    for (const { x, y } of points) fill(x - 3, y - 3, 6, 6, shade)
  }
  return bitmap(dots)
}

function bitmap(dots: Uint8Array): Uint8Array<ArrayBuffer> {
  const offset = HEAD + PALETTE.length * 4
  const file = new Uint8Array(offset + dots.length)
  const view = new DataView(file.buffer)
  file.set([0x42, 0x4d])
  view.setUint32(2, file.length, true)
  view.setUint32(10, offset, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, width, true)
  view.setInt32(22, height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 8, true)
  view.setUint32(34, dots.length, true)
  view.setUint32(46, PALETTE.length, true)
  for (const [index, shade] of PALETTE.entries()) {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(shade.slice(at, at + 2), 16))
    file.set([blue ?? 0, green ?? 0, red ?? 0, 0], HEAD + index * 4)
  }
  file.set(dots, offset)
  return file
}
