import { expect, it } from 'vitest'
import type { Advice } from '#domain/explain/advice.ts'
import { adviceInOrder } from '#features/scorecard/advice-order.ts'

const one = (item: string, gain: string, inTime: boolean): Advice => ({
  item,
  gain,
  inTime,
  because: { code: 'raise', params: {} },
  until: inTime ? '2026-09-30' : null,
})
const order = (...advice: Advice[]) =>
  adviceInOrder(advice).map(({ item, gain }) => `${item} ${gain}`)

it('sets what can still be done before what is too late, however much that would gain', () => {
  expect(order(one('late', '9', false), one('big', '5', true), one('small', '1', true))).toEqual([
    'big 5',
    'small 1',
    'late 9',
  ])
})

it('names an item once, with its greatest gain that is in time', () => {
  expect(order(one('a', '5', true), one('a', '2', true))).toEqual(['a 5'])
  expect(order(one('a', '5', false), one('a', '2', true))).toEqual(['a 2'])
})
