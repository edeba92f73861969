import type { Block, ChartBlock, HeadingBlock } from '#documents/official/model.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese numerals. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 99) throw new RangeError(`no ordinal of a heading: ${value}`)
  const tens = Math.floor(value / 10)
  const ones = DIGITS[value % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`
}

const forms = {
  1: (value: number) => `${chineseNumber(value)}、`,
  2: (value: number) => `（${chineseNumber(value)}）`,
  3: (value: number) => `${value}.`,
  4: (value: number) => `（${value}）`,
} as const

/**
 * The label of each heading in order: a level begins anew under each heading above it.
 * @returns labels by heading; one that is unnumbered has an empty label
 */
export function headingLabels(blocks: readonly Block[]): ReadonlyMap<HeadingBlock, string> {
  const counts = [0, 0, 0, 0]
  const labels = new Map<HeadingBlock, string>()
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    if (block.unnumbered) {
      labels.set(block, '')
      continue
    }
    counts.fill(0, block.level)
    const count = (counts[block.level - 1] ?? 0) + 1
    counts[block.level - 1] = count
    labels.set(block, forms[block.level](count))
  }
  return labels
}

/** Charts are numbered from 1 through a body or an annex. */
export const chartNumbers = (blocks: readonly Block[]): ReadonlyMap<ChartBlock, number> =>
  new Map(
    blocks.filter((block) => block.kind === 'chart').map((block, index) => [block, index + 1]),
  )
