import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InstructionBody, InstructionRow, InstructionText } from '#contract/instruction.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

interface Listed {
  rows: InstructionRow[]
  total: number
  counts: { open: number; over: number }
  next: string | null
}

const TEXT = '请办公厅督促整改，结果报我。'

describe.each(hosts)('instructions on $name', ({ open }) => {
  let host: OpenHost
  let leader: TestBrowser
  let office: TestBrowser
  let chief: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    leader = await browserOf(host, 'leader@440000')
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const PLACE = '/units/440000/instructions'
  const written = async (more: Partial<InstructionText> = {}, who = leader) => {
    host.clock.pass(1000)
    return who.ask<InstructionBody>('POST', PLACE, {
      about: { kind: 'figure', unit: '440100', period: '2026-Q3', item: 'plan' },
      text: TEXT,
      urgency: 'ordinary',
      days: 15,
      ...more,
    })
  }
  const read = async (id: string, who = leader) =>
    (await who.get<InstructionBody>(`${PLACE}/${id}`)).body
  async function handle(id: string, act: string, text = '') {
    host.clock.pass(1000)
    const { version } = await read(id, office)
    return office.ask<InstructionBody>('POST', `${PLACE}/${id}/work`, { act, text, version })
  }
  async function turned(id: string) {
    await handle(id, 'take-up')
    host.clock.pass(1000)
    const body = draft({ source: 'instruction', instruction: id })
    return office.ask<{ rows: NoticeRow[] }>('POST', '/notices', body)
  }
  const STEPS = [
    ['approval', 'approve'],
    ['direction', 'issue'],
    ['work', 'receive'],
    ['work', 'answer'],
    ['direction', 'verify'],
    ['direction', 'close'],
  ] as const
  const ANSWER = {
    remedies: ['已印发方案'],
    evidence: [{ kind: 'document', number: '穗府办〔2026〕9号' }],
  }
  /** One step of a notice to 广州 after the other, up to and including the last. */
  async function notice(id: string, last: string, first = 'approve') {
    const from = STEPS.findIndex(([, act]) => act === first)
    const to = STEPS.findIndex(([, act]) => act === last)
    for (const [place, act] of STEPS.slice(from, to + 1)) {
      host.clock.pass(1000)
      const who = place === 'approval' ? chief : place === 'work' ? reporter : office
      const path = `/units/440100/notices/${id}`
      const { version } = (await who.get<NoticeBody>(path)).body
      const more = act === 'answer' ? ANSWER : {}
      const body = {
        act,
        version,
        text: '已办理',
        ...more,
        ...(act === 'issue' && { code: '粤督' }),
      }
      expect((await who.ask('POST', `${path}/${place}`, body)).status).toBe(200)
    }
  }

  it('keep what the leader saw, and count days from the day of writing', async () => {
    const { body } = await written()
    // 方案 is worth 30 points and 广州 has none. Sunday 22 November and 15 days: Monday 7 December.
    expect(body).toMatchObject({
      about: { kind: 'figure', item: 'plan', points: { low: '0', high: '0' }, of: '30' },
      state: 'written',
      due: { day: '2026-12-07', passed: false },
      writtenBy: 'leader@440000',
      may: ['withdraw'],
    })
    const total = (
      await written({
        about: { kind: 'figure', unit: '440100', period: '2026-Q3', item: null },
      })
    ).body.about
    expect(total).toMatchObject({ kind: 'figure', name: null, of: null })
    expect(total.kind === 'figure' && total.points).toBeTruthy()
    const unit = await written({ about: { kind: 'unit', unit: 'gd-jt' } })
    expect(unit.body.about).toMatchObject({ kind: 'unit', unit: { name: '省交通运输厅' } })
  })

  it('take one to five days where they are urgent, and no figure that is not there', async () => {
    expect((await written({ urgency: 'urgent', days: 5 })).status).toBe(200)
    expect((await written({ urgency: 'urgent', days: 6 })).problem.code).toBe('invalid-input')
    const about = { kind: 'figure' as const, unit: '440100', period: '2026-Q3' }
    expect((await written({ about: { ...about, item: 'unknown' } })).problem.code).toBe('not-found')
    const bulletin = { kind: 'bulletin' as const, bulletin: 'unknown' }
    expect((await written({ about: bulletin })).problem.code).toBe('not-found')
  })

  it('are taken back by their writer only, and only until they are taken up', async () => {
    const first = (await written()).body.id
    const back = (id: string, version = 1) =>
      leader.ask<InstructionBody>('POST', `${PLACE}/${id}/withdrawal`, { version })
    expect((await back(first)).body).toMatchObject({ state: 'withdrawn', due: null, may: [] })
    const second = (await written()).body.id
    await handle(second, 'take-up')
    expect((await back(second, 2)).problem.code).toBe('instruction-state')
    expect((await handle(first, 'take-up')).problem.code).toBe('instruction-state')
  })

  it('are answered with a word, which cannot be empty', async () => {
    const { id } = (await written()).body
    expect((await handle(id, 'answer', '已办')).problem.code).toBe('instruction-state')
    await handle(id, 'take-up')
    expect((await handle(id, 'answer')).problem.code).toBe('invalid-input')
    expect((await handle(id, 'answer', '已电话了解，情况属实。')).body.state).toBe('answered')
    expect((await read(id)).story.at(-1)).toMatchObject({
      act: 'answer',
      by: 'inspector@440000',
      text: '已电话了解，情况属实。',
    })
  })

  it('become a notice, and are done when that is closed: the state is read from it', async () => {
    const { id } = (await written()).body
    const early = draft({ source: 'instruction', instruction: id })
    expect((await office.ask('POST', '/notices', early)).problem.code).toBe('instruction-state')
    const { rows } = (await turned(id)).body
    const one = rows[0]?.id ?? ''
    expect(await read(id)).toMatchObject({
      state: 'turned',
      notices: [{ id: one, state: 'drafted', unit: { name: '广州市' } }],
    })
    await notice(one, 'issue')
    // The day of the notice now: ten working days after Sunday 22 November.
    expect((await read(id)).due).toMatchObject({ day: '2026-12-04' })
    // The unit knows where the notice came from, and nothing of what the leader wrote.
    const seen = await reporter.get<NoticeBody>(`/units/440100/notices/${one}`)
    expect(seen.body.source).toBe('instruction')
    expect(JSON.stringify(seen.body)).not.toContain(TEXT)
    await notice(one, 'verify', 'receive')
    expect((await read(id)).state).toBe('turned')
    await notice(one, 'close', 'close')
    const done = await read(id)
    expect(done).toMatchObject({ state: 'done', due: null })
    expect(done.story.map(({ act }) => act)).toEqual([
      'write',
      'take-up',
      'turn',
      'approve',
      'issue',
      'receive',
      'answer',
      'verify',
      'close',
    ])
    const list = (await leader.get<Listed>('/instructions?which=open')).body
    expect([list.rows, list.counts]).toEqual([[], { open: 0, over: 1 }])
  })

  it('are with the office again when the notice is withdrawn', async () => {
    const { id } = (await written()).body
    const one = (await turned(id)).body.rows[0]?.id ?? ''
    const body = { act: 'withdraw', text: '另行办理', version: 1 }
    await office.ask('POST', `/units/440100/notices/${one}/direction`, body)
    expect((await read(id, office)).may).toEqual(['turn', 'answer'])
    expect((await leader.get<Listed>('/instructions?which=open')).body.total).toBe(1)
  })

  it('are listed by their term, page after page', async () => {
    await written({ days: 30, urgency: 'difficult' })
    await written({ days: 3, urgency: 'urgent' })
    await written()
    const first = (await office.get<Listed>('/instructions?which=open&limit=2')).body
    expect(first.rows.map(({ days }) => days)).toEqual([3, 15])
    const next = `/instructions?which=open&limit=2&cursor=${first.next}`
    expect((await office.get<Listed>(next)).body.rows.map(({ days }) => days)).toEqual([30])
  })

  it('are seen by nobody else: no unit, no other government, no auditor', async () => {
    const { id } = (await written()).body
    const others = ['leader@440100', 'inspector@440100', 'chief-inspector@440100']
    for (const name of others) {
      const browser = await browserOf(host, name)
      expect((await browser.get<Listed>('/instructions')).body.rows).toEqual([])
      expect((await browser.get(`${PLACE}/${id}`)).problem.code).toBe('out-of-scope')
      const elsewhere = `/units/440100/instructions/${id}`
      expect((await browser.get(elsewhere)).problem.code).toBe('not-found')
    }
    expect((await reporter.get('/instructions')).problem.code).toBe('forbidden')
    const auditor = await browserOf(host, 'auditor@440000')
    const log = await auditor.get<{ rows: { action: string }[] }>('/audit')
    expect(log.body.rows.map(({ action }) => action)).toContain('instruction.write')
    expect(JSON.stringify(log.body)).not.toContain(TEXT)
  })

  it('are written by leaders only, and turned by their own office only', async () => {
    expect((await written({}, office)).problem.code).toBe('forbidden')
    const { id } = (await written()).body
    await handle(id, 'take-up')
    const city = await browserOf(host, 'inspector@440100')
    const body = draft({ units: ['440104'], instruction: id })
    expect((await city.ask('POST', '/notices', body)).problem.code).toBe('not-found')
    const stale = { act: 'answer', text: '已办理', version: 1 }
    const late = await office.ask('POST', `${PLACE}/${id}/work`, stale)
    expect(late.problem.code).toBe('changed-meanwhile')
  })
})
