import type { Block, OfficialDocument } from '#documents/official/model.ts'
import { headingLabels } from '#documents/official/numbering.ts'

/** What a reader reads, line by line. */
export function linesOf({ body }: OfficialDocument): string[] {
  const labels = headingLabels(body)
  const plain = (runs: Extract<Block, { kind: 'paragraph' }>['runs']) =>
    runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
  return body.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join('|'))
    if (block.kind === 'chart') return [block.caption]
    if (block.kind === 'paragraph') return [plain(block.runs)]
    return [`${labels.get(block)}${block.text}${plain(block.after ?? [])}`]
  })
}
