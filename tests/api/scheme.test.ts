import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SchemeRow } from '#contract/scheme.ts'
import { builtInSchemes, weightedTableExample } from '#domain/schemes/built-in.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'

describe.each(hosts)('schemes on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    chief = openBrowser(host)
    await chief.signIn('chief-inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const { id, version } = weightedTableExample
  const publish = (content: unknown) => chief.ask<SchemeRow>('POST', '/schemes', { content })

  it.each(builtInSchemes)('$id is published, and read back as it was', async (scheme) => {
    expect((await publish(scheme)).body).toMatchObject({ id: scheme.id, version: scheme.version })
    const read = await chief.get<{ content: unknown; digest: string }>(
      `/schemes/${scheme.id}/${scheme.version}`,
    )
    expect(read.body.content).toEqual(JSON.parse(JSON.stringify(scheme)))
    expect(read.body.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are never published twice under one version', async () => {
    await publish(weightedTableExample)
    expect((await publish(weightedTableExample)).problem.code).toBe('scheme-published')
    await publish({ ...weightedTableExample, version: version + 1 })
    const { body } = await chief.get<{ rows: SchemeRow[] }>('/schemes')
    expect(body.rows.map((row) => [row.id, row.version])).toEqual([
      [id, version + 1],
      [id, version],
    ])
  })

  it('are refused with every fault and its place, when they cannot work', async () => {
    const { problem } = await publish({ ...weightedTableExample, full: 101 })
    expect(problem.code).toBe('scheme-invalid')
    expect(problem.fields?.map(({ code }) => code)).toContain('points-do-not-add-up')
    const shapeless = await publish({ ...weightedTableExample, full: 'all' })
    expect(shapeless.problem.fields).toMatchObject([{ path: 'full', code: 'not-a-number' }])
    expect((await publish('not a scheme')).problem.code).toBe('scheme-invalid')
  })

  it('are checked without being stored', async () => {
    const check = (content: unknown) =>
      chief.ask<{ scheme: object | null; problems: { because: { code: string } }[] }>(
        'POST',
        '/schemes/check',
        { content },
      )
    const good = await check(weightedTableExample)
    expect(good.body.scheme).toMatchObject({ id, published: false })
    const bad = await check({ ...weightedTableExample, full: 101 })
    expect(bad.body.problems.map(({ because }) => because.code)).toContain('points-do-not-add-up')
    expect((await check([1, 2, 3])).body.scheme).toBeNull()
    expect((await chief.get<{ rows: unknown[] }>('/schemes')).body.rows).toEqual([])
    expect((await chief.get(`/schemes/${id}/${version}`)).problem.code).toBe('not-found')
  })
})
