import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample, populationDigest, sharesOf } from '#domain/verification/sampling.ts'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const keys = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `u/${at}` }))
const keyLists = fc.uniqueArray(fc.stringMatching(/^[a-z0-9/]{1,8}$/), { maxLength: 40 })
const populations = keyLists.map((all) => all.map((key) => ({ key })))
const asked = fc.record({ seed: fc.string({ maxLength: 20 }), size: fc.nat({ max: 50 }) })

describe('a drawn sample', () => {
  it('is what sha256sum gives by hand', () => {
    // printf '7\na' | sha256sum and so on; the smallest is drawn first.
    const by = (key: string) => digest(`7\n${key}`)
    const inOrder = ['a', 'b', 'c'].toSorted((x, y) => (by(x) < by(y) ? -1 : 1))
    const all = ['a', 'b', 'c'].map((key) => ({ key }))
    expect(drawSample(all, { seed: '7', size: 2 }, digest)).toEqual(inOrder.slice(0, 2))
  })

  it('is the same for the same seed, in whatever order the list comes', () => {
    fc.assert(
      fc.property(populations, asked, (all, question) => {
        const drawn = drawSample(all, question, digest)
        expect(drawSample(all.toReversed(), question, digest)).toEqual(drawn)
        expect(populationDigest(all.toReversed(), digest)).toBe(populationDigest(all, digest))
      }),
    )
  })

  it('has nothing twice, only what there is, and as many as asked for', () => {
    fc.assert(
      fc.property(populations, asked, (all, question) => {
        const drawn = drawSample(all, question, digest)
        expect(drawn).toHaveLength(Math.min(question.size, all.length))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every((key) => all.some((one) => one.key === key))).toBe(true)
      }),
    )
  })

  it('draws everything about equally often over many seeds', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed += 1) {
      for (const key of drawSample(keys(10), { seed: String(seed), size: 3 }, digest))
        times.set(key, (times.get(key) ?? 0) + 1)
    }
    // 600 each are expected, with a standard deviation of √(2000 × 0.3 × 0.7) ≈ 20.5: five of them.
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(103)
    expect(times.size).toBe(10)
  })

  it('gives each stratum its share, by the largest remainder', () => {
    const all = [...'aaaaaaabbc'].map((stratum, at) => ({ key: String(at), stratum }))
    // 4 of 10: a 2.8, b 0.8, c 0.4. Whole parts 2, 0, 0; the two left go to a and b.
    expect(Object.fromEntries(sharesOf(all, 4))).toEqual({ a: 3, b: 1, c: 0 })
    const drawn = drawSample(all, { seed: 's', size: 4 }, digest)
    const strata = drawn.map((key) => all[Number(key)]?.stratum).toSorted()
    expect(strata).toEqual(['a', 'a', 'a', 'b'])
  })
})
