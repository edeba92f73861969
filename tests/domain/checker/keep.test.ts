import { describe, expect, it } from 'vitest'
import { givesWay } from '#domain/checker/keep.ts'
import type { KeptRun } from '#domain/checker/keep.ts'

const run = (more: Partial<KeptRun> = {}): KeptRun => ({
  outcome: 'done',
  because: null,
  status: 200,
  seen: {},
  asked: false,
  ...more,
})
const closed = run({ outcome: 'site-failed', because: 'timeout', status: null })

describe('a look on record', () => {
  it('gives way between two that saw the same', () => {
    expect(givesWay(run(), run(), run())).toBe(true)
    expect(givesWay(closed, closed, closed)).toBe(true)
    const seen = { last: '2026-11-01' }
    expect(givesWay(run({ seen }), run({ seen }), run({ seen: { ...seen } }))).toBe(true)
  })

  it('stays as the first and as the last of those', () => {
    expect(givesWay(undefined, run(), run())).toBe(false)
    expect(givesWay(closed, run(), run())).toBe(false)
    expect(givesWay(run(), run(), closed)).toBe(false)
    expect(givesWay(run(), run(), run({ seen: { last: '2026-11-02' } }))).toBe(false)
  })

  it('stays where somebody asked for it', () => {
    expect(givesWay(run(), run({ asked: true }), run())).toBe(false)
  })
})
