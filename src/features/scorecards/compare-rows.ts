import type { z } from 'zod'
import type { readScorecard } from '#contract/scorecard.ts'
import { pointsOf } from '#domain/explain/lines-in.ts'
import { compareExact, divide, equalExact, exact } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Branch, Line, Scorecard } from '#domain/scoring/scorecard.ts'

export type ScorecardAnswer = z.output<typeof readScorecard.response & z.ZodType>

/** The card that is compared: the official one where there is one. */
export const cardOf = ({ official, self }: ScorecardAnswer): Scorecard | null => official ?? self

/** One unit's share in a row: what is shown, and by what it is compared. */
export interface Cell {
  line: Line | undefined
  /**
   * Points of full points: an item may weigh more in one class than in another. Undefined for what
   * has no points, or may still have more.
   */
  share: Exact | undefined
  mark: 'best' | 'worst' | undefined
}

export interface ItemRow {
  item: string
  cells: readonly Cell[]
  /** Units do not have the same points, or not the same state. */
  differs: boolean
}

export interface Group {
  category: string
  rows: readonly ItemRow[]
}

type Groups = Map<string, Map<string, Map<number, Line>>>

function collect(
  into: Groups,
  nodes: readonly (Branch | Line)[],
  category: string,
  unit: number,
): void {
  for (const node of nodes) {
    if ('children' in node) collect(into, node.children, node.category, unit)
    else {
      const items = into.get(category) ?? new Map<string, Map<number, Line>>()
      into.set(category, items)
      const units = items.get(node.item) ?? new Map<number, Line>()
      items.set(node.item, units.set(unit, node))
    }
  }
}

function shareOf(line: Line | undefined): Exact | undefined {
  const range = line && pointsOf(line)
  return range && equalExact(range.low, range.high) ? divide(range.low, exact(line.of)) : undefined
}

function marked(lines: readonly (Line | undefined)[]): Cell[] {
  const cells = lines.map((line) => ({ line, share: shareOf(line) }))
  const known = cells.flatMap(({ share }) => share ?? [])
  const sorted = [...known].sort(compareExact)
  const [worst, best] = [sorted[0], sorted[sorted.length - 1]]
  const isSame = !worst || !best || equalExact(worst, best)
  return cells.map(({ line, share }) => {
    if (isSame || !share) return { line, share, mark: undefined }
    const mark = equalExact(share, best) ? 'best' : equalExact(share, worst) ? 'worst' : undefined
    return { line, share, mark }
  })
}

function rowOf(item: string, lines: readonly (Line | undefined)[]): ItemRow {
  const cells = marked(lines)
  const kinds = new Set(lines.map((line) => line?.kind))
  return { item, cells, differs: kinds.size > 1 || cells.some(({ mark }) => mark !== undefined) }
}

/** Items of all cards in the order of the scheme, each with the line of every unit. */
export function compareItems(cards: readonly (Scorecard | null)[]): Group[] {
  const groups: Groups = new Map()
  cards.forEach((card, unit) => {
    for (const part of card?.parts ?? []) collect(groups, part.children, part.part, unit)
    collect(groups, card?.bonus?.lines ?? [], 'bonus', unit)
  })
  return [...groups].map(([category, items]) => ({
    category,
    rows: [...items].map(([item, units]) =>
      rowOf(
        item,
        cards.map((_card, unit) => units.get(unit)),
      ),
    ),
  }))
}

export interface FigureRow {
  step: Exclude<Scorecard['waterfall'][number]['step'], 'full' | 'total'>
  node: string | undefined
  /** Change of points by unit; undefined where the step changes nothing. */
  changes: readonly (string | undefined)[]
}

/** The steps from full marks to the total, side by side. */
export function compareFigures(cards: readonly (Scorecard | null)[]): FigureRow[] {
  const order = ['lost', 'not-applicable', 'weights', 'bonus', 'veto', 'undetermined'] as const
  const nodes = new Set(
    cards.flatMap((card) => card?.waterfall.flatMap(({ node }) => node ?? []) ?? []),
  )
  const changeOf = (card: Scorecard | null, step: string, node?: string) =>
    card?.waterfall.find((one) => one.step === step && one.node === node)?.change
  const row = (step: FigureRow['step'], node?: string): FigureRow => ({
    step,
    node,
    changes: cards.map((card) => changeOf(card, step, node)),
  })
  return order
    .flatMap((step) => (step === 'lost' ? [...nodes].map((node) => row(step, node)) : [row(step)]))
    .filter(({ changes }) => changes.some((change) => change !== undefined))
}
