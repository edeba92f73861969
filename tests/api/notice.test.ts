import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { NoticeDraft } from '#contract/notice.ts'
import type { MessageBody } from '#contract/message.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000

/** Which endpoint takes a move. */
const WORK = new Set(['receive', 'plan', 'progress', 'ask-extension', 'answer'])
const APPROVAL = new Set(['approve', 'grant', 'refuse'])
const placeFor = (act: string) =>
  WORK.has(act) ? 'work' : APPROVAL.has(act) ? 'approval' : 'direction'

const answer = {
  text: '已全部整改',
  remedies: ['已印发方案'],
  evidence: [{ kind: 'document', number: '穗府办〔2026〕9号' }],
}

describe.each(hosts)('notices on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const draftOne = async (more: Partial<NoticeDraft> = {}) => {
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft(more))
    const [row] = body.rows
    if (!row) throw new Error('no notice')
    return row
  }
  const path = (id: string, unit = '440100') => `/units/${unit}/notices/${id}`
  async function step(
    who: TestBrowser,
    id: string,
    act: string,
    more: Record<string, unknown> = {},
    unit = '440100',
  ) {
    // Later messages sort after earlier ones.
    host.clock.pass(1000)
    const read = await who.get<NoticeBody>(path(id, unit))
    const body = { act, version: read.body.version, ...more }
    return who.ask<NoticeBody>('POST', `${path(id, unit)}/${placeFor(act)}`, body)
  }
  async function issued(more: Partial<NoticeDraft> = {}) {
    const { id } = await draftOne(more)
    await step(chief, id, 'approve')
    const { body } = await step(office, id, 'issue')
    return body
  }

  it('goes from draft to close, and tells every step by name and time', async () => {
    const { id } = await draftOne()
    expect((await step(office, id, 'issue')).problem.code).toBe('notice-state')
    expect((await step(chief, id, 'approve')).body).toMatchObject({ state: 'approved' })
    expect((await step(office, id, 'issue')).body).toMatchObject({
      state: 'issued',
      number: '粤府办督〔2026〕1号',
      // Sunday 22 November and ten working days: Friday 4 December.
      deadline: { last: '2026-12-04', skipped: ['2026-11-28', '2026-11-29'] },
      due: { day: '2026-12-04', left: 10, passed: false },
    })
    expect((await step(reporter, id, 'receive')).body.may).toEqual([
      'plan',
      'progress',
      'ask-extension',
      'answer',
    ])
    await step(reporter, id, 'plan', { text: '十二月一日前印发方案' })
    await step(reporter, id, 'progress', { text: '方案已报审' })
    const answered = await step(reporter, id, 'answer', answer)
    expect(answered.body).toMatchObject({ state: 'answered', problems: [{ remedy: '已印发方案' }] })
    await step(office, id, 'verify', { text: '属实' })
    const closed = await step(office, id, 'close')
    expect(closed.body.state).toBe('closed')
    expect(closed.body.may).toEqual([])
    expect(closed.body.steps.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'draft inspector@440000',
      'approve chief-inspector@440000',
      'issue inspector@440000',
      'receive reporter@440100',
      'plan reporter@440100',
      'progress reporter@440100',
      'answer reporter@440100',
      'verify inspector@440000',
      'close inspector@440000',
    ])
    const { body } = await reporter.get<{ rows: MessageBody[] }>('/messages')
    expect(body.rows.map(({ kind, notice }) => [kind, notice])).toEqual([
      ['notice-close', id],
      ['notice-verify', id],
      ['notice-issue', id],
    ])
  })

  it('is not approved by who drafted it, nor answered without evidence and each remedy', async () => {
    const own = await chief.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    const id = own.body.rows[0]?.id ?? ''
    expect((await step(chief, id, 'approve')).problem.code).toBe('not-yourself')
    const leader = await browserOf(host, 'leader@440000')
    expect((await step(leader, id, 'approve')).status).toBe(200)
    await step(office, id, 'issue')
    await step(reporter, id, 'receive')
    const bare = await step(reporter, id, 'answer', { text: '已整改', remedies: [''] })
    expect(bare.problem.fields?.map(({ path }) => path)).toEqual(['remedies', 'evidence'])
    const file = { ...answer, evidence: [{ kind: 'file', file: 'not-ours', name: '报告.pdf' }] }
    expect((await step(reporter, id, 'answer', file)).problem.code).toBe('not-found')
  })

  it('is changed as a draft by whoever may write notices, and then not approved by them', async () => {
    const { id } = await draftOne({ helpers: ['440300'] })
    const { units: _units, earlier: _earlier, ...said } = draft({ title: '关于解读方案的通知' })
    const term = { count: 3, unit: 'days' as const }
    const body = { ...said, term, helpers: ['gd-jt'], version: 1 }
    expect((await reporter.ask('PUT', path(id), body)).status).toBe(403)
    const changed = await chief.ask<NoticeBody>('PUT', path(id), body)
    expect(changed.body).toMatchObject({
      title: '关于解读方案的通知',
      term,
      helpers: [{ id: 'gd-jt' }],
      state: 'drafted',
      version: 2,
      steps: [{ act: 'draft' }, { act: 'edit', fields: ['helpers', 'title', 'term'] }],
    })
    expect(changed.body.may).toEqual(['edit', 'withdraw'])
    expect((await step(chief, id, 'approve')).problem.code).toBe('not-yourself')
    const bare = await office.ask('PUT', path(id), { ...body, version: 2 })
    expect(bare.problem.fields).toMatchObject([{ code: 'nothing-changed' }])
    const wrong = body.problems.map((one) => ({ ...one, clauses: ['Y9-99'] }))
    const unknown = await office.ask('PUT', path(id), { ...body, version: 2, problems: wrong })
    expect(unknown.problem.code).toBe('notice-clause')
    const foreign = await office.ask('PUT', path(id), { ...body, version: 2, facts: ['never'] })
    expect(foreign.problem.code).toBe('notice-fact')
    const leader = await browserOf(host, 'leader@440000')
    expect((await step(leader, id, 'approve')).body.state).toBe('approved')
    const late = await office.ask('PUT', path(id), { ...body, title: '太迟', version: 3 })
    expect(late.problem.code).toBe('notice-state')
    const { body: audit } = await (
      await browserOf(host, 'auditor@440000')
    ).get<{ rows: { action: string }[] }>('/audit')
    expect(audit.rows.filter(({ action }) => action === 'notice.edit')).toHaveLength(1)
  })

  it('is not changed over what somebody else changed meanwhile, and says what that is', async () => {
    const { id } = await draftOne()
    const { units: _units, earlier: _earlier, ...said } = draft()
    await chief.ask('PUT', path(id), { ...said, title: '先改的标题', version: 1 })
    const stale = await office.ask('PUT', path(id), { ...said, ask: '后改的要求', version: 1 })
    expect(stale.problem).toMatchObject({
      code: 'changed-meanwhile',
      current: { title: '先改的标题', version: 2 },
    })
    const answers = await Promise.all(
      [office, chief].map((who, at) =>
        who.ask('PUT', path(id), { ...said, title: `标题 ${at}`, version: 2 }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('warns of the same topic when a draft is changed to it, but not of itself', async () => {
    await issued()
    const { id } = await draftOne({ topic: '另一件事' })
    const { units: _units, earlier: _earlier, ...said } = draft()
    const second = await office.ask('PUT', path(id), { ...said, version: 1 })
    expect(second.problem).toMatchObject({
      code: 'needs-confirmation',
      fields: [{ code: 'notice-running', params: { number: '粤府办督〔2026〕1号' } }],
    })
    const because = '上一件只涉及网站'
    const said2 = await office.ask<NoticeBody>('PUT', path(id), { ...said, because, version: 1 })
    expect(said2.body.steps.at(-1)).toMatchObject({ act: 'edit', text: because })
    const again = { ...said, title: '改一个标题', version: 2 }
    expect((await office.ask('PUT', path(id), again)).status).toBe(200)
  })

  it('gives each its own number, whoever issues at the same time', async () => {
    const ids: string[] = []
    for (const topic of ['甲事', '乙事', '丙事']) {
      const { id } = await draftOne({ topic })
      await step(chief, id, 'approve')
      ids.push(id)
    }
    const answers = await Promise.all(
      ids.map((id, at) => step(at === 1 ? chief : office, id, 'issue')),
    )
    expect(answers.map(({ body }) => body.number).sort()).toEqual(
      ['1', '2', '3'].map((serial) => `粤府办督〔2026〕${serial}号`),
    )
    // Another organ counts for itself.
    const { id } = await draftOne({ topic: '丁事' })
    await step(chief, id, 'approve')
    expect((await step(office, id, 'issue', { code: '粤督' })).body.number).toBe('粤督〔2026〕1号')
  })

  it('lets one of two who issue the same notice at once do it', async () => {
    const { id } = await draftOne()
    await step(chief, id, 'approve')
    const answers = await Promise.all([step(office, id, 'issue'), step(chief, id, 'issue')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('warns of a second one to a unit on the same topic, and takes it with a reason', async () => {
    await issued()
    const second = await office.ask('POST', '/notices', draft({ topic: ' 政策解读 公开' }))
    expect(second.problem).toMatchObject({
      code: 'needs-confirmation',
      fields: [
        { code: 'notice-running', params: { unit: '广州市', number: '粤府办督〔2026〕1号' } },
      ],
    })
    const because = '上一件只涉及网站'
    expect((await office.ask('POST', '/notices', draft({ because }))).status).toBe(200)
  })

  it('rests on clauses and facts that there are, or nothing is written', async () => {
    const wrong = draft().problems.flatMap((one) => [one, { ...one, clauses: ['N9-02', 'Y9-99'] }])
    const refused = await office.ask('POST', '/notices', draft({ problems: wrong }))
    expect(refused.problem).toMatchObject({
      code: 'notice-clause',
      params: { number: 2, clause: 'Y9-99' },
      fields: [{ path: 'problems.1.clauses' }],
    })
    const entry = conference('2026-10-12', '旧闻发布会')
    const written = await reporter.ask<{ fact: { id: string } }>(
      'POST',
      '/units/440100/facts',
      entry,
    )
    const { id } = written.body.fact
    // It is a fact of 广州, and 深圳 answers for none of it.
    for (const [unit, fact] of [
      ['440300', id],
      ['440100', 'never'],
    ] as const) {
      const foreign = await office.ask('POST', '/notices', draft({ units: [unit], facts: [fact] }))
      expect(foreign.problem).toMatchObject({ code: 'notice-fact', params: { fact } })
    }
    expect((await office.get<{ total: number }>('/notices')).body.total).toBe(0)
    const both = draft({ units: ['440300', '440100'], facts: [id] })
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', both)
    const facts = []
    for (const one of body.rows) {
      facts.push((await office.get<NoticeBody>(path(one.id, one.unit.id))).body.facts)
    }
    expect(facts).toEqual([[], [id]])
    const toGuangzhou = body.rows[1]?.id ?? ''
    await step(chief, toGuangzhou, 'approve')
    await step(office, toGuangzhou, 'issue')
    const named = [{ id, ledger: 'press-events', day: '2026-10-12', title: '旧闻发布会' }]
    expect((await reporter.get<NoticeBody>(path(toGuangzhou))).body.namedFacts).toEqual(named)
  })

  it('makes many notices of one draft, and none where one unit is out of reach', async () => {
    const many = draft({ units: ['440100', '440300', 'gd-jt'] })
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', many)
    expect(body.rows.map(({ unit }) => unit.name)).toEqual(['广州市', '深圳市', '省交通运输厅'])
    const own = await browserOf(host, 'inspector@440100')
    const beyond = draft({ units: ['440104', '440300'] })
    expect((await own.ask('POST', '/notices', beyond)).problem.code).toBe('out-of-scope')
    expect((await own.get<{ total: number }>('/notices?under=440104')).body.total).toBe(0)
  })

  it('gives more time when it was asked for before the due date, and says until when', async () => {
    const { id } = await issued()
    await step(reporter, id, 'receive')
    const ask = { text: '涉及三个部门', until: '2026-12-18' }
    const early = { ...ask, until: '2026-12-04' }
    expect((await step(reporter, id, 'ask-extension', early)).problem.code).toBe('invalid-input')
    expect((await step(reporter, id, 'ask-extension', ask)).body.extension).toBe('asked')
    expect((await step(chief, id, 'grant', { text: '同意' })).body).toMatchObject({
      extension: 'granted',
      deadline: { last: '2026-12-18', rule: { kind: 'until' } },
    })
    host.clock.pass(27 * DAY)
    expect((await step(reporter, id, 'ask-extension', ask)).problem.code).toBe('notice-overdue')
  })

  it('stands still while it is paused, and shows the time that was paused', async () => {
    const { id } = await issued()
    await step(reporter, id, 'receive')
    await step(office, id, 'pause', { text: '等待复核' })
    expect((await step(reporter, id, 'answer', answer)).problem.code).toBe('notice-paused')
    // Sunday 22 to Wednesday 25: three working days.
    host.clock.pass(3 * DAY)
    expect((await step(office, id, 'resume', { text: '复核完毕' })).body.deadline).toMatchObject({
      last: '2026-12-09',
      paused: 3,
    })
  })

  it('goes back with a reason and a new day, and is answered anew', async () => {
    const { id } = await issued()
    await step(reporter, id, 'receive')
    await step(reporter, id, 'answer', answer)
    expect((await step(office, id, 'return', { text: '' })).problem.fields).toHaveLength(2)
    const back = { text: '佐证不足', until: '2026-12-10' }
    expect((await step(office, id, 'return', back)).body).toMatchObject({
      state: 'returned',
      due: { day: '2026-12-10' },
    })
    expect((await step(reporter, id, 'answer', answer)).body.state).toBe('answered')
  })

  it('is read by units that help, who tell how far they are; by nobody else', async () => {
    const { id } = await issued({ helpers: ['440300'] })
    await step(reporter, id, 'receive')
    const helper = await browserOf(host, 'reporter@440300')
    const read = await helper.get<NoticeBody>(path(id, '440300'))
    expect(read.body).toMatchObject({ helpers: [{ id: '440300' }], may: ['progress'] })
    const told = await step(helper, id, 'progress', { text: '数据已提供' }, '440300')
    expect(told.body.steps.at(-1)).toMatchObject({ helper: '深圳市', by: 'reporter@440300' })
    const refused = await step(helper, id, 'answer', answer, '440300')
    expect(refused.problem.code).toBe('notice-lead-only')
    expect((await helper.get<{ total: number }>('/notices')).body.total).toBe(1)
    const other = await issued({ topic: '另一件事' })
    expect((await helper.get(path(other.id, '440300'))).problem.code).toBe('not-found')
    expect((await helper.get(path(other.id))).problem.code).toBe('out-of-scope')
  })

  it('follows upon an earlier one to the same unit, and both show it', async () => {
    const first = await issued()
    const because = '整改后反弹'
    const again = await issued({ earlier: first.id, because })
    expect(again).toMatchObject({ isRecurrence: true, recurrences: [{ id: first.id }] })
    const { body } = await office.get<NoticeBody>(path(first.id))
    expect(body).toMatchObject({ isRecurrence: false, recurrences: [{ id: again.id }] })
    const wrong = draft({ units: ['440300'], earlier: first.id })
    expect((await office.ask('POST', '/notices', wrong)).problem.code).toBe('not-found')
  })

  it('lists overdue ones first, by filters, in pages', async () => {
    const late = await issued({ topic: '甲事', term: { count: 1, unit: 'days' } })
    host.clock.pass(5 * DAY)
    const soon = await issued({
      topic: '乙事',
      term: { count: 5, unit: 'days' },
      severity: 'urgent',
    })
    const waits = await draftOne({ topic: '丙事', units: ['440300'] })
    const idsOf = async (query = '') =>
      (await office.get<{ rows: NoticeRow[] }>(`/notices${query}`)).body.rows.map(({ id }) => id)
    expect(await idsOf()).toEqual([late.id, soon.id, waits.id])
    expect(await idsOf('?state=overdue')).toEqual([late.id])
    expect(await idsOf('?severity=urgent')).toEqual([soon.id])
    expect(await idsOf('?age=5')).toEqual([late.id])
    expect(await idsOf('?under=440300')).toEqual([waits.id])
    const first = await office.get<{ next: string; counts: object }>('/notices?limit=2')
    expect(first.body.counts).toEqual({
      open: 3,
      overdue: 1,
      answered: 0,
      drafted: 1,
      'under-review': 0,
    })
    expect(await idsOf(`?limit=2&cursor=${first.body.next}`)).toEqual([waits.id])
  })
})
