import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx'
import type { Table } from 'docx'
import { chartBitmap } from '#documents/official/chart-bitmap.ts'
import { CHART, chartCaption, chartTable } from '#documents/official/chart-plan.ts'
import { chartSvg } from '#documents/official/chart-svg.ts'
import type { ChartBlock } from '#documents/official/model.ts'
import { paragraph } from '#documents/official/paragraphs.ts'
import { table } from '#documents/official/tables.ts'
import { plainText } from '#documents/official/xml.ts'

/**
 * The picture, its caption below, and the figures in a table.
 * @param index of the chart in its part, from 1
 * @param part of the document, from 0: no two pictures of a file share an id
 */
export function chart(
  block: ChartBlock,
  width: number,
  index: number,
  part: number,
): (Paragraph | Table)[] {
  const caption = chartCaption(index, block)
  return [
    new Paragraph({
      style: 'OfficialGap',
      alignment: AlignmentType.CENTER,
      keepNext: true,
      // As high as the picture, whatever stands in the line.
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(chartSvg(block)),
          transformation: { ...CHART },
          fallback: { type: 'bmp', data: chartBitmap(block) },
          altText: {
            name: plainText(caption),
            title: plainText(caption),
            description: plainText(caption),
            id: String(100 * (part + 1) + index),
          },
        }),
      ],
    }),
    paragraph('TableCaption', caption),
    ...table(chartTable(block), width),
  ]
}
