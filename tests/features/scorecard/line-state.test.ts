import { expect, it } from 'vitest'
import { lineState, losesPoints } from '#features/scorecard/line-state.ts'
import { exempt, left, notReported, open, scored, unjudged } from './card.ts'

it.each([
  ['full points', scored('a', '5', '5', '0'), 'full', false],
  ['a part of the points', scored('a', '2.5', '5', '2.5'), 'partial', true],
  ['no points', scored('a', '0', '5', '5'), 'zero', true],
  ['a ledger that was not handed in', notReported('a', '5'), 'not-reported', true],
  ['an outcome that is open', open('a', '0', '5', '5'), 'undetermined', true],
  ['an item that nobody has judged', unjudged('a', '5'), 'judge', true],
  ['an agreed exception', exempt('a', '5'), 'exempt', false],
  ['an item that does not apply', left('a', '5'), 'not-applicable', false],
] as const)('names %s, and knows whether points are lost', (_what, line, state, loses) => {
  expect(lineState(line, false)).toBe(state)
  expect(losesPoints(line, false)).toBe(loses)
})

it('takes no bonus for a loss', () => {
  const line = scored('bonus', '0', '1', '1')
  expect(lineState(line, true)).toBe('none')
  expect(losesPoints(line, true)).toBe(false)
})
