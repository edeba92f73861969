import { blockText, runText } from '#domain/bulletin/content.ts'
import type { Block, BulletinContent, DataBlock } from '#domain/bulletin/content.ts'

/** One place where two versions differ. */
export interface BlockChange {
  kind: 'added' | 'removed' | 'changed'
  /** Block, or the part of the document. */
  place: string
  before: string | null
  after: string | null
}

const FIELDS = ['title', 'addressees', 'signature', 'date', 'openness', 'copyTo'] as const

/** What stands in a block, overridden figures with their reason: a change of one shows too. */
const sayingOf = (block: Block): string =>
  [runsOf(block), ...(block.kind === 'data' ? tableOf(block) : [])].join('\n')

const tableOf = ({ ref, shown }: DataBlock): string[] =>
  [[ref.form], shown.columns, ...shown.rows].map((cells) => cells.join(' | '))

const runsOf = (block: Block): string =>
  block.runs
    .map((run) =>
      run.kind === 'figure' && run.override
        ? `${runText(run)}（${run.override.because}）`
        : runText(run),
    )
    .join('')

/** Block by block, in the order of the later version; what was removed comes where it stood. */
export function compareContents(before: BulletinContent, after: BulletinContent): BlockChange[] {
  const fields = FIELDS.flatMap((place): BlockChange[] =>
    before[place] === after[place]
      ? []
      : [{ kind: 'changed', place, before: before[place], after: after[place] }],
  )
  const former = new Map(before.blocks.map((block) => [block.id, block]))
  const kept = new Set(after.blocks.map(({ id }) => id))
  const changed = after.blocks.flatMap((block): BlockChange[] => {
    const old = former.get(block.id)
    const now = sayingOf(block)
    if (!old) return [{ kind: 'added', place: block.id, before: null, after: now }]
    const was = sayingOf(old)
    return was === now && old.kind === block.kind
      ? []
      : [{ kind: 'changed', place: block.id, before: was, after: now }]
  })
  const removed = before.blocks.flatMap((block): BlockChange[] =>
    kept.has(block.id)
      ? []
      : [{ kind: 'removed', place: block.id, before: blockText(block), after: null }],
  )
  return [...fields, ...changed, ...removed]
}
