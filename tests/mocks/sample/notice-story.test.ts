import { describe, expect, it } from 'vitest'
import { sampleNotices } from '#mocks/sample/story/notices.ts'

describe('the notices of the sample province', () => {
  it.each(sampleNotices.map((one) => [one.title, one] as const))(
    '%s goes from step to step in the order of time',
    (_, { draftedAt, steps }) => {
      const times = [draftedAt, ...steps.map(({ at }) => at)]
      expect(times).toEqual([...times].sort())
    },
  )
})
