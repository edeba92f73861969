import { describe, expect, it } from 'vitest'
import type { Item, Node, Scheme } from '#domain/schemes/scheme.ts'
import {
  branchOf,
  cardOf,
  category,
  deduction,
  fault,
  item,
  judged,
  judgement,
  lineOf,
  part,
  totalOf,
} from '#tests/domain/scoring/fixtures.ts'

/** An item that does not apply to the unit. */
const foreign = (id: string, points: number): Item =>
  item(id, points, judged, { appliesTo: { withServices: false } })

/** A judged item with the points it is to have. */
const scores: Record<string, string> = {}
const given = (id: string, points: number, has: number): Item => {
  scores[id] = String(has)
  return item(id, points, judged)
}

function cardWith(nodes: readonly Node[], rest: Partial<Scheme> = {}) {
  const judgements = Object.entries(scores).map(([id, points]) => judgement(id, points))
  return cardOf({ parts: [part(nodes)], ...rest }, { judgements })
}

describe('a category', () => {
  it('gains what its children gain', () => {
    const card = cardWith([
      category('c', 30, [given('a', 20, 15), given('b', 10, 9.5)]),
      given('d', 70, 70),
    ])
    expect(branchOf(card, 'c')).toMatchObject({
      of: '30',
      available: '30',
      low: '24.5',
      high: '24.5',
      capped: false,
      scale: '1',
    })
    expect(totalOf(card)).toBe('94.5')
  })

  it('never loses more than its own points, at any level', () => {
    const faults = Array.from({ length: 8 }, (_, at) => fault(`f${at}`))
    const deducting = (id: string) => item(id, 8, deduction('faults', 1))
    const parts = [
      part([
        category('outer', 10, [
          category('inner', 6, [deducting('a'), deducting('b')]),
          category('other', 9, [deducting('c')]),
        ]),
        item('rest', 90, judged),
      ]),
    ]
    const card = cardOf({ parts }, { facts: faults, judgements: [judgement('rest', '90')] })
    // a and b lose 8 each, inner only its 6; c loses 8 of the 9; outer loses 10 and not 14.
    expect(branchOf(card, 'inner')).toMatchObject({ low: '0', capped: true, available: '6' })
    expect(branchOf(card, 'other')).toMatchObject({ low: '1', capped: false, available: '9' })
    expect(branchOf(card, 'outer')).toMatchObject({ low: '0', capped: true, available: '10' })
    expect(totalOf(card)).toBe('90')
  })

  it('is not capped where its children lose exactly what it has', () => {
    const card = cardWith([
      category('c', 10, [given('a', 10, 4), given('b', 10, 6)]),
      given('d', 90, 90),
    ])
    // 6 + 4 lost of 10.
    expect(branchOf(card, 'c')).toMatchObject({ low: '0', capped: false })
  })

  it('keeps what no child can lose', () => {
    const card = cardWith([category('c', 30, [given('a', 20, 0)]), given('d', 70, 70)])
    expect(branchOf(card, 'c')).toMatchObject({ low: '10', available: '30' })
    expect(totalOf(card)).toBe('80')
  })
})

describe('rescale', () => {
  it('reckons what was gained against what was available: × 100/75 without services', () => {
    // 国办秘函〔2019〕19号: without public services 25 points do not apply, and the result is × 100/75.
    const nodes = [
      given('a', 75, 66),
      category('services', 25, [foreign('b', 10), foreign('c', 15)]),
    ]
    const card = cardWith(nodes)
    // 66 × 100 ÷ 75 = 88.
    expect(totalOf(card)).toBe('88')
    expect(card.parts[0]).toMatchObject({
      of: '100',
      available: '75',
      low: '66',
      scale: '4/3',
      score: { low: '88', high: '88' },
    })
    expect(branchOf(card, 'services')).toMatchObject({
      of: '25',
      available: '0',
      low: '0',
      scale: '1',
      capped: false,
    })
    expect(lineOf(card, 'b')).toMatchObject({ kind: 'not-applicable', points: null })
  })

  it('takes the points of a child off its category', () => {
    const card = cardWith([
      category('c', 40, [given('a', 30, 15), foreign('b', 10)]),
      given('d', 60, 60),
    ])
    expect(branchOf(card, 'c')).toMatchObject({ available: '30', low: '15' })
    // 75 of 90: 83 1/3.
    expect(totalOf(card)).toBe('250/3')
  })

  it('leaves a category with too many points what its children can fill', () => {
    const nodes = (has: number) => [
      category('c', 10, [given('a', 8, has), foreign('b', 8)]),
      given('d', 90, 90),
    ]
    // Of the category’s 10 points only 8 can be had.
    expect(branchOf(cardWith(nodes(2)), 'c')).toMatchObject({ available: '8', low: '2' })
    // 92 of 98.
    expect(totalOf(cardWith(nodes(2)))).toBe('4600/49')
    expect(branchOf(cardWith(nodes(0)), 'c')).toMatchObject({
      available: '8',
      low: '0',
      capped: false,
    })
  })

  it('keeps a category that is full without the child that does not apply', () => {
    const card = cardWith([
      category('c', 10, [given('a', 10, 7), foreign('b', 8)]),
      given('d', 90, 90),
    ])
    expect(branchOf(card, 'c')).toMatchObject({ available: '10', low: '7' })
    expect(totalOf(card)).toBe('97')
  })

  it('reckons a part whose nodes do not add up to full marks: (81.22 + 0.64) ÷ 100.64 × 100', () => {
    const card = cardWith([given('basic', 100, 81.22), given('key fields', 0.64, 0.64)])
    // 8186/100.64 = 81.3394…, published as 81.34.
    expect(totalOf(card)).toBe('102325/1258')
    expect(card.parts[0]).toMatchObject({ of: '100.64', available: '100.64', scale: '625/629' })
  })
})

describe('spread', () => {
  const spread = { notApplicable: 'spread' } as const

  it('gives the points of a child to its siblings, in proportion to their own', () => {
    const nodes = [
      category('c', 40, [given('a', 20, 10), given('e', 10, 10), foreign('b', 10)]),
      given('d', 60, 60),
    ]
    const card = cardWith(nodes, spread)
    // 40 ÷ 30 = 4/3: the 10 points lost weigh 13 1/3, so 26 2/3 of 40 remain.
    expect(branchOf(card, 'c')).toMatchObject({
      available: '40',
      low: '80/3',
      scale: '4/3',
      capped: false,
    })
    expect(totalOf(card)).toBe('260/3')
    // Rescaled over the whole scheme it would be 80 of 90, another result.
    expect(totalOf(cardWith(nodes))).toBe('800/9')
  })

  it('gives the points of an empty category to its siblings', () => {
    const nodes = [category('c', 40, [foreign('a', 40)]), given('d', 40, 30), given('e', 20, 20)]
    const card = cardWith(nodes, spread)
    // 100 ÷ 60 = 5/3: 10 lost weigh 16 2/3.
    expect(card.parts[0]).toMatchObject({ available: '100', low: '250/3', scale: '5/3' })
    expect(branchOf(card, 'c')).toMatchObject({ available: '0', low: '0', scale: '1' })
    expect(totalOf(card)).toBe('250/3')
  })

  it('still never takes more than a category has', () => {
    const nodes = [
      category('c', 10, [given('a', 10, 0), foreign('b', 10), given('e', 10, 10)]),
      given('d', 90, 90),
    ]
    const card = cardWith(nodes, spread)
    // 30 ÷ 20 = 1.5: 10 lost weigh 15, and the category has 10.
    expect(branchOf(card, 'c')).toMatchObject({ low: '0', capped: true, scale: '1.5' })
    expect(totalOf(card)).toBe('90')
  })

  it('has nothing to spread where everything applies', () => {
    const card = cardWith([category('c', 40, [given('a', 40, 30)]), given('d', 60, 60)], spread)
    expect(branchOf(card, 'c')).toMatchObject({ low: '30', capped: false, scale: '1' })
    expect(totalOf(card)).toBe('90')
  })

  it('has nothing to spread over items without points', () => {
    const card = cardWith([category('c', 0, [given('a', 0, 0)]), given('d', 100, 60)], spread)
    expect(branchOf(card, 'c')).toMatchObject({ available: '0', scale: '1' })
    expect(totalOf(card)).toBe('60')
  })
})

describe('full marks', () => {
  it('lets an item that does not apply earn its points', () => {
    const card = cardWith([given('a', 75, 66), foreign('b', 25)], { notApplicable: 'full-marks' })
    expect(lineOf(card, 'b')).toMatchObject({ kind: 'not-applicable', points: '25' })
    expect(card.parts[0]).toMatchObject({ available: '100', low: '91', scale: '1' })
    expect(totalOf(card)).toBe('91')
  })
})
