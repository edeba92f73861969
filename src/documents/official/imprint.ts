import {
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalAnchor,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  WpsShapeRun,
} from 'docx'
import type { Imprint } from '#documents/official/model.ts'
import { dateText } from '#documents/official/dates.ts'
import {
  BLACK,
  TWIPS_PER_POINT,
  grid,
  imprintLine,
  points,
  size,
} from '#documents/official/measures.ts'
import { upright } from '#documents/official/sections.ts'
import { looks } from '#documents/official/styles.ts'
import { textWidth } from '#documents/official/text-width.ts'
import { plainText } from '#documents/official/xml.ts'

/** One character of the 版记. Twips. */
const CHARACTER = size.imprint * TWIPS_PER_POINT
/** 抄送： */
const LABEL = 3
const TWIPS_PER_PIXEL = 15
const RULE_LINE = 20

/** A line over the whole width, in a paragraph of its own that is next to nothing high. */
const rule = (mm: number): Paragraph =>
  new Paragraph({
    style: 'OfficialGap',
    spacing: { line: RULE_LINE, lineRule: LineRuleType.EXACT },
    border: {
      top: {
        style: BorderStyle.SINGLE,
        // Eighths of a point, as borders are counted.
        size: Math.round(points(mm) * 8),
        color: BLACK,
        space: 0,
      },
    },
  })

/** Lines that 抄送 needs, one character in on both sides, under each other after the colon. */
export const copyLines = (copyTo: string): number =>
  Math.ceil(textWidth(`${copyTo}。`) / (Math.floor(upright.width / CHARACTER) - 2 - LABEL))

/**
 * 版记 at the foot of the type area of the last page, in a frame that no text flows around. The empty
 * line that holds it is as high as the frame: where that finds no room, both go to the next page.
 */
export function imprint({ copyTo, issuer, day }: Imprint): Paragraph {
  const lines = (copyTo === null ? 0 : copyLines(copyTo)) + 1
  const rules = copyTo === null ? 2 : 3
  // Each line is as thick again as the paragraph that holds it.
  const height = lines * looks.Imprint.line + rules * RULE_LINE * 2
  const frame = new WpsShapeRun({
    type: 'wps',
    children: [
      rule(imprintLine.outer),
      ...(copyTo === null ? [] : [copies(copyTo), rule(imprintLine.inner)]),
      issued(issuer, day),
      rule(imprintLine.outer),
    ],
    transformation: { width: upright.width / TWIPS_PER_PIXEL, height: height / TWIPS_PER_PIXEL },
    bodyProperties: {
      verticalAnchor: VerticalAnchor.BOTTOM,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
    altText: { name: '版记', id: '1' },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.LEFT,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.MARGIN,
        align: VerticalPositionAlign.BOTTOM,
      },
      wrap: { type: TextWrappingType.NONE },
    },
  })
  return new Paragraph({
    style: 'FlushText',
    spacing: { line: Math.max(grid.pitch, height), lineRule: LineRuleType.EXACT },
    children: [frame],
  })
}

const copies = (copyTo: string): Paragraph =>
  new Paragraph({
    style: 'Imprint',
    indent: { left: CHARACTER * (1 + LABEL), right: CHARACTER, hanging: CHARACTER * LABEL },
    children: [new TextRun(`抄送：${plainText(copyTo)}。`)],
  })

const issued = (issuer: string, day: Imprint['day']): Paragraph =>
  new Paragraph({
    style: 'Imprint',
    indent: { left: CHARACTER, right: CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: upright.width - CHARACTER }],
    children: [
      new TextRun(plainText(issuer)),
      new TextRun({ children: [new Tab(), day === null ? '' : `${dateText(day)}印发`] }),
    ],
  })
