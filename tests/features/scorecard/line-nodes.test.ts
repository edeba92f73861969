import { expect, it } from 'vitest'
import type { Scorecard } from '#domain/scoring/scorecard.ts'
import { groupKeys, keysBelow, lineTree } from '#features/scorecard/line-nodes.ts'
import type { LineTreeNode, Shown } from '#features/scorecard/line-nodes.ts'
import { cardWith, scored } from './card.ts'

const names = (nodes: readonly LineTreeNode[]): unknown[] =>
  nodes.map((node) => {
    if (node.kind === 'group') return [node.id, names(node.children)]
    return node.kind === 'line' ? node.line.item : 'detail'
  })
const treeOf = (card: Scorecard, shown: Shown) => names(lineTree(card, shown))

it('shows what lost points, and what may still lose some', () => {
  expect(treeOf(cardWith(), 'lost')).toEqual([
    ['press', ['press-own']],
    ['websites', ['web-items', 'web-quality']],
  ])
})

it('shows every line on demand', () => {
  expect(treeOf(cardWith(), 'all')).toEqual([
    ['press', ['press-own', 'press-forms']],
    ['websites', ['web-items', 'web-quality']],
  ])
})

it('says what a category lost for sure', () => {
  // Press: 10 available, 7.5 gained. Websites: 5 available, at best 2 gained, so 3 are lost for sure.
  const lost = lineTree(cardWith(), 'all').map((node) => (node.kind === 'group' ? node.lost : ''))
  expect(lost).toEqual(['2.5', '3'])
})

it('sets parts above their categories where there are several', () => {
  const [part] = cardWith().parts
  if (!part) throw new Error('the card has a part')
  const card = cardWith({ parts: [part, { ...part, part: 'third-party', children: [] }] })
  expect(treeOf(card, 'all')).toEqual([['work', treeOf(cardWith(), 'all')]])
})

it('counts a bonus that was not earned as no loss, and shows it among all', () => {
  const lines = [scored('bonus-office', '0', '1', '1')]
  const sums = { low: '0', high: '0' }
  const card = cardWith({ bonus: { gate: 'open', lines, earned: sums, counted: sums } })
  expect(treeOf(card, 'lost')).toEqual(treeOf(cardWith(), 'lost'))
  expect(treeOf(card, 'all')[2]).toEqual(['bonus', ['bonus-office']])
})

it('opens every line down to its facts', () => {
  const nodes = lineTree(cardWith(), 'lost')
  expect(groupKeys(nodes)).toEqual(['group:press', 'group:websites'])
  expect(keysBelow(nodes)).toEqual([
    'group:press',
    'line:press-own',
    'group:websites',
    'line:web-items',
    'line:web-quality',
  ])
})
