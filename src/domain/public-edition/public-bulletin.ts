import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { blockText, runText } from '#domain/bulletin/content.ts'
import type { Annex, Block, HeadingLevel, Run } from '#domain/bulletin/content.ts'
import type { DataShown } from '#domain/bulletin/data-ref.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { BulletinEvidence, FrozenBulletin } from '#domain/bulletin/freeze.ts'
import type { SchemeFace } from '#domain/bulletin/data.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { numberText } from '#domain/register/number.ts'

/** A piece of a sentence; `value` is the exact number where it shows one as the data gave it. */
export interface PublicPiece {
  text: string
  value: string | null
}
export type PublicBlock =
  | { kind: 'heading'; level: HeadingLevel; text: string }
  | { kind: 'paragraph'; pieces: readonly PublicPiece[] }
  | { kind: 'table'; caption: string; cells: DataShown }

export interface PublicAnnex {
  /** Its place among all annexes of the document: 附件2 stays 附件2. */
  number: number
  title: string
  table: Annex['table']
  rows: readonly AnnexRow[]
}

/** Another bulletin that is public too. */
export interface PublicLink {
  title: string
  number: string
  slug: string
}

/**
 * An issued bulletin as everybody may see it. Whoever compiled, reviewed, signed, changed a figure or
 * decided on publication has no place in this shape, so nothing that is made from it can tell.
 */
export interface PublicBulletin {
  /** Name of its page and files; the same for ever. */
  slug: string
  number: string
  period: PeriodText
  organ: string
  title: string
  addressees: string
  blocks: readonly PublicBlock[]
  annexes: readonly PublicAnnex[]
  /** How many annexes the document has: those that are not public are said to be so. */
  annexesInAll: number
  signature: string
  date: Day
  scheme: Pick<SchemeFace, 'name' | 'version' | 'full' | 'decimals' | 'classes' | 'grades'>
  asOf: Day
  /** Head of the audit chain and digest of the whole document, as they were printed. */
  head: string
  digest: string
  /** Day on which it was published. */
  publishedOn: Day
  corrects: PublicLink | null
  /** A correction that is not public has neither name nor number here, but is told of. */
  correctedBy: PublicLink | 'not-public' | null
}

export interface PublishedAs {
  period: PeriodText
  digest: string
  publishedOn: Day
  /** Ids of the annexes that go along. */
  annexes: readonly string[]
  corrects: PublicLink | null
  correctedBy: PublicLink | 'not-public' | null
}

/** `2026-q3-1a2b3c4d5e6f`: a number alone is not unique, since every organ code has its own. */
export const slugOf = (period: PeriodText, digest: string): string =>
  `${period.toLowerCase()}-${digest.slice(0, 12)}`

export function publicBulletin(
  { number, content, evidence, head }: FrozenBulletin,
  as: PublishedAs,
): PublicBulletin {
  const { organ, title, addressees, blocks, annexes, signature, date } = content
  const { name, version, full, decimals, classes, grades } = evidence.scheme
  return {
    slug: slugOf(as.period, as.digest),
    number: numberText(number),
    period: as.period,
    organ,
    title,
    addressees,
    blocks: blocks.map((block) => publicBlock(block, evidence)),
    annexes: annexes.flatMap(({ id, title: annexTitle, table }, at) =>
      as.annexes.includes(id)
        ? [{ number: at + 1, title: annexTitle, table, rows: evidence.annexes[id] ?? [] }]
        : [],
    ),
    annexesInAll: annexes.length,
    signature,
    date,
    scheme: { name, version, full, decimals, classes, grades },
    asOf: evidence.asOf,
    head,
    digest: as.digest,
    publishedOn: as.publishedOn,
    corrects: as.corrects,
    correctedBy: as.correctedBy,
  }
}

function publicBlock(block: Block, evidence: BulletinEvidence): PublicBlock {
  if (block.kind === 'data') return { kind: 'table', caption: blockText(block), cells: block.shown }
  return block.kind === 'heading'
    ? { kind: 'heading', level: block.level, text: blockText(block) }
    : { kind: 'paragraph', pieces: block.runs.map((run) => pieceOf(run, evidence)) }
}

const DECIMAL = /^-?\d+(\.\d+)?$/

/** A figure that a hand changed is a text: the data say something else. */
function pieceOf(run: Run, { figures }: BulletinEvidence): PublicPiece {
  const text = runText(run)
  const value = run.kind === 'figure' && !run.override ? figures[keyOf(run.ref)] : undefined
  const amount = value?.kind === 'number' && DECIMAL.test(value.amount) ? value.amount : null
  return { text, value: amount }
}
