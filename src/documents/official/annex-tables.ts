import type { Block, OfficialDocument, TableBlock } from '#documents/official/model.ts'

export const isTable = (block: Block): block is TableBlock => block.kind === 'table'

/** Whether a document has anything that goes into a workbook. */
export const hasAnnexTables = ({ annexes }: OfficialDocument): boolean =>
  annexes.some(({ body }) => body.some(isTable))
