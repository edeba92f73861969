import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { blockText } from '#domain/bulletin/content.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import type { Annex, Block, OfficialDocument } from '#documents/official/model.ts'
import { annexTable } from '#documents/official/papers/bulletin-annex.ts'
import type { AnnexScheme } from '#documents/official/papers/bulletin-annex.ts'
import { dataOnPaper } from '#documents/official/papers/bulletin-data.ts'
import { textBlock } from '#documents/official/papers/paper-text.ts'
import { bulletinPaper as words } from '#words/zh/bulletin-paper.ts'

/** A bulletin with the lines of its annexes, whoever holds it. */
export interface BulletinToPrint {
  content: BulletinContent
  number: string | null
  isIssued: boolean
  annexes: Readonly<Record<string, readonly AnnexRow[]>>
  scheme: AnnexScheme
  /** As of when, and how it is checked; null while it is a draft. */
  seal: string | null
}

/** 通报 as an official document: what figures show is text here, and stands as it stood. */
export function bulletinPaper(bulletin: BulletinToPrint): OfficialDocument {
  const { content, number, isIssued, seal } = bulletin
  const { title, organ, addressees, blocks, signature, date, openness, copyTo } = content
  const day = isIssued ? date : null
  return {
    title,
    mark: organ,
    number,
    addressees: addressees === '' ? null : addressees,
    body: blocks.map((block): Block => {
      if (block.kind === 'data') return dataOnPaper(block)
      return block.kind === 'heading'
        ? { kind: 'heading', level: block.level, text: blockText(block) }
        : textBlock(blockText(block))
    }),
    signature: { organ: signature, day, sealed: content.unsealed !== true },
    notes: [words.openness[openness]],
    annexes: content.annexes.map((annex): Annex => ({
      title: annex.title,
      body: annexBody(annexTable(annex, bulletin.annexes[annex.id] ?? [], bulletin.scheme)),
    })),
    imprint: { copyTo: copyTo === '' ? null : copyTo, issuer: organ, day },
    lastLine: seal,
    made: date,
  }
}

const annexBody = (table: ReturnType<typeof annexTable>): Block[] =>
  table.rows.length === 0 ? [textBlock(words.noRows)] : [table]
