import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { permissions } from '#domain/access.ts'
import type { Action, Role } from '#domain/access.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { people, settle } from '#tests/api/province.ts'
import { settlePeriod } from '#tests/api/settled-period.ts'
import { PLACES, pathFor, queryFor, takesUnitInQuery } from '#tests/security/questions.ts'
import type { Place } from '#tests/security/questions.ts'

const REFUSED = new Set(['forbidden', 'out-of-scope', 'not-signed-in'])

/**
 * Where an action reaches from a role that is held at a unit, said once more and in another way than
 * in the code: by listing, for the units of the test province, which is which.
 */
function reaches(role: Role, action: Action, heldAt: string): Place[] {
  const reach = permissions[role][action]
  if (reach === undefined) return []
  if (reach === 'whole') return ['own', 'below', 'above', 'beside', 'decoy']
  const fromCity: Record<string, Place[]> = {
    own: ['own'],
    subtree: ['own', 'below'],
    below: ['below'],
  }
  const fromProvince: Record<string, Place[]> = {
    own: ['above'],
    subtree: ['own', 'below', 'above', 'beside', 'decoy'],
    below: ['own', 'below', 'beside', 'decoy'],
  }
  const fromNeighbour: Record<string, Place[]> = {
    own: ['beside'],
    subtree: ['beside'],
    below: [],
  }
  const from = { '440100': fromCity, '440000': fromProvince, '440300': fromNeighbour }[heldAt]
  return from?.[reach] ?? []
}

const isAction = ({ access }: Endpoint): boolean => access !== 'public' && access !== 'signed-in'
const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`
const guarded = endpoints.filter(isAction)
const perUnit = guarded.filter(({ path }) => path.includes(':unit'))
const byQuery = guarded.filter((each) => takesUnitInQuery(each) !== undefined)

describe.each(hosts)('access on $name', ({ open }) => {
  let host: OpenHost
  const browsers = new Map<string, TestBrowser>()

  beforeAll(async () => {
    host = await open()
    await settle(host)
    await settlePeriod(host)
    for (const [name] of people) {
      const browser = openBrowser(host)
      await browser.signIn(name)
      browsers.set(name, browser)
    }
  }, 60_000)
  afterAll(async () => {
    await host.close()
  })

  function browserOf(name: string): TestBrowser {
    const browser = browsers.get(name)
    if (!browser) throw new Error(`nobody is called ${name}`)
    return browser
  }

  /** What the API says to a question without content: the right to ask comes before everything else. */
  async function codeFor(browser: TestBrowser, endpoint: Endpoint, unit: string) {
    const path = `${pathFor(endpoint, unit)}${queryFor(endpoint, unit)}`
    const { method, accepts } = endpoint
    const [type] = accepts ?? []
    const answer =
      type === undefined
        ? await browser.ask(method, path, method === 'GET' ? undefined : {})
        : await browser.ask(method, path, undefined, {
            raw: 'nothing',
            headers: { 'content-type': type },
          })
    return answer.status < 400 ? 'answered' : answer.problem.code
  }

  it.each(guarded.map((each) => [nameOf(each), each] as const))(
    '%s is forbidden to every role that lacks its action, and to no other',
    async (_name, endpoint) => {
      for (const [name, role] of people) {
        const code = await codeFor(browserOf(name), endpoint, PLACES.own)
        const isForbidden = permissions[role][endpoint.access as Action] === undefined
        expect({ name, code, forbidden: code === 'forbidden' }).toEqual({
          name,
          code,
          forbidden: isForbidden,
        })
      }
    },
  )

  it.each([...perUnit, ...byQuery].map((each) => [nameOf(each), each] as const))(
    '%s reaches exactly the units that the role reaches',
    async (_name, endpoint) => {
      for (const [name, role, heldAt] of people) {
        const reached = reaches(role, endpoint.access as Action, heldAt)
        for (const [place, unit] of Object.entries(PLACES)) {
          const code = await codeFor(browserOf(name), endpoint, unit)
          const asked = { name, place, code }
          expect({ ...asked, refused: REFUSED.has(code) }).toEqual({
            ...asked,
            refused: !reached.includes(place as Place),
          })
        }
      }
    },
  )

  it.each(
    endpoints
      .filter(({ access }) => access !== 'public')
      .map((each) => [nameOf(each), each] as const),
  )('%s answers nobody who is not signed in', async (_name, endpoint) => {
    expect(await codeFor(openBrowser(host), endpoint, PLACES.own)).toBe('not-signed-in')
  })

  it.each(
    endpoints
      .filter(({ method, access }) => method !== 'GET' && access !== 'public')
      .map((each) => [nameOf(each), each] as const),
  )('%s is refused without the token of the session, or with another one', async (_name, each) => {
    const role = people.find(
      ([, role]) => each.access === 'signed-in' || permissions[role][each.access as Action],
    )
    const honest = browserOf(role?.[0] ?? '')
    for (const csrf of ['', 'none', '0'.repeat(honest.csrf.length), honest.csrf.slice(1)]) {
      const forged = { ...openBrowser(host), csrf }
      const path = pathFor(each, PLACES.own)
      const cookie = [...honest.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const { problem } = await forged.ask(
        each.method,
        path,
        {},
        {
          headers: { cookie, 'x-gongxin-csrf': csrf },
        },
      )
      expect(problem.code).toBe('forged-request')
    }
  })

  it('has a place in the matrix for every action of the table', () => {
    const used = new Set(guarded.map(({ access }) => access))
    const actions = new Set(Object.values(permissions).flatMap((each) => Object.keys(each)))
    // Actions that no endpoint asks for protect nothing.
    expect([...actions].filter((action) => !used.has(action as Action))).toEqual([])
  })
})
