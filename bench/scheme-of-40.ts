/**
 * The scheme that all three contenders compute: 40 items in 8 categories, each counting the facts of
 * one kind, by four of the rules that real schemes use. Kinds are told by the title of a press event.
 */
import { pressEvents } from '#domain/ledgers/press-events.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import type { Measure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'
import type { Item, Rule, Scheme } from '#domain/schemes/scheme.ts'

export const ITEMS = 40
const POINTS = 2.5

export const kindOf = (item: number): string => `kind-${item}`

/** Rules take turns: threshold, linear, deduction, steps. */
export const ruleOf = (item: number): Rule => {
  const measure = `bench-${item}`
  switch (item % 4) {
    case 0:
      return { kind: 'threshold', measure, atLeast: 1 }
    case 1:
      return { kind: 'linear', measure, zeroAt: 0, fullAt: 4 }
    case 2:
      return { kind: 'deduction', measure, each: 0.5 }
    default:
      return {
        kind: 'steps',
        measure,
        steps: [
          { atLeast: 2, share: 100 },
          { atLeast: 1, share: 60 },
        ],
      }
  }
}

export const benchMeasures: readonly Measure[] = Array.from({ length: ITEMS }, (_, item) =>
  defineMeasure({
    id: `bench-${item}`,
    title: { zh: `第 ${item} 项`, en: `Item ${item}` },
    unit: 'count',
    inputs: { events: pressEvents },
    window: 'period',
    clauses: ['Y1-07'],
    better: item % 4 === 2 ? 'less' : 'more',
    measure: ({ events }) => counted(events.filter(({ topic }) => topic === kindOf(item))),
  }),
)

const itemOf = (item: number): Item => ({
  kind: 'item',
  id: `item-${item}`,
  name: { zh: `第 ${item} 项`, en: `Item ${item}` },
  points: POINTS,
  clauses: ['Y1-07'],
  rule: ruleOf(item),
})

export const benchScheme: Scheme = {
  id: 'bench',
  version: 1,
  name: { zh: '测速方案', en: 'Bench' },
  about: { zh: '仅用于测速', en: 'For measuring only' },
  sources: [],
  sample: true,
  from: '2013-11-23',
  full: 100,
  decimals: 2,
  classes: [
    { id: 'all', name: { zh: '全部', en: 'All' }, kinds: ['department', 'county', 'prefecture'] },
  ],
  vetoes: [],
  parts: [
    {
      id: 'base',
      name: { zh: '基础', en: 'Base' },
      weight: 100,
      nodes: Array.from({ length: 8 }, (_, category) => ({
        kind: 'category' as const,
        id: `category-${category}`,
        name: { zh: `第 ${category} 类`, en: `Category ${category}` },
        points: 12.5,
        children: Array.from({ length: 5 }, (_unused, child) => itemOf(category * 5 + child)),
      })),
    },
  ],
  notApplicable: 'rescale',
  exemption: 'full-marks',
  oneFactOneDeduction: false,
  grades: [
    { id: 'pass', name: { zh: '合格', en: 'Pass' }, atLeast: 60 },
    { id: 'fail', name: { zh: '不合格', en: 'Fail' }, atLeast: 0, fails: true },
  ],
  ties: 'competition',
  settings: {},
  notAssessable: [],
}
