import {
  AlignmentType,
  BorderStyle,
  Header,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import {
  PAGE_NUMBER_BELOW,
  TWIPS_PER_POINT,
  page,
  size,
  twips,
} from '#documents/official/measures.ts'

const LETTER = size.pageNumber * TWIPS_PER_POINT
/** Room for the number with its dashes. */
const LENGTH = twips(30)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto', space: 0 }
const noBorders = { top: none, bottom: none, left: none, right: none }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

/**
 * The number of a sheet that lies on its side stands where it does on every other: with the sheet turned
 * upright it is below the type area, on the right of odd pages and on the left of even ones. So here it
 * runs down along the left edge, in a frame of its own.
 * @source GB/T 9704-2012, 7.5 and 8
 */
export const sideNumber = (place: 'odd' | 'even'): Header => {
  const bottom = twips(page.width) - twips(page.right) - LETTER
  const from = place === 'odd' ? bottom - LENGTH : twips(page.left) + LETTER
  return new Header({
    children: [
      new Table({
        float: {
          horizontalAnchor: TableAnchorType.PAGE,
          absoluteHorizontalPosition: twips(page.bottom - PAGE_NUMBER_BELOW) - LETTER / 2,
          verticalAnchor: TableAnchorType.PAGE,
          absoluteVerticalPosition: from,
        },
        width: { size: LETTER, type: WidthType.DXA },
        columnWidths: [LETTER],
        layout: TableLayoutType.FIXED,
        borders: noBorders,
        margins: noMargins,
        rows: [numberRow(place)],
      }),
      new Paragraph({ style: 'PageNumber' }),
    ],
  })
}

const numberRow = (place: 'odd' | 'even'): TableRow =>
  new TableRow({
    height: { value: LENGTH, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: LETTER, type: WidthType.DXA },
        textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
        borders: noBorders,
        margins: noMargins,
        children: [
          new Paragraph({
            style: 'PageNumber',
            alignment: place === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
          }),
        ],
      }),
    ],
  })
