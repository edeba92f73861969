import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Paragraph } from 'docx'
import type { TableBlock, TableColumn } from '#documents/official/model.ts'
import { paragraph } from '#documents/official/paragraphs.ts'
import type { StyleId } from '#documents/official/styles.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 }
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}
const margins = { top: 40, bottom: 40, left: 85, right: 85, marginUnitType: WidthType.DXA }
const aligned = { left: 'left', centre: 'center', right: 'right' } as const

/** Caption, table and note. The head is repeated on each page, and no row breaks over two. */
export function table(block: TableBlock, width: number): (Paragraph | Table)[] {
  const { columns, rows, groups, headless, caption, note } = block
  const widths = columnWidths(columns, width)
  return [
    ...(caption === undefined ? [] : [paragraph('TableCaption', caption)]),
    new Table({
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders,
      margins,
      rows: [
        ...(groups
          ? [
              headRow(
                groups.map(({ text, span }) => ({ text, span })),
                widths,
              ),
            ]
          : []),
        ...(headless
          ? []
          : [
              headRow(
                columns.map(({ header }) => ({ text: header, span: 1 })),
                widths,
              ),
            ]),
        ...rows.map((cells) => bodyRow(cells, columns, widths, headless === true)),
      ],
    }),
    ...(note === undefined ? [] : [paragraph('TableNote', note)]),
  ]
}

/** Twips, which add up to the width exactly. */
export function columnWidths(columns: readonly TableColumn[], width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  let left = width
  return columns.map((column, index) => {
    const own = index === columns.length - 1 ? left : Math.floor((width * column.width) / total)
    left -= own
    return own
  })
}

interface HeadCell {
  text: string
  span: number
}

function headRow(cells: readonly HeadCell[], widths: readonly number[]): TableRow {
  let at = 0
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(({ text, span }) => {
      const own = widths.slice(at, at + span).reduce((sum, width) => sum + width, 0)
      at += span
      return cell(paragraph('TableHead', text), own, span)
    }),
  })
}

const bodyRow = (
  cells: readonly string[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  headless: boolean,
): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map(({ align }, index) => {
      const style: StyleId = headless && index === 0 ? 'TableHead' : 'TableText'
      const lines = (cells[index] ?? '').split('\n')
      const placed = align && style === 'TableText' ? { alignment: aligned[align] } : {}
      const own = widths[index] ?? 0
      return cell(
        lines.map((text) => paragraph(style, text, placed)),
        own,
        1,
      )
    }),
  })

const cell = (children: Paragraph | Paragraph[], width: number, span: number): TableCell =>
  new TableCell({
    children: Array.isArray(children) ? children : [children],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 && { columnSpan: span }),
  })
