import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SavedViewBody } from '#contract/saved-view.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const view = (more: object = {}) => ({
  list: 'notices',
  name: '广州逾期',
  filters: { state: 'overdue', region: '440100' },
  isDefault: false,
  ...more,
})

describe.each(hosts)('saved views on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const create = (more: object = {}, who = chief) =>
    who.ask<SavedViewBody>('POST', '/saved-views', view(more))
  const list = async (who = chief, of = 'notices') =>
    (await who.get<{ rows: SavedViewBody[] }>(`/saved-views?list=${of}`)).body.rows
  const change = (one: SavedViewBody, more: object, who = chief) => {
    const { name, filters, isDefault, version } = one
    const body = { name, filters, isDefault, version, ...more }
    return who.ask<SavedViewBody>('PUT', `/saved-views/${one.id}`, body)
  }

  it('are kept, renamed, changed and removed, and are there on another machine', async () => {
    const { body } = await create()
    expect(body).toMatchObject({ name: '广州逾期', unfit: [], isDefault: false, version: 0 })
    expect(await list(await browserOf(host, 'chief-inspector@440000'))).toEqual([body])
    const renamed = await change(body, { name: '穗·逾期', filters: { state: 'all' } })
    expect(renamed.body).toMatchObject({
      name: '穗·逾期',
      filters: { state: 'all' },
      version: 1,
    })
    const late = await change(body, { name: '别的' })
    expect(late.problem).toMatchObject({ code: 'changed-meanwhile', current: { version: 1 } })
    expect((await chief.ask('DELETE', `/saved-views/${body.id}`, {})).status).toBe(200)
    expect(await list()).toEqual([])
  })

  it('leave their entries in the audit chain', async () => {
    const { body } = await create()
    await chief.ask('DELETE', `/saved-views/${body.id}`, {})
    const auditor = await browserOf(host, 'auditor@440000')
    const { body: log } = await auditor.get<{ rows: { action: string; subject: string }[] }>(
      '/audit',
    )
    expect(log.rows.slice(1, 3)).toMatchObject([
      { action: 'view.remove', subject: body.id },
      { action: 'view.create', subject: body.id },
    ])
  })

  it('belong to one account: another neither sees nor changes them', async () => {
    const { body } = await create()
    const other = await browserOf(host, 'inspector@440000')
    expect(await list(other)).toEqual([])
    expect((await change(body, { name: '夺走' }, other)).problem.code).toBe('not-found')
    const gone = await other.ask('DELETE', `/saved-views/${body.id}`, {})
    expect(gone.problem.code).toBe('not-found')
    // The same name is free for each.
    expect((await create({}, other)).status).toBe(200)
  })

  it('are no way to a list that the account cannot read', async () => {
    const reporter = await browserOf(host, 'reporter@440100')
    expect((await create({}, reporter)).status).toBe(200)
    const filters = { state: 'pending' }
    const other = await create({ list: 'verification', filters }, reporter)
    expect(other.problem.code).toBe('forbidden')
    expect((await reporter.get('/saved-views?list=verification')).problem.code).toBe('forbidden')
  })

  it('open a list by one default at most', async () => {
    await create({ isDefault: true })
    host.clock.pass(1)
    const { body: second } = await create({ name: '紧急', isDefault: true })
    // One of another list is left alone.
    await create({ list: 'bulletins', filters: { year: '2026' }, isDefault: true })
    expect((await list()).map(({ isDefault }) => isDefault)).toEqual([false, true])
    const [first] = await list()
    await change(first as SavedViewBody, { isDefault: true })
    expect((await list()).map(({ isDefault }) => isDefault)).toEqual([true, false])
    const again = await list()
    expect(again[1]?.id).toBe(second.id)
    await change(again[0] as SavedViewBody, { isDefault: false })
    expect((await list()).some(({ isDefault }) => isDefault)).toBe(false)
    expect((await list(chief, 'bulletins'))[0]?.isDefault).toBe(true)
  })

  it('say which of their filters mean nothing any more, and are listed all the same', async () => {
    await create({ filters: { state: 'long-gone', region: '999999', severity: 'urgent' } })
    expect((await list())[0]?.unfit.toSorted()).toEqual(['region', 'state'])
    // 深圳 is there, but not in the reach of somebody of 广州.
    const city = await browserOf(host, 'inspector@440100')
    await create({ filters: { region: '440300' } }, city)
    expect((await list(city))[0]?.unfit).toEqual(['region'])
  })

  it('have one name each, seen as it is', async () => {
    await create()
    expect((await create()).problem).toMatchObject({
      code: 'already-exists',
      params: { name: '广州逾期' },
    })
    // Signs that are not seen make no second name.
    const hidden = await create({ name: '  广州\u202e逾\u200b期\n' })
    expect(hidden.problem.code).toBe('already-exists')
    const { body } = await create({ name: '<img src=x onerror=alert(1)>' })
    expect(body.name).toBe('<img src=x onerror=alert(1)>')
    for (const name of ['', '   ', '\u200b\u202e', '长'.repeat(41)]) {
      expect((await create({ name })).problem.code).toBe('invalid-input')
    }
    expect((await create({ name: '长'.repeat(40) })).status).toBe(200)
  })

  it('hold filters that the list has, of a length that a person types', async () => {
    for (const filters of [
      { unit: '440100' },
      { __proto__x: '1' },
      { state: 'x'.repeat(201) },
      { state: '' },
      { state: 7 },
      { constructor: 'x' },
    ]) {
      expect((await create({ filters })).problem.code).toBe('invalid-input')
    }
    expect((await create({ list: 'passwords' })).problem.code).toBe('invalid-input')
  })

  it('are twenty of a list at most', async () => {
    for (let at = 1; at <= 20; at += 1) {
      expect((await create({ name: `视图${at}` })).status).toBe(200)
    }
    expect((await create({ name: '第二十一' })).problem).toMatchObject({
      code: 'saved-views-full',
      params: { most: 20 },
    })
    const [first] = await list()
    await chief.ask('DELETE', `/saved-views/${first?.id}`, {})
    expect((await create({ name: '第二十一' })).status).toBe(200)
  })
})
