import { describe, expect, it } from 'vitest'
import { builtInSchemes } from '#domain/schemes/built-in.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { factsIn, factsOf, measure, told, type Given } from '#tests/domain/measures/measuring.ts'

const incident = factsOf('incidents', {
  day: '2026-08-08',
  title: '问题',
  platform: 'website',
  badConsequences: false,
  establishedBy: 'office-inspection',
})
const account = factsOf('new-media-accounts', {
  platform: 'wechat',
  name: '发布',
  registered: false,
  opened: '2015-01-01',
  from: '2026-07-01',
  until: '2026-09-30',
  posts: 0,
  questions: 0,
  replies: 0,
})
const twice = (make: () => Given): Given[] => [make(), make()]
const silence = factsOf('responses', {
  title: '舆情',
  class: 'hot-topic',
  discovered: '2026-08-03T09:00+08:00',
  missed: true,
})
const column = factsOf('website-updates', {
  day: '2026-09-30',
  column: '要闻',
  field: 'other',
  count: 0,
  secrecyReviewed: 0,
})

/** Two occurrences for each measure that a built-in scheme deducts by. */
const occurrences: Record<string, Given[]> = {
  'missed-responses': twice(silence),
  'columns-without-update': twice(column),
  'unregistered-accounts': twice(account),
  'silent-accounts': twice(account),
  ...Object.fromEntries(
    ['website-security', 'services-useless', 'account-security', 'silence-or-absence'].map(
      (kind) => [`incidents-${kind}`, twice(() => incident({ kind }))],
    ),
  ),
}

const deducting = builtInSchemes
  .flatMap(itemsOf)
  .flatMap(({ it: { rule } }) => (rule.kind === 'deduction' ? [rule.measure] : []))

describe('deductions', () => {
  it('of the built-in schemes all have occurrences here', () => {
    expect([...new Set(deducting)].toSorted()).toEqual(Object.keys(occurrences).toSorted())
  })

  it.each(Object.entries(occurrences))('by %s take one fact for one occurrence', (id, given) => {
    const value = measure(id, given)
    expect(told(value)).toBe('2')
    expect(factsIn(value)).toEqual(given.map(({ fact }) => fact))
  })
})
