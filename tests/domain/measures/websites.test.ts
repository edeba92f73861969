import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

/** A column with ten items in the third quarter, unless said otherwise. */
const update = factsOf('website-updates', {
  day: '2026-09-30',
  column: '政务动态',
  field: 'other',
  count: 10,
  secrecyReviewed: 10,
})
const earlier = update({ day: '2026-06-30', column: '旧栏目', count: 900, secrecyReviewed: 0 })

describe('items and columns (Y2-01)', () => {
  it('adds up the items of the period', () => {
    expect(told(measure('website-items', [update(), update({ count: 7 }), earlier]))).toBe('17')
    expect(told(measure('website-items', [earlier]))).toBe('0')
  })

  it('calls a column updated when any of its entries has items', () => {
    const updates = [
      update({ column: '环保', field: 'environmental-protection', count: 0 }),
      update({ column: '环保', field: 'other', count: 2 }),
      update({ column: '价格', count: 0 }),
      update({ column: '要闻' }),
      earlier,
    ]
    // 环保 and 要闻 of three columns.
    expect(told(measure('columns-updated', updates))).toBe('200/3')
    expect(told(measure('columns-updated', [earlier]))).toBe('nothing-fell-due')
  })

  it('counts what stood still, one occurrence an entry', () => {
    const value = measure('columns-without-update', [
      update({ count: 0 }, 'still'),
      update(),
      update({ count: 0, day: '2026-10-01' }, 'next quarter'),
    ])
    expect(told(value)).toBe('1')
    expect(factsIn(value)).toEqual(['still'])
  })
})

describe('key fields (Y2-02)', () => {
  const functions = [
    'environmental-protection',
    'prices-and-fees',
    'work-safety',
    'land-requisition',
  ] as const

  it('is the share of its own functions with published information', () => {
    const updates = [
      update({ field: 'environmental-protection' }, 'first'),
      update({ field: 'environmental-protection' }, 'again'),
      update({ field: 'prices-and-fees', count: 0 }, 'nothing published'),
      update({ field: 'work-safety', day: '2026-06-30' }, 'the quarter before'),
      update({ field: 'affordable-housing' }, 'not its function'),
      update({ field: 'other' }, 'none of the ten'),
      update({ field: 'land-requisition' }, 'second'),
    ]
    const value = measure('disclosure-fields-covered', updates, { functions })
    // Environment and land, of four functions.
    expect(told(value)).toBe('50')
    expect(factsIn(value)).toEqual(['first', 'again', 'second'])
  })

  it('is 0 for a function without information, and does not apply without a function', () => {
    expect(told(measure('disclosure-fields-covered', [], { functions }))).toBe('0')
    const updates = [update({ field: 'work-safety' })]
    expect(told(measure('disclosure-fields-covered', updates))).toBe('not-its-function')
  })
})

describe('classes of content (N5-01), topics (N2-03) and presentation (N2-04)', () => {
  it('counts each class of content once', () => {
    const updates = [
      update({ content: 'meetings-and-decisions' }),
      update({ content: 'meetings-and-decisions' }),
      update({ content: 'economy-and-society', count: 0 }),
      update({ content: undefined }),
      update({ content: 'major-incidents', day: '2026-05-01' }),
    ]
    expect(told(measure('content-classes-covered', updates))).toBe('1')
  })

  it('counts topics that have items, each once', () => {
    const updates = [
      update({ column: '就业专题', topical: true }),
      update({ column: '就业专题', topical: true, field: 'budget-and-three-public-expenses' }),
      update({ column: '空专题', topical: true, count: 0 }),
      update({ column: '要闻', topical: false }),
      update({ column: '未说明' }),
    ]
    expect(told(measure('topical-columns', updates))).toBe('1')
  })

  it('counts forms beside plain text', () => {
    const updates = [
      update({ forms: ['text', 'charts'] }),
      update({ forms: ['charts', 'video'] }),
      update({ forms: ['text'] }),
      update({ forms: ['audio'], count: 0 }),
      update({ forms: undefined }),
    ]
    expect(told(measure('presentation-forms', updates))).toBe('2')
  })
})

describe('secrecy review (Y2-07, N5-02) and confirmation with others (N5-03)', () => {
  it('is the share of items reviewed, over all columns together', () => {
    const updates = [
      update({ count: 30, secrecyReviewed: 30 }),
      update({ count: 10, secrecyReviewed: 6 }),
      earlier,
    ]
    // 36 of 40; the mean of 100 % and 60 % would be 80.
    expect(told(measure('secrecy-review-rate', updates))).toBe('90')
    const nothing = [update({ count: 0, secrecyReviewed: 0 })]
    expect(told(measure('secrecy-review-rate', nothing))).toBe('nothing-fell-due')
  })

  it('asks for confirmation only of items that concern others', () => {
    const updates = [
      update({ concerningOthers: 4, confirmed: 3 }),
      update({ concerningOthers: 0 }),
      update({ concerningOthers: undefined }),
    ]
    expect(told(measure('confirmation-rate', updates))).toBe('75')
    expect(told(measure('confirmation-rate', [update()]))).toBe('nothing-fell-due')
  })

  it('leaves open what was not said: none or all may be confirmed', () => {
    const updates = [
      update({ concerningOthers: 4, confirmed: 3 }),
      update({ concerningOthers: 4, confirmed: undefined }),
    ]
    // 3 of 8 at least, 7 of 8 at most.
    expect(told(measure('confirmation-rate', updates))).toBe('37.5..87.5')
  })
})
