import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditRow } from '#contract/audit.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId, people, settle } from '#tests/api/province.ts'

interface Page {
  rows: AuditRow[]
  next: string | null
  total: number
}

const DAY = 86_400_000

describe.each(hosts)('the audit chain on $name', ({ open }) => {
  let host: OpenHost
  let auditor: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    auditor = openBrowser(host, '10.0.0.9')
    // 1 and 2: two sign-ins; 3 and 4, a day later: a change of a unit, and a refused sign-in.
    const admin = openBrowser(host)
    await admin.signIn('system-admin@440000')
    await auditor.signIn('auditor@440000')
    host.clock.pass(DAY / 8)
    await admin.signIn('system-admin@440000', 'Wrong-horse-7')
    await admin.signIn('system-admin@440000')
    await admin.ask('PATCH', '/units/440300', { version: 1, hasServices: false })
    await auditor.signIn('auditor@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const actions = [
    'session.begin',
    'session.begin',
    'session.refused',
    'session.begin',
    'unit.change',
    'session.begin',
  ]

  it('is read from its end, page after page', async () => {
    const rows: AuditRow[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Page } = await auditor.get(
        `/audit?limit=4${cursor && `&cursor=${cursor}`}`,
      )
      expect(body.total).toBe(6)
      rows.push(...body.rows)
      cursor = body.next
    }
    expect(rows.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1])
    expect(rows.map(({ action }) => action)).toEqual(actions.toReversed())
  })

  it('says who did what to what, when and where, with digests of before and after', async () => {
    const { body } = await auditor.get<Page>('/audit?action=unit.change')
    const digest = /^[0-9a-f]{64}$/
    expect(body.rows).toMatchObject([
      {
        seq: 5,
        at: '2026-11-22T13:00:00.000+08:00',
        account: { id: accountId('system-admin@440000'), name: 'system-admin@440000' },
        unit: { id: '440300', name: '深圳市' },
        subject: '440300',
        detail: { hasServices: false },
        before: expect.stringMatching(digest),
        after: expect.stringMatching(digest),
      },
    ])
    expect(body.rows[0]?.before).not.toBe(body.rows[0]?.after)
  })

  it('is searched by day, account, action and subject', async () => {
    const found = async (query: string) =>
      (await auditor.get<Page>(`/audit?${query}`)).body.rows.map(({ seq }) => seq)
    expect(await found('who=AUDITOR@440000')).toEqual([6, 2])
    expect(await found('action=session')).toEqual([6, 4, 3, 2, 1])
    // A noun is not a beginning of letters: `sess` is none.
    expect(await found('action=sess')).toEqual([])
    expect(await found('subject=440300')).toEqual([5])
    expect(await found('unit=440300')).toEqual([5])
    expect(await found('unit=440300&action=session')).toEqual([])
    expect(await found('to=2026-11-21')).toEqual([])
    expect(await found('from=2026-11-22&to=2026-11-22')).toHaveLength(6)
    expect(await found('from=2026-11-23')).toEqual([])
  })

  it('leaves as one object a line, with its head', async () => {
    const { body, headers } = await auditor.get<string>('/audit/export')
    expect(headers.get('content-type')).toBe('application/x-ndjson')
    const entries = body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(entries.map(({ action }) => action)).toEqual(actions)
    const head = await auditor.get('/audit/head')
    expect(head.body).toEqual({ seq: 6, hash: entries[5].hash, at: entries[5].at })
    for (const [at, entry] of entries.entries()) {
      expect(entry.prev).toBe(at === 0 ? '' : entries[at - 1].hash)
      expect(entry.hash).toMatch(/^sha256:[0-9a-f]{64}$/)
    }
  })

  const verdict = async () => (await auditor.get('/audit/verification')).body

  it('is whole as long as nobody touches it', async () => {
    expect(await verdict()).toMatchObject({ entries: 6, wrong: null })
  })

  it('says when it was verified, and whether it still holds a head printed earlier', async () => {
    const { body } = await auditor.get<Page>('/audit?limit=2')
    const [, printed] = body.rows
    const hash = printed?.hash ?? ''
    const other = `sha256:${'0'.repeat(64)}`
    const of = async (head: string) =>
      (await auditor.get(`/audit/verification?head=${encodeURIComponent(head)}`)).body
    expect(await of(`5:${hash}`)).toEqual({
      at: '2026-11-22T13:00:00.000+08:00',
      entries: 6,
      wrong: null,
      head: { seq: 5, found: 'held' },
    })
    expect(await of(`5:${other}`)).toMatchObject({ wrong: null, head: { seq: 5, found: 'other' } })
    expect(await of(`7:${other}`)).toMatchObject({ head: { seq: 7, found: 'not-reached' } })
    expect((await auditor.get('/audit/verification?head=5')).status).toBe(422)
  })

  it.each([
    ['at', 0],
    ['account_name', 'somebody-else'],
    ['unit_id', '440100'],
    ['action', 'unit.creat'],
    ['subject', '440301'],
    ['before_digest', null],
    ['after_digest', 'f'.repeat(64)],
    ['detail', '{"hasServices":true}'],
  ])('shows a change of %s in an entry', async (column, value) => {
    await host.storage.write(({ tx }) =>
      tx
        .updateTable('audit')
        .set({ [column]: value })
        .where('seq', '=', 5)
        .execute(),
    )
    expect(await verdict()).toMatchObject({ entries: 4, wrong: { seq: 5, because: 'hash' } })
  })

  it('shows an entry that was removed, put in again under another number, or cut off', async () => {
    const row = await host.storage.read
      .selectFrom('audit')
      .selectAll()
      .where('seq', '=', 3)
      .executeTakeFirstOrThrow()
    await host.storage.write(({ tx }) => tx.deleteFrom('audit').where('seq', '=', 3).execute())
    expect(await verdict()).toMatchObject({ entries: 2, wrong: { seq: 4, because: 'number' } })

    const forged = { ...row, prev: `sha256:${'0'.repeat(64)}` }
    await host.storage.write(({ tx }) => tx.insertInto('audit').values(forged).execute())
    expect(await verdict()).toMatchObject({
      entries: 2,
      wrong: { seq: 3, because: 'previous-hash' },
    })
  })

  it('shows that the last entries are missing', async () => {
    await host.storage.write(({ tx }) => tx.deleteFrom('audit').where('seq', '>', 4).execute())
    expect(await verdict()).toMatchObject({ entries: 4, wrong: { seq: 5, because: 'head' } })
  })

  it('has one order, however many write at the same time', async () => {
    await Promise.all(people.map(([name]) => openBrowser(host).signIn(name)))
    expect(await verdict()).toMatchObject({ entries: 6 + people.length, wrong: null })
  })
})
