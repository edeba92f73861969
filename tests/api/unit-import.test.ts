import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UnitBody, UnitImportRow } from '#contract/unit.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'

interface Report {
  taken: boolean
  counts: { new: number; changed: number; same: number; bad: number }
  rows: UnitImportRow[]
}

const HEADER = '单位编号,单位名称,简称,单位类型,上级单位,行政区划代码'

describe.each(hosts)('units from a table on $name', ({ open }) => {
  let host: OpenHost
  let admin: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    admin = openBrowser(host)
    await admin.signIn('system-admin@440000')
  })
  afterEach(() => host.close())

  const send = (mode: 'check' | 'take', ...lines: string[]) =>
    admin.ask<Report>('POST', `/unit-imports?mode=${mode}`, undefined, {
      raw: [HEADER, ...lines].join('\n'),
      headers: { 'content-type': 'text/csv', 'x-file-name': 'units.csv' },
    })
  const pathOf = async (unit: string) => (await admin.get<UnitBody>(`/units/${unit}`)).body.path

  it('are checked without being stored', async () => {
    const { body } = await send('check', '440105,海珠区,海珠,县（市、区）,广州市,440105')
    expect(body).toMatchObject({ taken: false, counts: { new: 1, changed: 0, same: 0, bad: 0 } })
    expect((await admin.get('/units/440105')).status).toBe(404)
  })

  it('are taken, children before their parents in the file or not', async () => {
    const { body } = await send(
      'take',
      'dongshan,东山街道,东山,镇街,海珠区,',
      '440105,海珠区,海珠,县（市、区）,广州市,440105',
    )
    expect(body).toMatchObject({ taken: true, counts: { new: 2 } })
    expect(await pathOf('dongshan')).toBe('/440000/440100/440105/dongshan/')
  })

  it('take those below along when they move', async () => {
    const { body } = await send('take', '440300,深圳市,深圳,地级以上市,广州市,440300')
    expect(body.counts).toMatchObject({ changed: 1 })
    expect(await pathOf('440303')).toBe('/440000/440100/440300/440303/')
  })

  it('are taken as a whole or not at all', async () => {
    const { body } = await send(
      'take',
      '440105,海珠区,海珠,县（市、区）,广州市,440105',
      '440106,天河区,天河,县（市、区）,没有这个市,440106',
    )
    expect(body).toMatchObject({ taken: false, counts: { new: 1, bad: 1 } })
    expect(body.rows.find(({ outcome }) => outcome === 'bad')).toMatchObject({
      row: 3,
      column: 'E',
      because: { code: 'unknown-parent' },
    })
    expect((await admin.get('/units/440105')).status).toBe(404)
  })

  it('are told apart from those that stay the same', async () => {
    const line = '440105,海珠区,海珠,县（市、区）,广州市,440105'
    await send('take', line)
    expect((await send('take', line)).body.counts).toMatchObject({ same: 1, changed: 0, new: 0 })
  })

  it('cannot be read from a file that is none', async () => {
    const { problem } = await admin.ask('POST', '/unit-imports?mode=check', undefined, {
      raw: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      headers: { 'content-type': 'text/csv' },
    })
    expect(problem.code).toBe('unreadable-file')
  })
})
