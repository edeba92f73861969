import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UnitBody, UnitRow } from '#contract/unit.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle, units } from '#tests/api/province.ts'

interface Page {
  rows: UnitRow[]
  next: string | null
  total: number
}

const nothingSaid = {
  code: null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: false,
}

describe.each(hosts)('units on $name', ({ open }) => {
  let host: OpenHost
  let admin: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    admin = openBrowser(host)
    await admin.signIn('system-admin@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const listed = async (browser: TestBrowser, query = '') => {
    const { body } = await browser.get<Page>(`/units?${query}`)
    expect(body.total).toBe(body.rows.length)
    return body.rows.map(({ id }) => id)
  }

  it('stand in the order of the tree, each followed by those below it', async () => {
    const byPath = units.map(([, path]) => path).sort()
    const { body } = await admin.get<Page>('/units')
    expect(body.rows.map(({ path }) => path)).toEqual(byPath)
    // 广州 has its office and 越秀 below it; 4401 is none of them.
    expect(body.rows.find(({ id }) => id === '440100')?.children).toBe(2)
  })

  it('come page after page, each once', async () => {
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Page } = await admin.get(
        `/units?limit=3${cursor && `&cursor=${cursor}`}`,
      )
      ids.push(...body.rows.map(({ id }) => id))
      cursor = body.next
    }
    expect(new Set(ids).size).toBe(units.length)
    expect(ids).toHaveLength(units.length)
  })

  it('are found by what stands above, by kind, by name and by code', async () => {
    expect(await listed(admin, 'parent=440100')).toEqual(['440100-bgt', '440104'])
    expect(await listed(admin, 'under=440100')).toEqual(['440100', '440100-bgt', '440104'])
    expect(await listed(admin, 'kind=county')).toEqual(['440104', '440303'])
    expect(await listed(admin, `q=${encodeURIComponent('越秀')}`)).toEqual(['440104'])
    expect(await listed(admin, 'q=440303')).toEqual(['440303'])
    expect(await listed(admin, 'q=_')).toEqual([])
  })

  it('are seen only in the reach of the reader', async () => {
    const reporter = openBrowser(host)
    await reporter.signIn('reporter@440100')
    expect(await listed(reporter)).toEqual(['440100', '440100-bgt', '440104'])
    expect((await reporter.get('/units?under=440300')).problem.code).toBe('out-of-scope')
    expect((await reporter.get('/units/440104')).status).toBe(200)
    // Its path begins with the same letters, but it is not below.
    expect((await reporter.get('/units/4401')).problem.code).toBe('out-of-scope')
    expect((await reporter.get('/units/440000')).problem.code).toBe('out-of-scope')
  })

  it('are added below another one', async () => {
    const unit = { id: '440105', kind: 'county', name: '海珠区', shortName: '海珠', ...nothingSaid }
    const made = await admin.ask<UnitBody>('POST', '/units', { ...unit, parent: '440100' })
    expect(made.body).toMatchObject({ path: '/440000/440100/440105/', version: 1 })
    expect(await listed(admin, 'parent=440100')).toEqual(['440100-bgt', '440104', '440105'])
    const again = await admin.ask('POST', '/units', { ...unit, parent: '440300' })
    expect(again.problem.code).toBe('already-exists')
    const lost = await admin.ask('POST', '/units', { ...unit, id: 'x', parent: 'nowhere' })
    expect(lost.problem.code).toBe('not-found')
  })

  it('change in what is given, and keep the rest', async () => {
    const former = { value: '广州市（旧名）', from: '2013-01-01', until: '2020-12-31' }
    const change = { version: 1, formerNames: [former], functions: [] }
    const { body } = await admin.ask<UnitBody>('PATCH', '/units/440100', change)
    expect(body).toMatchObject({ name: '广州市', formerNames: [former], version: 2 })
    expect((await admin.get<UnitBody>('/units/440100')).body).toEqual(body)
    const late = await admin.ask('PATCH', '/units/440100', { version: 1, name: '另一名' })
    expect(late.problem).toMatchObject({ code: 'changed-meanwhile', current: { version: 2 } })
  })

  it('move with everything below them, and with the rights over them', async () => {
    const reporter = openBrowser(host)
    await reporter.signIn('inspector@440100')
    const moved = await admin.ask<UnitBody>('PATCH', '/units/440300', {
      version: 1,
      parent: '440100',
    })
    expect(moved.body.path).toBe('/440000/440100/440300/')
    expect((await admin.get<UnitBody>('/units/440303')).body.path).toBe(
      '/440000/440100/440300/440303/',
    )
    // The neighbour with a similar path stays where it was.
    expect((await admin.get<UnitBody>('/units/4401')).body.path).toBe('/440000/4401/')
    expect((await reporter.get('/units/440303')).status).toBe(200)
    await admin.ask('PATCH', '/units/440300', { version: 2, parent: '440000' })
    expect((await reporter.get('/units/440303')).problem.code).toBe('out-of-scope')
  })

  it.each(['440100', '440104'])('never move below themselves: 440100 below %s', async (parent) => {
    const { problem } = await admin.ask('PATCH', '/units/440100', { version: 1, parent })
    expect(problem.code).toBe('unit-in-itself')
  })

  it('are told apart from units that are no more', async () => {
    await admin.ask('PATCH', '/units/440300', { version: 1, until: '2026-11-21' })
    await admin.ask('PATCH', '/units/440303', { version: 1, until: '2026-11-22' })
    const { body } = await admin.get<Page>('/units?under=440300')
    // Today is 2026-11-22: the first ended yesterday, the second has its last day.
    expect(body.rows.map(({ id, dissolved }) => [id, dissolved])).toEqual([
      ['440300', true],
      ['440303', false],
    ])
  })
})
