import { expect, it } from 'vitest'
import { attemptFor } from '#client/attempt.ts'

it('is the same write while what is sent stays the same, and another once it is changed', () => {
  const first = attemptFor('请核实', null)
  expect(attemptFor('请核实', first).key).toBe(first.key)
  expect(attemptFor('请核实。', first).key).not.toBe(first.key)
})
