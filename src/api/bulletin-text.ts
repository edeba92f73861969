import type {
  BulletinContent,
  DataBlock,
  FigureRun,
  Override,
  Run,
} from '#domain/bulletin/content.ts'
import { figuresIn, tablesIn } from '#domain/bulletin/content.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData } from '#domain/bulletin/data.ts'
import { dataKey } from '#domain/bulletin/data-ref.ts'
import { countTable } from '#domain/bulletin/data-table.ts'
import type { DataShown } from '#domain/bulletin/data-ref.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { Refusal } from '#api/refusal.ts'

/** Where the data have nothing to say. */
const NOTHING_SHOWN = '—'

interface Editor {
  name: string
  at: string
}

/**
 * The text as somebody sent it, its figures as the data give them: what a client says a figure shows is
 * not kept. A figure that stood there before shows what it showed, so that a stale one stays marked.
 *
 * @throws Refusal `invalid-input` when two blocks have one id
 */
export function keptContent(
  sent: BulletinContent,
  before: BulletinContent,
  data: BulletinData,
  editor: Editor,
): BulletinContent {
  const ids = sent.blocks.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) {
    const fields = [{ path: 'content.blocks', code: 'block-twice', params: {} }]
    throw new Refusal('invalid-input', {}, { fields })
  }
  const shown = new Map(figuresIn(before).map((run) => [keyOf(run.ref), run.shown]))
  const overrides = new Set(figuresIn(before).flatMap(({ override }) => textOfOverride(override)))
  const keep = (run: FigureRun): FigureRun => {
    const { ref, override } = run
    return {
      kind: 'figure',
      ref,
      shown: shown.get(keyOf(ref)) ?? shownBy(run, data),
      ...(override && { override: signed(override, overrides, editor) }),
    }
  }
  const tables = new Map(tablesIn(before).map(({ ref, shown: cells }) => [dataKey(ref), cells]))
  return withTables(
    withFigures(sent, keep),
    ({ ref }) => tables.get(dataKey(ref)) ?? countTable(ref, data),
  )
}

/** Every figure anew; what a hand changed stays, with its reason. */
export const refreshedContent = (content: BulletinContent, data: BulletinData): BulletinContent =>
  withTables(
    withFigures(content, (run) => ({ ...run, shown: shownBy(run, data) })),
    ({ ref }) => countTable(ref, data),
  )

const withTables = (
  content: BulletinContent,
  cells: (block: DataBlock) => DataShown,
): BulletinContent => ({
  ...content,
  blocks: content.blocks.map((block) =>
    block.kind === 'data' ? { ...block, shown: cells(block) } : block,
  ),
})

const withFigures = (
  content: BulletinContent,
  change: (run: FigureRun) => FigureRun,
): BulletinContent => ({
  ...content,
  blocks: content.blocks.map((block) => ({
    ...block,
    runs: block.runs.map((run): Run => (run.kind === 'figure' ? change(run) : run)),
  })),
})

const shownBy = ({ ref }: FigureRun, data: BulletinData): string =>
  figureText(ref, countFigure(ref, data), data.scheme.decimals) ?? NOTHING_SHOWN

const textOfOverride = (override: Override | undefined): string[] =>
  override ? [JSON.stringify([override.text, override.because, override.by, override.at])] : []

/** Whoever changes a figure signs it, whatever name was sent. */
const signed = (override: Override, known: ReadonlySet<string>, { name, at }: Editor): Override =>
  textOfOverride(override).some((one) => known.has(one))
    ? override
    : { text: override.text, because: override.because, by: name, at }
