import { AlignmentType, LineRuleType, Paragraph } from 'docx'
import type { Table } from 'docx'
import { chartCaption, chartTable } from '#documents/official/chart-plan.ts'
import { chartShapes } from '#documents/official/chart-shapes.ts'
import type { ChartBlock } from '#documents/official/model.ts'
import { paragraph } from '#documents/official/paragraphs.ts'
import { table } from '#documents/official/tables.ts'

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
      children: [chartShapes(block, caption, String(100 * (part + 1) + index))],
    }),
    paragraph('TableCaption', caption),
    ...table(chartTable(block), width),
  ]
}
