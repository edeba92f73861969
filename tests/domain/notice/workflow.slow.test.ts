import { expect, it } from 'vitest'
import { run } from '#tests/domain/notice/model.ts'

it('breaks no invariant in 100,000 random runs of notices', () => {
  for (let seed = 1; seed <= 100_000; seed += 1) {
    const broken = run(seed, 25)
    if (broken.length > 0) throw new Error(`seed ${seed}: ${broken.join(', ')}`)
  }
  expect(run(1)).toEqual([])
}, 600_000)
