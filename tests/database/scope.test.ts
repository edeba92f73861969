import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING, isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { inScope, isUnder } from '#database/scope.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle, units } from '#tests/api/province.ts'

const NOTHING: Scope = { kind: 'paths', own: [], subtrees: [], below: [] }
const CITY = '/440000/440100/'

const scopes: readonly (readonly [name: string, scope: Scope])[] = [
  ['everything', EVERYTHING],
  ['nothing', NOTHING],
  ['a unit', { ...NOTHING, own: [CITY] }],
  ['a subtree', { ...NOTHING, subtrees: [CITY] }],
  ['what is below', { ...NOTHING, below: [CITY] }],
  ['the whole tree', { ...NOTHING, subtrees: ['/440000/'] }],
  ['several', { kind: 'paths', own: ['/440000/'], subtrees: ['/440000/440300/'], below: [CITY] }],
  ['a unit that is not there', { ...NOTHING, subtrees: ['/440000/44/'] }],
]

describe.each(hosts)('a scope in queries on $name', ({ open }) => {
  let host: OpenHost

  beforeAll(async () => {
    host = await open()
    await settle(host)
  })
  afterAll(() => host.close())

  it.each(scopes)('of %s finds the same units as the rule in the domain', async (_name, scope) => {
    const rows = await host.storage.read
      .selectFrom('unit')
      .select('path')
      .where(inScope(scope, 'unit.path'))
      .execute()
    const expected = units.map(([, path]) => path).filter((path) => isInScope(scope, path))
    expect(rows.map(({ path }) => path).sort()).toEqual(expected.sort())
  })

  it('takes no neighbour whose path begins with the same letters', async () => {
    const rows = await host.storage.read
      .selectFrom('unit')
      .select('id')
      .where(isUnder('/440000/4401/', 'unit.path'))
      .execute()
    expect(rows).toEqual([{ id: '4401' }])
  })
})
