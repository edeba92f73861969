import { BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import {
  BLANK_LINES,
  RED,
  TWIPS_PER_POINT,
  head,
  page,
  points,
  size,
  twips,
} from '#documents/official/measures.ts'
import { blankLines, paragraph } from '#documents/official/paragraphs.ts'
import { textWidth } from '#documents/official/text-width.ts'

/** Letters of the mark fill the width at most. Points. */
export const markSize = (mark: string): number =>
  Math.min(size.mark, Math.floor(points(page.areaWidth) / Math.max(1, textWidth(mark))))

/** Height of nothing but itself: an exact line with nothing in it. */
const gap = (height: number) => ({ spacing: { line: height, lineRule: LineRuleType.EXACT } })

/** 版头: mark, number and red line; a number that is still missing keeps its line. */
export function redHead(mark: string, number: string | null): Paragraph[] {
  const letters = markSize(mark)
  return [
    paragraph('OfficialGap', '', gap(twips(head.mark))),
    new Paragraph({
      style: 'OfficialMark',
      ...gap(letters * TWIPS_PER_POINT),
      children: [new TextRun({ text: mark, size: letters * 2 })],
    }),
    ...blankLines(BLANK_LINES),
    paragraph('OfficialNumber', number ?? ''),
    paragraph('OfficialRule', '', {
      ...gap(twips(head.rule)),
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: RED } },
    }),
    ...blankLines(BLANK_LINES),
  ]
}
