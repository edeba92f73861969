import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  answersAreFresh,
  forgetAnswers,
  keepAnswer,
  keepAnswersFor,
  keptAnswer,
  keptSince,
} from '#client/kept-answers.ts'

const NOW = Date.parse('2026-11-22T10:00:00+08:00')
const HOUR = 3_600_000

/** What a browser keeps, in the order of writing; an entry is found by its address. */
function fakeStore() {
  const entries = new Map<string, Response>()
  return {
    match: async (address: string) => entries.get(address)?.clone(),
    put: async (address: string, answer: Response) => void entries.set(address, answer),
    delete: async (address: string) => entries.delete(address),
    keys: async () => [...entries.keys()],
  }
}

let stores: Map<string, ReturnType<typeof fakeStore>>

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  stores = new Map()
  vi.stubGlobal('caches', {
    has: async (name: string) => stores.has(name),
    delete: async (name: string) => stores.delete(name),
    open: async (name: string) => {
      const store = stores.get(name) ?? fakeStore()
      stores.set(name, store)
      return store
    },
  })
})

afterEach(async () => {
  await forgetAnswers()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const leader = { account: 'a-leader', until: NOW + 8 * HOUR }

describe('answers kept on the device', () => {
  it('are given back, with the time at which the oldest in sight was given', async () => {
    await keepAnswersFor(leader)
    await keepAnswer('/bulletins {}', [{ number: 1 }])
    vi.setSystemTime(NOW + HOUR)
    await keepAnswer('/overview {}', { average: '92.4' })

    expect(keptSince.value).toBeUndefined()
    expect(await keptAnswer('/overview {}')).toEqual({ average: '92.4' })
    expect(keptSince.value).toBe(NOW + HOUR)
    expect(await keptAnswer('/bulletins {}')).toEqual([{ number: 1 }])
    expect(keptSince.value).toBe(NOW)

    answersAreFresh()
    expect(keptSince.value).toBeUndefined()
    expect(await keptAnswer('/bulletins {"query":{"year":2013}}')).toBeUndefined()
  })

  it('are kept for nobody before somebody signed in', async () => {
    await keepAnswer('/overview {}', {})
    expect(await keptAnswer('/overview {}')).toBeUndefined()
    expect(stores.size).toBe(0)
  })

  it('leave nothing behind when they are forgotten, even what is just being kept', async () => {
    await keepAnswersFor(leader)
    const keeping = keepAnswer('/overview {}', {})
    await forgetAnswers()
    await keeping
    expect(stores.size).toBe(0)
  })

  it('go when another signs in, and stay for the same', async () => {
    await keepAnswersFor(leader)
    await keepAnswer('/overview {}', { of: 'leader' })
    await keepAnswersFor({ ...leader, until: NOW + 9 * HOUR })
    expect(await keptAnswer('/overview {}')).toEqual({ of: 'leader' })
    await keepAnswersFor({ account: 'another', until: NOW + HOUR })
    expect(await keptAnswer('/overview {}')).toBeUndefined()
  })

  it('are gone with the end of the session', async () => {
    await keepAnswersFor(leader)
    await keepAnswer('/overview {}', {})
    vi.setSystemTime(leader.until)
    expect(await keptAnswer('/overview {}')).toBeUndefined()
    expect(stores.size).toBe(0)
  })

  it('are two hundred at most: the oldest go', async () => {
    await keepAnswersFor(leader)
    for (let i = 0; i < 203; i += 1) await keepAnswer(`/bulletins/${i}`, i)
    expect(await keptAnswer('/bulletins/2')).toBeUndefined()
    expect(await keptAnswer('/bulletins/3')).toBe(3)
    expect(await keptAnswer('/bulletins/202')).toBe(202)
  })

  it('are no matter where a browser keeps nothing', async () => {
    vi.stubGlobal('caches', undefined)
    await keepAnswersFor(leader)
    await keepAnswer('/overview {}', {})
    expect(await keptAnswer('/overview {}')).toBeUndefined()
  })
})
