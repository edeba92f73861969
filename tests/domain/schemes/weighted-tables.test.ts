import { describe, expect, it } from 'vitest'
import { builtInSchemes, weightedTableExample } from '#domain/schemes/built-in.ts'
import { checkScheme } from '#domain/schemes/check.ts'
import { readScheme } from '#domain/schemes/read-scheme.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { cardOf, judgement, totalOf, unitOf } from '#tests/domain/schemes/scoring.ts'
import { countyWeights, jiamusiWeights, liangshan2011 } from '#tests/domain/schemes/published.ts'
import { item, small, words } from '#tests/domain/schemes/small.ts'

/** A scheme of categories with judged items, for counties. */
const table = (nodes: Scheme['parts'][number]['nodes'], more: Partial<Scheme> = {}): Scheme =>
  small({
    classes: [{ id: 'county', name: words('county'), kinds: ['county'] }],
    parts: [{ id: 'table', name: words('table'), weight: 100, nodes }],
    ...more,
  })

describe('a plain table of weighted sub-scores', () => {
  it('comes with the weights that Jiamusi published, which add up to 100', () => {
    const points = itemsOf(weightedTableExample).map(({ it }) => [it.name.zh, it.points])
    expect(points).toEqual(jiamusiWeights)
    expect(checkScheme(weightedTableExample)).toEqual([])
  })

  it('adds up what was given, exactly', () => {
    const given = ['11.1', '9.2', '14.3', '4.4', '4.5', '4.6', '18.7', '9.8', '7.9', '5.1', '3.1']
    const judgements = itemsOf(weightedTableExample).map(({ it }, index) =>
      judgement(it.id, given[index] ?? '0'),
    )
    // In binary floating point these eleven add up to 92.69999999999999.
    const card = cardOf(weightedTableExample, unitOf('county'), { judgements })
    expect([totalOf(card), card.grades]).toEqual(['92.7', ['excellent']])
  })

  it('is a range until everything is given', () => {
    const judgements = itemsOf(weightedTableExample)
      .slice(1)
      .map(({ it }) => judgement(it.id, '1'))
    expect(totalOf(cardOf(weightedTableExample, unitOf('county'), { judgements }))).toBe('10..22')
  })
})

describe('Liangshan 2011 (凉府办函〔2012〕3号)', () => {
  // The bulletin prints no full marks; these are above every printed sub-score and add up to 100.
  const full = { basicWork: 15, proactiveDisclosure: 45, onApplication: 5, catalogue: 30, other: 5 }
  const ids = {
    basicWork: 'basic-work',
    proactiveDisclosure: 'proactive-disclosure',
    onApplication: 'on-application',
    catalogue: 'catalogue',
    other: 'other',
  } as const
  const scheme = table(
    Object.entries(full).map(([key, points]) => item(ids[key as keyof typeof ids], points)),
    {
      grades: [
        { id: 'excellent', name: words('excellent'), atLeast: 85 },
        { id: 'rest', name: words('rest'), atLeast: 0 },
      ],
    },
  )

  it('is a scheme without problems', () => {
    expect(checkScheme(scheme)).toEqual([])
  })

  it.each(liangshan2011)('$unit has the printed total of $total', ({ scores, total }) => {
    const judgements = Object.entries(scores).map(([key, points]) =>
      judgement(ids[key as keyof typeof ids], points),
    )
    const card = cardOf(scheme, unitOf('county'), { judgements })
    expect([totalOf(card), card.grades]).toEqual([total, ['excellent']])
  })
})

describe('the published weights of a county', () => {
  const scheme = table(
    countyWeights.map(({ category, points, items }, index) => ({
      kind: 'category',
      id: `category-${index}`,
      name: { zh: category, en: category },
      points,
      children: items.map((of, place) => item(`item-${index}-${place}`, of)),
    })),
  )

  it('add up to 100, and in each category to its own points', () => {
    expect(checkScheme(scheme)).toEqual([])
  })

  it('would be refused with one of them misread', () => {
    const misread = table(
      countyWeights.map(({ category, points, items }, index) => ({
        kind: 'category',
        id: `category-${index}`,
        name: { zh: category, en: category },
        points,
        children: items.map((of, place) => item(`item-${index}-${place}`, of === 25 ? 24 : of)),
      })),
    )
    expect(checkScheme(misread).map(({ because }) => because.code)).toEqual(['category-short'])
  })
})

describe('built-in schemes', () => {
  it.each(builtInSchemes)('$id survive a round trip through JSON', (scheme) => {
    expect(readScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ scheme })
  })

  it('are told apart by their ids', () => {
    expect(builtInSchemes.map(({ id }) => id)).toEqual([
      'guangdong-2013-52',
      'guoban-2019-19',
      'weighted-table-example',
    ])
  })
})
