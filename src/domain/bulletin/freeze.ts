import type { Day } from '#domain/calendar/day.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import { canonicalText } from '#domain/receipt/canonical.ts'
import { annexRows } from '#domain/bulletin/annex.ts'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import { figuresIn } from '#domain/bulletin/content.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData, SchemeFace } from '#domain/bulletin/data.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { FigureValue } from '#domain/bulletin/figure.ts'
import { dayName } from '#domain/bulletin/bulletin.ts'

/** What a document shows that is not text: exact figures by their question, and the lines of its annexes. */
export interface BulletinEvidence {
  figures: Readonly<Record<string, FigureValue>>
  annexes: Readonly<Record<string, readonly AnnexRow[]>>
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

export const evidenceOf = (content: BulletinContent, data: BulletinData): BulletinEvidence => ({
  figures: Object.fromEntries(
    figuresIn(content).map(({ ref }) => [keyOf(ref), countFigure(ref, data)]),
  ),
  annexes: Object.fromEntries(content.annexes.map((annex) => [annex.id, annexRows(annex, data)])),
  scheme: data.scheme,
  asOf: data.asOf,
})

/** What is hashed: the same bulletin has the same text on every machine, years later. */
export const frozenText = (bulletin: FrozenBulletin): string => canonicalText(bulletin)

/** The last line of the paper. */
export const sealLine = (asOf: Day, head: string): string =>
  `数据截至${dayName(asOf)}　审计链首 ${head}`
