import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  VerticalAnchor,
  WpgGroupRun,
  createTransformation,
} from 'docx'
import type { IGroupChildMediaData } from 'docx'
import { CHART, chartPlan } from '#documents/official/chart-plan.ts'
import type { ChartPlan } from '#documents/official/chart-plan.ts'
import type { ChartBlock } from '#documents/official/model.ts'
import { plainText } from '#documents/official/xml.ts'

const POINTS_PER_DOT = 0.75
/** Figures stand over columns as long as there are no more. */
const LABELLED = 30
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 }

/**
 * A chart as a group of shapes: every program that opens the file draws them, and none needs to know
 * a format of pictures. What they are called is what a reader hears.
 */
export const chartShapes = (chart: ChartBlock, caption: string, id: string): WpgGroupRun =>
  new WpgGroupRun({
    type: 'wpg',
    transformation: { ...CHART },
    altText: {
      name: plainText(caption),
      title: plainText(caption),
      description: plainText(caption),
      id,
    },
    children: shapesOf(chartPlan(chart), chart.unit),
  })

interface Place {
  x: number
  y: number
  width: number
  height: number
  /** Degrees, clockwise around the middle. */
  turned?: number
}

function shapesOf(plan: ChartPlan, unit: string): IGroupChildMediaData[] {
  const { left, right, bottom } = plan.area
  return [
    ...plan.ticks.flatMap(({ y, text }) => [
      filled({ x: left, y, width: right - left, height: 1 }, '#d9d9d9'),
      words({ x: 0, y: y - 8, width: left - 6, height: 16 }, text, 12, AlignmentType.RIGHT),
    ]),
    filled({ x: left, y: bottom, width: right - left, height: 1 }, '#000000'),
    ...plan.categories.map(({ x, text }) =>
      words({ x: x - 60, y: bottom + 4, width: 120, height: 18 }, text, plan.letters),
    ),
    ...plan.columns.flatMap((one) => [
      filled(one, one.shade),
      ...(plan.columns.length > LABELLED ? [] : [figure(one.x + one.width / 2, one.y, one.text)]),
    ]),
    ...plan.lines.flatMap(lineShapes),
    ...(plan.legend.length < 2 ? [] : plan.legend.flatMap(legendShapes)),
    ...(unit === ''
      ? []
      : [words({ x: right - 80, y: 4, width: 80, height: 16 }, unit, 12, AlignmentType.RIGHT)]),
  ]
}

function lineShapes({ shade, points }: ChartPlan['lines'][number]): IGroupChildMediaData[] {
  const parts = points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    const width = Math.hypot(dx, dy)
    const place = { x: (from.x + to.x - width) / 2, y: (from.y + to.y) / 2 - 1, width, height: 2 }
    return filled({ ...place, turned: (Math.atan2(dy, dx) * 180) / Math.PI }, shade)
  })
  const marks = points.flatMap(({ x, y, text }) => [
    filled({ x: x - 3, y: y - 3, width: 6, height: 6 }, shade),
    ...(points.length > LABELLED ? [] : [figure(x, y - 4, text)]),
  ])
  return [...parts, ...marks]
}

const legendShapes = ({ x, shade, text }: ChartPlan['legend'][number]): IGroupChildMediaData[] => [
  filled({ x, y: 6, width: 12, height: 12 }, shade),
  words({ x: x + 16, y: 4, width: 100, height: 16 }, text, 12, AlignmentType.LEFT),
]

const figure = (middle: number, y: number, text: string): IGroupChildMediaData =>
  words({ x: middle - 30, y: y - 15, width: 60, height: 14 }, text, 10)

const filled = (place: Place, shade: string): IGroupChildMediaData => ({
  type: 'wps',
  transformation: transformed(place),
  solidFill: { type: 'rgb', value: shade.slice(1) },
  data: { children: [new Paragraph({ style: 'OfficialGap' })] },
})

/** @param size of the letters, dots */
function words(
  place: Place,
  text: string,
  size: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.CENTER,
): IGroupChildMediaData {
  const line = {
    line: Math.round(place.height * POINTS_PER_DOT * 20),
    lineRule: LineRuleType.EXACT,
  }
  const letters = new TextRun({
    text: plainText(text),
    size: Math.round(size * POINTS_PER_DOT * 2),
  })
  return {
    type: 'wps',
    transformation: transformed(place),
    data: {
      bodyProperties: { margins: NO_MARGINS, verticalAnchor: VerticalAnchor.CENTER },
      children: [
        new Paragraph({ style: 'TableText', alignment, spacing: line, children: [letters] }),
      ],
    },
  }
}

const transformed = ({ x, y, width, height, turned }: Place) =>
  createTransformation({
    width,
    height,
    offset: { left: x, top: y },
    // Whole thousandths: the same text wherever it is written.
    ...(turned !== undefined && { rotation: Math.round(turned * 1000) / 1000 }),
  })
