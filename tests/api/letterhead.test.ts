import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LetterheadBody } from '#contract/letterhead.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const letterhead = (more: object = {}) => ({
  mark: '广东省人民政府办公厅',
  organ: '广东省人民政府办公厅',
  codes: ['粤府办督'],
  copyTo: '省委办公厅，省人大常委会办公厅',
  issuer: '广东省人民政府办公厅秘书处',
  signatories: ['王五'],
  sealed: true,
  ...more,
})

describe.each(hosts)('letterheads on $name', ({ open }) => {
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

  const PATH = '/units/440000/letterheads'
  const create = (more: object = {}, who = chief, path = PATH) =>
    who.ask<LetterheadBody>('POST', path, letterhead(more))
  const list = async (who: TestBrowser) =>
    (await who.get<{ rows: LetterheadBody[] }>('/letterheads')).body.rows

  it('are entered, changed and removed, each with its entry in the audit chain', async () => {
    const { body } = await create()
    expect(body).toMatchObject({ unit: { name: '广东省' }, codes: ['粤府办督'], version: 0 })
    const path = `${PATH}/${body.id}`
    const changed = await chief.ask('PUT', path, letterhead({ sealed: false, version: 0 }))
    expect(changed.body).toMatchObject({ sealed: false, version: 1 })
    const late = await chief.ask('PUT', path, letterhead({ version: 0 }))
    expect(late.problem).toMatchObject({
      code: 'changed-meanwhile',
      current: { sealed: false, version: 1 },
    })
    expect((await chief.ask('DELETE', path, {})).body).toEqual({ id: body.id })
    expect(await list(chief)).toEqual([])
    const auditor = await browserOf(host, 'auditor@440000')
    const { body: log } = await auditor.get<{ rows: { action: string }[] }>('/audit')
    expect(log.rows.slice(1, 4).map(({ action }) => action)).toEqual([
      'letterhead.remove',
      'letterhead.change',
      'letterhead.create',
    ])
  })

  it('never share a code: it says whose document it is', async () => {
    await create()
    const second = await create(
      { mark: '广州市人民政府办公厅' },
      chief,
      '/units/440100/letterheads',
    )
    expect(second.problem).toMatchObject({ code: 'already-exists', params: { name: '粤府办督' } })
    expect((await create({ codes: ['粤府办函'] })).status).toBe(200)
  })

  it('belong to the offices in reach', async () => {
    await create()
    await create({ codes: ['穗府办'] }, chief, '/units/440100/letterheads')
    const admin = await browserOf(host, 'system-admin@440000')
    expect(await list(admin)).toHaveLength(2)
    const inspector = await browserOf(host, 'inspector@440000')
    expect((await inspector.get('/letterheads')).problem.code).toBe('forbidden')
  })
})
