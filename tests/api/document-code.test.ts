import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordBody, RecordRow } from '#contract/accountability-body.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { proposal } from '#tests/api/record-proposal.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

interface Codes {
  codes: { code: string; organ: string; next: number; number: string }[]
  signatories: string[]
  copyTo: string
}

describe.each(hosts)('number codes on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const enter = (unit: string, codes: string[]) =>
    chief.ask('POST', `/units/${unit}/letterheads`, {
      mark: '某机关',
      organ: '某机关',
      codes,
      copyTo: '省委办公厅',
      issuer: '某机关',
      signatories: ['王五'],
      sealed: true,
    })
  const codesOf = async (who: TestBrowser) => (await who.get<Codes>('/document-codes')).body

  async function issue(more: { code?: string } = {}) {
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', {
      ...draft(),
      because: '另有要求',
    })
    const path = `/units/440100/notices/${body.rows[0]?.id}`
    const step = async (who: TestBrowser, place: string, act: string, said: object = {}) => {
      const { version } = (await who.get<NoticeBody>(path)).body
      return who.ask<NoticeBody>('POST', `${path}/${place}`, { act, version, ...said })
    }
    await step(chief, 'approval', 'approve')
    return step(office, 'direction', 'issue', more)
  }

  it('are those of the letterheads of the own office, with the next number', async () => {
    expect(await codesOf(office)).toEqual({ codes: [], signatories: [], copyTo: '' })
    await enter('440000', ['粤府办督', '粤府办通报'])
    await enter('440100', ['穗府办督'])
    expect(await codesOf(office)).toMatchObject({
      codes: [
        { code: '粤府办督', next: 1, number: '粤府办督〔2026〕1号' },
        { code: '粤府办通报', next: 1 },
      ],
      signatories: ['王五'],
      copyTo: '省委办公厅',
    })
    // Whoever issues nothing is offered nothing.
    expect((await codesOf(await browserOf(host, 'reporter@440100'))).codes).toEqual([])
  })

  it('begin the number of a notice where nobody says one, and are not taken from another office', async () => {
    await enter('440000', ['粤府督函'])
    await enter('440100', ['穗府办督'])
    expect((await issue({ code: '穗府办督' })).problem.code).toBe('out-of-scope')
    expect((await issue()).body.number).toBe('粤府督函〔2026〕1号')
    expect((await codesOf(office)).codes[0]?.next).toBe(2)
  })

  it('number a decision as well, whose serial no notice gets afterwards', async () => {
    await enter('440000', ['粤府办督'])
    const { body } = await office.ask<{ rows: RecordRow[] }>('POST', '/accountability', proposal())
    const path = `/units/440100/accountability/${body.rows[0]?.id}`
    const step = async (who: TestBrowser, place: string, said: object) => {
      host.clock.pass(1000)
      const { version } = (await chief.get<RecordBody>(path)).body
      return who.ask<RecordBody>('POST', `${path}/${place}`, { version, text: '说明如下', ...said })
    }
    await step(office, 'handling', { act: 'ask', day: '2026-11-30' })
    const approver = await browserOf(host, 'approver@440100')
    await step(approver, 'statement', { act: 'state' })
    await step(office, 'handling', { act: 'hear', hearing: 'written' })
    await step(chief, 'decision', { act: 'decide', measure: 'talk' })
    const serve = (number: string) => step(office, 'handling', { act: 'serve', number })
    expect((await serve('粤府办督〔2026〕3号')).problem.code).toBe('number-taken')
    expect((await serve('粤府办督〔2026〕1号')).body.state).toBe('in-force')
    expect((await issue()).body.number).toBe('粤府办督〔2026〕2号')
  })
})
