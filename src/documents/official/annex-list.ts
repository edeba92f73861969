import type { Paragraph } from 'docx'
import type { Annex } from '#documents/official/model.ts'
import { annexLines } from '#documents/official/annex-lines.ts'
import { characters } from '#documents/official/measures.ts'
import { blankLines, paragraph } from '#documents/official/paragraphs.ts'

/** 附件说明, an empty line below the body; names of several lines stand under themselves. */
export function annexList(annexes: readonly Annex[]): Paragraph[] {
  if (annexes.length === 0) return []
  const numbered = annexes.length > 1
  // Two characters in, three of 附件：, and the number with its stop.
  const left = characters(numbered ? 6 : 5)
  return [
    ...blankLines(1, true),
    ...annexLines(annexes).map((text, index) =>
      paragraph('AnnexList', text, {
        keepNext: true,
        indent: { left, hanging: index === 0 ? left - characters(2) : characters(1) },
      }),
    ),
  ]
}
