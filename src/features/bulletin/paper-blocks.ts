import type { Block } from '#domain/bulletin/content.ts'
import { headingLabels } from '#documents/official/numbering.ts'

/** The label of each heading, by block: 一、（一）… as on paper. */
export function labelsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const printed = headings.map(({ level }) => ({ kind: 'heading', level, text: '' }) as const)
  const labels = headingLabels(printed)
  return new Map(
    headings.map(({ id }, at) => {
      const heading = printed[at]
      return [id, (heading && labels.get(heading)) ?? '']
    }),
  )
}
