import type { Paragraph } from 'docx'
import type { Annex } from '#documents/official/model.ts'
import { characters } from '#documents/official/measures.ts'
import { blankLines, paragraph } from '#documents/official/paragraphs.ts'

/** Names of annexes as they are listed: numbered where there are several, nothing after the name. */
export const annexLines = (annexes: readonly Annex[]): string[] =>
  annexes.map(({ title }, index) => {
    const label = index === 0 ? '附件：' : ''
    const name = title.replaceAll('\n', '')
    return annexes.length > 1 ? `${label}${index + 1}.${name}` : `${label}${name}`
  })

export const annexLabel = (index: number, count: number): string =>
  count > 1 ? `附件${index + 1}` : '附件'

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
