import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hearClock, now, today } from '#client/today.ts'

const HOUR = 3_600_000

describe('the day of the server', () => {
  beforeEach(() => {
    // The device is six years behind.
    vi.useFakeTimers({ now: Date.parse('2020-01-01T00:00:00+08:00') })
  })
  afterEach(() => vi.useRealTimers())

  it('is the one that the last answer told, whatever the device says', () => {
    hearClock('2026-11-22T10:00:00.000+08:00')
    expect(today()).toBe('2026-11-22')
    vi.setSystemTime('2031-05-05T00:00:00Z')
    expect(today()).toBe('2026-11-22')
    hearClock('2026-11-23T10:00:00.000+08:00')
    expect(today()).toBe('2026-11-23')
  })

  it('goes on by itself, and changes at midnight in Asia/Shanghai', () => {
    hearClock('2026-11-22T23:59:00.000+08:00')
    expect(today()).toBe('2026-11-22')
    vi.advanceTimersByTime(61_000)
    expect(today()).toBe('2026-11-23')
    vi.advanceTimersByTime(24 * HOUR)
    expect(today()).toBe('2026-11-24')
  })

  it('stays where an answer tells no time', () => {
    hearClock('2026-11-22T10:00:00.000+08:00')
    for (const stamp of [undefined, '', 'yesterday', 5]) hearClock(stamp)
    expect(now()).toBe(Date.parse('2026-11-22T10:00:00+08:00'))
  })

  it('is that of the device until an answer came', async () => {
    vi.resetModules()
    const fresh = await import('#client/today.ts')
    // 00:00 in Shanghai is still the day before in Greenwich.
    expect(fresh.today()).toBe('2020-01-01')
  })
})
