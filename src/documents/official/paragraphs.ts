import { Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import type { Run } from '#documents/official/model.ts'
import { faces } from '#documents/official/styles.ts'
import type { StyleId } from '#documents/official/styles.ts'
import { plainText } from '#documents/official/xml.ts'

/** A paragraph in one of the styles; what is not in the style stands in `more`. */
export const paragraph = (
  style: StyleId,
  runs: readonly Run[] | string,
  more: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph =>
  new Paragraph({
    ...more,
    style,
    children: (typeof runs === 'string' ? [runs] : runs).map(textRun),
  })

function textRun(run: Run): TextRun {
  if (typeof run === 'string') return new TextRun(plainText(run))
  return new TextRun({ text: plainText(run.text), style: faces[run.face] })
}

export const blankLines = (count: number, keepNext = false): Paragraph[] =>
  Array.from({ length: count }, () => paragraph('FlushText', '', keepNext ? { keepNext } : {}))
