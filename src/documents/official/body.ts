import type { Paragraph, Table } from 'docx'
import { chart } from '#documents/official/charts.ts'
import type { Block, HeadingBlock } from '#documents/official/model.ts'
import { chartNumbers, headingLabels } from '#documents/official/numbering.ts'
import { paragraph } from '#documents/official/paragraphs.ts'
import { table } from '#documents/official/tables.ts'

const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const

/**
 * Blocks of a body or an annex.
 * @param width of the type area, twips
 * @param part of the document: 0 for the body, then its annexes
 * @param keep the last paragraph stays on the page of what follows it: no signature stands alone
 */
export function body(
  blocks: readonly Block[],
  width: number,
  keep: boolean,
  part = 0,
): (Paragraph | Table)[] {
  const labels = headingLabels(blocks)
  const numbers = chartNumbers(blocks)
  return blocks.flatMap((block, index) => {
    const last = keep && index === blocks.length - 1 ? { keepNext: true } : {}
    if (block.kind === 'table') return table(block, width)
    if (block.kind === 'chart') return chart(block, width, numbers.get(block) ?? 1, part)
    if (block.kind === 'heading') return [heading(block, labels.get(block) ?? '', last)]
    return [paragraph(block.flush ? 'FlushText' : 'OfficialText', block.runs, last)]
  })
}

/** What goes on in the paragraph of a heading is text of the body, and may leave its page. */
function heading(block: HeadingBlock, label: string, last: { keepNext?: boolean }): Paragraph {
  const title = `${label}${block.text}`
  if (!block.after) return paragraph(headingStyles[block.level], title)
  const face = { 1: 'hei', 2: 'kai', 3: undefined, 4: undefined } as const
  const own = face[block.level]
  return paragraph('OfficialText', [own ? { text: title, face: own } : title, ...block.after], last)
}
