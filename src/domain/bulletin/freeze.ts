import type { Day } from '#domain/calendar/day.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import { canonicalText } from '#domain/receipt/canonical.ts'
import { annexRows } from '#domain/bulletin/annex.ts'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import { figuresIn, tablesIn } from '#domain/bulletin/content.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData, SchemeFace } from '#domain/bulletin/data.ts'
import type { TableOrigins } from '#domain/bulletin/data-ref.ts'
import { tableOrigins } from '#domain/bulletin/data-table.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { FigureRef, FigureValue } from '#domain/bulletin/figure.ts'
import { dayName } from '#domain/bulletin/bulletin.ts'

/** What a document shows that is not text: exact figures by their question, the lines of its annexes, what its tables count. */
export interface BulletinEvidence {
  figures: Readonly<Record<string, FigureValue>>
  annexes: Readonly<Record<string, readonly AnnexRow[]>>
  /** What the cells of each table in the text come from; bulletins of earlier years have none. */
  tables?: BlockOrigins
  scheme: SchemeFace
  asOf: Day
}

/** An issued bulletin as it stands for ever. */
export interface FrozenBulletin {
  number: DocumentNumber
  content: BulletinContent
  evidence: BulletinEvidence
  /** Head of the audit chain before the entry that tells of the issue: number, colon, hash. */
  head: string
}

/** By the block that a table stands in. */
export type BlockOrigins = Readonly<Record<string, TableOrigins>>

export const originsIn = (content: BulletinContent, data: BulletinData): BlockOrigins =>
  Object.fromEntries(tablesIn(content).map((block) => [block.id, tableOrigins(block, data)]))

/** Every question that the text and its tables ask, once. */
export function questionsOf(content: BulletinContent, tables: BlockOrigins): FigureRef[] {
  const cells = Object.values(tables).flat(2)
  const refs = [
    ...figuresIn(content).map(({ ref }) => ref),
    ...cells.flatMap((cell) => (cell?.kind === 'figure' ? [cell.ref] : [])),
  ]
  return [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()]
}

export function evidenceOf(content: BulletinContent, data: BulletinData): BulletinEvidence {
  const tables = originsIn(content, data)
  return {
    figures: Object.fromEntries(
      questionsOf(content, tables).map((ref) => [keyOf(ref), countFigure(ref, data)]),
    ),
    annexes: Object.fromEntries(content.annexes.map((annex) => [annex.id, annexRows(annex, data)])),
    tables,
    scheme: data.scheme,
    asOf: data.asOf,
  }
}

/** What is hashed: the same bulletin has the same text on every machine, years later. */
export const frozenText = (bulletin: FrozenBulletin): string => canonicalText(bulletin)

/** The last line of the paper. */
export const sealLine = (asOf: Day, head: string): string =>
  `数据截至${dayName(asOf)}　审计链首 ${head}`
