import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { portableCryptography } from '#mocks/crypto.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { PASSWORD, settle } from '#tests/api/province.ts'

const [sqlite] = hosts
const MINUTE = 60_000

describe('signing in', () => {
  let host: OpenHost

  beforeEach(async () => {
    host = (await sqlite?.open({ signInsPerAddress: 10, lockAfter: 50 })) as OpenHost
    await settle(host)
  })
  afterEach(() => host.close())

  it('is slowed down for an address that tries too often, and for no other', async () => {
    const thief = openBrowser(host, '203.0.113.7')
    for (let at = 0; at < 10; at += 1) {
      expect((await thief.signIn(`guess-${at}`, 'Wrong-horse-7')).status).toBe(401)
    }
    const refused = await thief.signIn('leader@440000')
    expect(refused).toMatchObject({ status: 429, problem: { params: { seconds: 600 } } })
    expect(refused.headers.get('retry-after')).toBe('600')
    expect((await openBrowser(host, '203.0.113.8').signIn('leader@440000')).status).toBe(200)
    host.clock.pass(10 * MINUTE)
    expect((await thief.signIn('leader@440000')).status).toBe(200)
  })

  it('takes as long for a name that does not exist as for a wrong password', async () => {
    // Dear enough that hashing is most of the time, cheap enough to do it often.
    const cost = { N: 2 ** 13, r: 8, p: 1 }
    const deps = { ...host.deps, ...nodeCryptography('sha256', cost) }
    deps.settings = { ...deps.settings, signInsPerAddress: 1000 }
    const passwordHash = await deps.passwords.hash(PASSWORD)
    await host.storage.write(({ tx }) =>
      tx.updateTable('account').set({ password_hash: passwordHash }).execute(),
    )
    const browser = openBrowser({ api: createApi(deps) })
    const timeOf = async (name: string) => {
      const began = performance.now()
      await browser.signIn(name, 'Wrong-horse-7')
      return performance.now() - began
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let at = 0; at < 15; at += 1) {
      known.push(await timeOf('leader@440000'))
      unknown.push(await timeOf('nobody@440000'))
    }
    // Without the hash for nobody, the second would take a tenth of the first.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.6)
    expect(median(unknown) / median(known)).toBeLessThan(1.6)
  })
})

describe('a password hash', () => {
  const CHEAP = { N: 16, r: 1, p: 1 }
  const node = nodeCryptography('sha256', CHEAP).passwords
  const portable = portableCryptography(CHEAP).passwords

  it('made on one host is good on the other', async () => {
    expect(await portable.verify(PASSWORD, await node.hash(PASSWORD))).toBe(true)
    expect(await node.verify(PASSWORD, await portable.hash(PASSWORD))).toBe(true)
    expect(await node.verify(`${PASSWORD} `, await portable.hash(PASSWORD))).toBe(false)
  })

  it('names its cost, and differs each time', async () => {
    const hash = await node.hash(PASSWORD)
    expect(hash).toMatch(/^scrypt\$N=16,r=1,p=1\$[0-9a-f]{32}\$[0-9a-f]{64}$/)
    expect(await node.hash(PASSWORD)).not.toBe(hash)
  })

  it('agrees with the test vector of RFC 7914', async () => {
    // Section 12: scrypt("pleaseletmein", "SodiumChloride", N=16384, r=8, p=1), its first 32 bytes.
    const salt = Array.from('SodiumChloride', (char) => char.charCodeAt(0).toString(16)).join('')
    const key = '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2'
    const hash = `scrypt$N=16384,r=8,p=1$${salt}$${key}`
    expect(await node.verify('pleaseletmein', hash)).toBe(true)
    expect(await portable.verify('pleaseletmein', hash)).toBe(true)
  })

  it.each(['', 'plain', 'scrypt$N=16,r=1,p=1$$', 'scrypt$N=16,r=1,p=1$00$'])(
    'that is none fits no password: “%s”',
    async (hash) => {
      expect(await node.verify('', hash)).toBe(false)
    },
  )
})

describe('a fault of ours', () => {
  it('tells the caller its number only, and the log everything', async () => {
    const host = (await sqlite?.open()) as OpenHost
    await settle(host)
    const secret = 'select password_hash from account'
    const deps = {
      ...host.deps,
      passwords: {
        hash: async () => '',
        verify: () => Promise.reject(new Error(secret)),
      },
    }
    const { status, problem } = await openBrowser({ api: createApi(deps) }).signIn('leader@440000')
    expect(status).toBe(500)
    expect(Object.keys(problem).sort()).toEqual(
      ['code', 'correlation', 'params', 'status', 'title', 'type'].sort(),
    )
    expect(JSON.stringify(problem)).not.toContain(secret)
    expect(host.faults).toHaveLength(1)
    expect(host.faults[0]).toContain(secret)
    host.faults.length = 0
    await host.close()
  })
})
