import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MessagesBody } from '#contract/message.ts'
import type { NoticeRow } from '#contract/notice-body.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

describe.each(hosts)('read receipts on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser

  const receipts = async (query = '', browser = office) =>
    (await browser.get<MessagesBody>(`/receipts${query}`)).body
  const told = ({ rows }: MessagesBody) => rows.map(({ unit, readBy }) => `${unit.id} ${readBy}`)

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    const chief = await browserOf(host, 'chief-inspector@440000')
    const body = draft({ units: ['440100', '440300'] })
    const made = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', body)
    for (const { id, unit } of made.body.rows) {
      const path = `/units/${unit.id}/notices/${id}`
      await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
      await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
      host.clock.pass(1000)
    }
    const reporter = await browserOf(host, 'reporter@440100')
    const inbox = await reporter.get<MessagesBody>('/messages')
    await reporter.ask('PUT', `/messages/${inbox.body.rows[0]?.id}/read`)
  })
  afterEach(() => host.close())

  it('say to the office who was told and who has read it', async () => {
    const all = await receipts()
    expect(told(all)).toEqual(['440300 null', '440100 reporter@440100'])
    expect(all).toMatchObject({ total: 2, unread: 1 })
  })

  it('are narrowed to what is not read, to a kind, to a part of the tree', async () => {
    expect(told(await receipts('?unread=true'))).toEqual(['440300 null'])
    expect((await receipts('?unread=true')).total).toBe(1)
    expect(told(await receipts('?kind=notice-close'))).toEqual([])
    expect(told(await receipts('?under=440100'))).toEqual(['440100 reporter@440100'])
  })

  it('reach no further than the office does', async () => {
    const city = await browserOf(host, 'inspector@440100')
    expect(told(await receipts('', city))).toEqual(['440100 reporter@440100'])
    expect((await city.get('/receipts?under=440300')).status).toBe(403)
    const reporter = await browserOf(host, 'reporter@440300')
    expect((await reporter.get('/receipts')).status).toBe(403)
  })

  it('come page by page', async () => {
    const first = await receipts('?limit=1')
    const next = await receipts(`?limit=1&cursor=${first.next}`)
    expect([...told(first), ...told(next)]).toEqual(['440300 null', '440100 reporter@440100'])
    expect(next.next).toBeNull()
  })
})
