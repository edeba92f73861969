import { describe, expect, it } from 'vitest'
import { endpoints } from '#contract/index.ts'

const kept = endpoints.filter(({ offline }) => offline)

describe('what may be read on a device without a network', () => {
  it('is a question that holds no secret, asked by somebody who is signed in', () => {
    expect(kept.length).toBeGreaterThan(0)
    for (const { method, path, secret, access, answers } of kept) {
      expect({ path, method, secret, answers }).toEqual({
        path,
        method: 'GET',
        secret: undefined,
        answers: undefined,
      })
      expect(access, path).not.toBe('public')
    }
  })

  it('is nothing about persons who are held to account, accounts, keys, mail or the audit', () => {
    const personal = /accountab|account|audit|key|mail|delegation|message|receipt/
    expect(kept.map(({ path }) => path).filter((path) => personal.test(path))).toEqual([])
  })
})
