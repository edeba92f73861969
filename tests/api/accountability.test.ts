import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tick } from '#api/tick.ts'
import type { RecordBody, RecordRow } from '#contract/accountability-body.ts'
import type { RecordBasis, RecordProposal } from '#contract/accountability.ts'
import type { MessageBody } from '#contract/message.ts'
import type { PaperBody } from '#contract/paper.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import { listAudit } from '#database/audit.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { decided, proposal } from '#tests/api/record-proposal.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000

/** Which endpoint takes a move. */
const PLACES: Record<string, string> = {
  state: 'statement',
  appeal: 'statement',
  decide: 'decision',
  dismiss: 'decision',
  review: 'decision',
  approve: 'approval',
  'send-back': 'approval',
}

describe.each(hosts)('accountability on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let leader: TestBrowser
  let approver: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    leader = await browserOf(host, 'leader@440000')
    approver = await browserOf(host, 'approver@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const path = (id: string, unit = '440100') => `/units/${unit}/accountability/${id}`
  const goTo = (text: string) => host.clock.pass(Date.parse(`${text}+08:00`) - host.deps.now())
  const propose = (more: Partial<RecordProposal> = {}, who = office) =>
    who.ask<{ rows: RecordRow[] }>('POST', '/accountability', proposal(more))
  async function proposed(more: Partial<RecordProposal> = {}, who = office) {
    const { body } = await propose(more, who)
    const [row] = body.rows
    if (!row) throw new Error(JSON.stringify(body))
    return row.id
  }
  async function step(who: TestBrowser, id: string, act: string, more: object = {}) {
    host.clock.pass(1000)
    const { body } = await chief.get<RecordBody>(path(id))
    const said = { act, version: body.version, text: '说明如下', ...more }
    return who.ask<RecordBody>('POST', `${path(id)}/${PLACES[act] ?? 'handling'}`, said)
  }
  async function heard(id: string) {
    await step(office, id, 'ask', { day: '2026-11-30' })
    await step(approver, id, 'state', { text: '当日值班人员未审核' })
    return step(office, id, 'hear', { hearing: 'written' })
  }
  async function inForce(more: Partial<RecordProposal> = {}) {
    const id = await proposed(more)
    await heard(id)
    await step(chief, id, 'decide', { measure: 'talk' })
    await step(office, id, 'serve', { day: '2026-11-22' })
    return id
  }

  it('goes from a proposal over the hearing to a decision by somebody else', async () => {
    const id = await proposed()
    expect((await step(chief, id, 'decide', { measure: 'talk' })).problem.code).toBe(
      'accountability-state',
    )
    expect((await step(office, id, 'ask', { day: '2026-11-22' })).problem.code).toBe(
      'invalid-input',
    )
    expect((await step(office, id, 'ask', { day: '2026-11-30' })).body.state).toBe('asked')
    expect((await step(office, id, 'hear', { hearing: 'written' })).problem.code).toBe(
      'accountability-unheard',
    )
    expect((await step(office, id, 'hear', { hearing: 'waived' })).problem.code).toBe(
      'accountability-unheard',
    )
    expect((await step(approver, id, 'state', { text: '' })).problem.code).toBe('invalid-input')
    await step(approver, id, 'state', { text: '当日值班人员未审核' })
    expect((await step(office, id, 'hear', { hearing: 'written' })).body.state).toBe('heard')
    expect((await step(office, id, 'decide', { measure: 'talk' })).problem.code).toBe('forbidden')
    expect((await step(chief, id, 'decide', { measure: 'talk' })).body.state).toBe('decided')
    const served = await step(office, id, 'serve', { number: '粤府办〔2026〕8号' })
    expect(served.body).toMatchObject({
      state: 'in-force',
      measure: 'talk',
      outcomes: [
        {
          by: 'office',
          organ: '广东省',
          number: '粤府办〔2026〕8号',
          primary: true,
          // Thirty days from 22 November: Tuesday 22 December.
          windows: [{ stage: 'office-review', last: '2026-12-22', open: true }],
        },
      ],
    })
    expect(served.body.steps.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'propose inspector@440000',
      'ask inspector@440000',
      'state approver@440100',
      'hear inspector@440000',
      'decide chief-inspector@440000',
      'serve inspector@440000',
    ])
  })

  it('needs approval for what needs it, by one who neither proposed nor decided', async () => {
    const id = await proposed({ proposed: 'criticise' })
    await heard(id)
    expect((await step(chief, id, 'decide', { measure: 'criticise' })).body.state).toBe('submitted')
    expect((await step(office, id, 'serve')).problem.code).toBe('accountability-state')
    expect((await step(chief, id, 'approve')).problem.code).toBe('forbidden')
    expect((await step(leader, id, 'send-back', { text: '事实不清' })).body).toMatchObject({
      state: 'heard',
      decision: null,
    })
    await step(chief, id, 'decide', { measure: 'propose' })
    expect((await step(leader, id, 'approve')).body.state).toBe('decided')
    // Who may approve decides at once.
    const other = await proposed({ title: '另一件事' })
    await heard(other)
    expect((await step(leader, other, 'decide', { measure: 'criticise' })).body.state).toBe(
      'decided',
    )
    const own = await proposed({ title: '负责人提出的事' }, chief)
    await heard(own)
    expect((await step(chief, own, 'decide', { measure: 'talk' })).problem.code).toBe(
      'not-yourself',
    )
    expect((await step(chief, own, 'dismiss')).problem.code).toBe('not-yourself')
  })

  it('records what others decided with organ, document and day, and lets it lapse by itself', async () => {
    const bare = await propose({ decided: decided({ until: null }) })
    expect(bare.problem.fields?.map((one) => one.path)).toEqual(['decided.until'])
    // 警告 lasts six months: no earlier end is taken.
    const short = await propose({ decided: decided({ until: '2026-12-09' }) })
    expect(short.problem.fields?.map((one) => one.path)).toEqual(['decided.until'])
    const ours = await propose({
      decided: decided({ measure: 'talk', organ: '广东省', until: null }),
    })
    expect(ours.problem.fields?.map((one) => one.path)).toEqual(['decided.organ'])
    const id = await proposed({ decided: decided() })
    const { body } = await approver.get<RecordBody>(path(id))
    expect(body).toMatchObject({
      state: 'in-force',
      measure: 'government-warning',
      until: '2026-12-10',
      outcomes: [{ by: 'recorded', runs: true, number: '穗监〔2026〕9号' }],
    })
    expect((await step(office, id, 'complete')).problem.code).toBe('accountability-state')
    goTo('2026-12-10T10:00')
    await tick(host.deps)
    expect((await chief.get<RecordBody>(path(id))).body.state).toBe('in-force')
    goTo('2026-12-11T10:00')
    // Two processes: what one has done, the other finds on record.
    const done = await Promise.all([tick(host.deps), tick(host.deps)])
    expect(done.toSorted()).toEqual([0, 1])
    expect(await tick(host.deps)).toBe(0)
    const after = (await chief.get<RecordBody>(path(id))).body
    expect(after).toMatchObject({ state: 'lapsed', ahead: [{ step: 'erase', day: '2031-12-10' }] })
    expect(after.steps.at(-1)).toMatchObject({ act: 'lapse', by: null, day: '2026-12-11' })
    expect(after.may).toEqual([])
    // Five years later nobody knows who it was; what is counted stays.
    goTo('2031-12-10T10:00')
    expect(await tick(host.deps)).toBe(1)
    chief = await browserOf(host, 'chief-inspector@440000')
    const kept = (await chief.get<RecordBody>(path(id))).body
    expect(kept).toMatchObject({ name: null, post: null, erased: true, account: '' })
    const list = await chief.get<{ rows: RecordRow[]; persons: number }>('/accountability')
    expect(list.body).toMatchObject({ persons: 1, rows: [{ name: null }] })
  })

  it('is reviewed in time by one who took no part, and nobody comes off worse', async () => {
    const id = await inForce()
    expect((await step(approver, id, 'appeal', { text: '责任不在本人' })).body).toMatchObject({
      state: 'in-force',
      remedies: [{ stage: 'office-review', due: '2026-12-22', result: null }],
    })
    expect((await step(approver, id, 'appeal')).problem.code).toBe('accountability-window')
    expect((await step(chief, id, 'review', { result: 'upheld' })).problem.code).toBe(
      'reviewer-barred',
    )
    const worse = { result: 'changed', measure: 'criticise' }
    expect((await step(leader, id, 'review', worse)).problem.code).toBe('invalid-input')
    const lighter = { result: 'changed', measure: 'rectify' }
    expect((await step(leader, id, 'review', lighter)).body.measure).toBe('rectify')
    const other = await inForce({ title: '另一件事' })
    await step(approver, other, 'appeal')
    expect((await step(leader, other, 'review', { result: 'revoked' })).body).toMatchObject({
      state: 'revoked',
      measure: null,
    })
    const { body } = await approver.get<{ persons: number; rows: RecordRow[] }>('/accountability')
    expect([body.persons, body.rows.length]).toEqual([1, 2])
  })

  it('closes the window by the clock, and only then can it be closed', async () => {
    const id = await inForce()
    expect((await step(office, id, 'complete')).problem.code).toBe('accountability-state')
    goTo('2026-12-23T10:00')
    await tick(host.deps)
    expect((await step(approver, id, 'appeal')).problem.code).toBe('accountability-window')
    expect((await step(office, id, 'complete')).body.state).toBe('closed')
    for (const who of [office, chief, leader, approver]) {
      expect((await who.get<RecordBody>(path(id))).body.may).toEqual([])
    }
  })

  it('notes what was sought elsewhere, in its window, and what came of it', async () => {
    const id = await proposed({
      decided: decided({ told: '2026-11-20', day: '2026-11-18', until: '2027-05-18' }),
    })
    const sought = {
      outcome: 0,
      stage: 're-examination',
      day: '2026-11-21',
      organ: '广州市监察委员会',
    }
    const wrong = { ...sought, stage: 'organ-review' }
    expect((await step(office, id, 'note-remedy', wrong)).problem.code).toBe(
      'accountability-window',
    )
    // A month from Saturday 21 November is Monday 21 December.
    expect((await step(office, id, 'note-remedy', sought)).body).toMatchObject({
      remedies: [{ due: '2026-12-21', result: null }],
      remedy: true,
    })
    const heavier = { result: 'changed', measure: 'government-demerit' }
    expect((await step(office, id, 'note-outcome', heavier)).problem.code).toBe('invalid-input')
    const { body } = await step(office, id, 'note-outcome', {
      result: 'revoked',
      day: '2026-11-22',
    })
    expect(body).toMatchObject({ state: 'revoked', outcomes: [{ revoked: true }] })
  })

  it('holds each to account once for an event, whoever proposes it and from what', async () => {
    const facts = [] as string[]
    const again = { event: 'event:same', about: { notice: null, facts, period: null, veto: null } }
    const [one, two] = await Promise.all([propose(again), propose(again, chief)])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    const subjects: RecordProposal['subjects'] = [
      { kind: 'unit' },
      { kind: 'person', name: '李四', post: '主任', part: 'main-leader' },
    ]
    expect((await propose({ ...again, subjects })).body.rows).toHaveLength(2)
    const spaced = [{ ...proposal().subjects[0], name: '王 小明' }] as RecordProposal['subjects']
    expect((await propose({ ...again, subjects: spaced })).problem.code).toBe('already-exists')
    const first = (one.status === 200 ? one : two).body.rows[0]?.id ?? ''
    const { body } = await chief.get<RecordBody>(path(first))
    expect(body.sameEvent.map(({ name }) => name).toSorted()).toEqual([null, '李某'].toSorted())
    // What led to nothing leaves the way free.
    await step(leader, first, 'dismiss')
    expect((await propose({ ...again, subjects: spaced })).status).toBe(200)
  })

  it('is seen by the unit from the hearing on, by its approver, and by nobody else', async () => {
    const id = await proposed()
    const reporter = await browserOf(host, 'reporter@440100')
    const beside = await browserOf(host, 'inspector@440100')
    const auditor = await browserOf(host, 'auditor@440000')
    const codes = async () => {
      const asked = [approver, reporter, beside, auditor].map((who) => who.get(path(id)))
      return (await Promise.all(asked)).map(({ problem }) => problem.code)
    }
    expect(await codes()).toEqual(['not-found', 'forbidden', 'out-of-scope', 'forbidden'])
    expect((await approver.get<{ total: number }>('/accountability')).body.total).toBe(0)
    await step(office, id, 'ask', { day: '2026-11-30' })
    expect(await codes()).toEqual([undefined, 'forbidden', 'out-of-scope', 'forbidden'])
    expect((await approver.get(path(id, '440300'))).problem.code).toBe('out-of-scope')
    const inbox = await reporter.get<{ rows: MessageBody[] }>('/messages')
    expect(inbox.body.rows).toMatchObject([
      { kind: 'accountability-ask', text: '', due: '2026-11-30' },
    ])
  })

  it('puts every read into the audit chain, and no name', async () => {
    const id = await proposed()
    const { body } = await leader.get<RecordBody>(path(id))
    expect(body.name).toBe('王小明')
    const list = await leader.get<{ rows: RecordRow[] }>('/accountability')
    expect(list.body.rows.map(({ name }) => name)).toEqual(['王某某'])
    await chief.open('/exports/accountability?format=csv').then((file) => file.text())
    const entries = await listAudit(host.storage.read, {}, 50)
    expect(
      entries.slice(0, 3).map(({ action, account_name }) => `${action} ${account_name}`),
    ).toEqual([
      'accountability.export chief-inspector@440000',
      'accountability.read leader@440000',
      'accountability.propose inspector@440000',
    ])
    expect(JSON.stringify(entries)).not.toContain('小明')
  })

  it('is printed on the letterhead of the office once it decided, and that is on record too', async () => {
    const id = await proposed({ figures: [{ what: '场次', reported: '4', verified: '3' }] })
    expect((await chief.get(`${path(id)}/paper`)).problem.code).toBe('accountability-state')
    await heard(id)
    await step(chief, id, 'decide', { measure: 'talk' })
    await step(office, id, 'serve', { number: '粤府办督谈〔2026〕3号', day: '2026-11-22' })
    const { body } = await chief.get<PaperBody>(`${path(id)}/paper`)
    expect(body).toMatchObject({
      title: '关于约谈广州市网站编辑科科长王小明的通知',
      number: '粤府办督谈〔2026〕3号',
      addressees: '广州市',
      signature: { day: '2026-11-22' },
    })
    const text = JSON.stringify(body.body)
    expect(text).toContain('场次：填报4，核实3')
    expect(text).toContain('可在2026年12月22日前（含当日）向本机关申请复核')
    // Once a review is asked for, the paper still says what it said.
    await step(approver, id, 'appeal')
    const { body: again } = await chief.get<PaperBody>(`${path(id)}/paper`)
    expect(again.body).toEqual(body.body)
    const [entry] = await listAudit(host.storage.read, {}, 1)
    expect([entry?.action, entry?.account_name]).toEqual([
      'accountability.read',
      'chief-inspector@440000',
    ])
    const elsewhere = await proposed({ title: '另一件事', decided: decided() })
    expect((await chief.get(`${path(elsewhere)}/paper`)).problem.code).toBe('accountability-state')
  })

  it('leaves with its names only by a right of its own', async () => {
    await inForce()
    for (const who of [office, leader, approver]) {
      expect((await who.get('/exports/accountability')).problem.code).toBe('forbidden')
    }
    const file = await chief.open('/exports/accountability?format=csv&state=standing')
    const [head, row] = (await file.text()).split('\r\n')
    expect(head).toContain('姓名,职务,责任')
    expect(row).toContain('广州市,王小明,网站编辑科科长,直接责任')
    const none = await chief.open('/exports/accountability?format=csv&state=proposed')
    expect((await none.text()).trim().split('\r\n')).toHaveLength(1)
  })

  it('starts from an overdue notice, and names who signed for it', async () => {
    const made = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    const notice = made.body.rows[0]?.id ?? ''
    const reporter = await browserOf(host, 'reporter@440100')
    const at = `/units/440100/notices/${notice}`
    const acts = [
      [chief, 'approval', 'approve'],
      [office, 'direction', 'issue'],
      [reporter, 'work', 'receive'],
    ] as const
    for (const [who, place, act] of acts) {
      const { version } = (await office.get<NoticeBody>(at)).body
      await who.ask('POST', `${at}/${place}`, { act, version })
    }
    const basis = await office.get<RecordBasis>(
      `/units/440100/accountability-basis?notice=${notice}`,
    )
    expect(basis.body).toMatchObject({
      title: '关于政策解读公开问题的整改通知（粤府办督〔2026〕1号）',
      grounds: ['Y0-01'],
      persons: [{ name: 'reporter@440100', because: 'signed-for' }],
    })
    const about = { notice, facts: [], period: null, veto: null }
    const id = await proposed({ source: 'notice', about, grounds: ['P39-2'] })
    const { body } = await office.get<RecordBody>(path(id))
    expect([body.event, body.about.notice]).toEqual([`notice:${notice}`, notice])
    const elsewhere = await propose({ source: 'notice', about, unit: '440300', grounds: ['P39-2'] })
    expect(elsewhere.problem.code).toBe('not-found')
  })

  it('starts from a false report: what was reported beside what was found, and who published it', async () => {
    const reporter = await browserOf(host, 'reporter@440100')
    const entry = conference('2026-10-12', '第三季度发布会')
    const made = await reporter.ask<{ fact: { id: string } }>('POST', '/units/440100/facts', entry)
    const fact = made.body.fact.id
    const values = { ...entry.values, day: '2026-10-13', host: 'provincial-press-office' }
    await office.ask('PUT', `/units/440100/facts/${fact}/verification`, {
      outcome: 'corrected',
      values,
      because: '发布会由省新闻办举行',
      version: 1,
    })
    const { body } = await office.get<RecordBasis>(
      `/units/440100/accountability-basis?facts=${fact}`,
    )
    expect(body.persons[0]).toEqual({
      name: 'reporter@440100',
      because: 'published',
      what: '第三季度发布会',
    })
    expect(body.grounds).toEqual(['P39-4'])
    expect(body.figures).toContainEqual(
      expect.objectContaining({ reported: '2026-10-12', verified: '2026-10-13' }),
    )
    const about = { notice: null, facts: [fact], period: null, veto: null }
    const without = await propose({
      source: 'false-report',
      about,
      grounds: body.grounds as string[],
    })
    expect(without.problem.fields?.map((one) => one.path)).toEqual(['figures'])
    const figures = [...body.figures]
    const id = await proposed({ source: 'false-report', about, figures, grounds: ['P39-4'] })
    expect((await office.get<RecordBody>(path(id))).body.figures).toEqual(figures)
  })

  it('rests a serious misstatement on the clause that names it', async () => {
    const wrong = await propose({ source: 'misstatement', grounds: ['Y4-07'] })
    expect(wrong.problem.fields?.map((one) => one.path)).toEqual(['grounds'])
    expect((await propose({ source: 'misstatement' })).status).toBe(200)
  })

  it('is not changed by two at once', async () => {
    const id = await proposed()
    const { version } = (await chief.get<RecordBody>(path(id))).body
    const said = { act: 'ask', day: '2026-11-30', version }
    const answers = await Promise.all(
      [office, chief].map((who) => who.ask('POST', `${path(id)}/handling`, said)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is counted and found by state, measure, source, region and day of the decision', async () => {
    await proposed()
    const about = { unit: '440300', title: '深圳的事' }
    await proposed({ ...about, decided: decided() })
    const totals = async (query: string) => {
      const { body } = await chief.get<{ total: number; persons: number; measures: object }>(
        `/accountability?${query}`,
      )
      return [body.total, body.persons, body.measures]
    }
    expect(await totals('')).toEqual([2, 1, { 'government-warning': 1 }])
    // Figures count whatever the state, so that they stay when a list is narrowed to one.
    expect(await totals('state=open')).toEqual([1, 1, { 'government-warning': 1 }])
    expect(await totals('state=standing')).toEqual([1, 1, { 'government-warning': 1 }])
    expect(await totals('under=440100')).toEqual([1, 0, {}])
    expect(await totals('measure=talk')).toEqual([0, 0, {}])
    expect(await totals('from=2026-04-01&to=2026-06-30')).toEqual([
      1,
      1,
      { 'government-warning': 1 },
    ])
    expect(await totals('from=2026-07-01')).toEqual([0, 0, {}])
    host.clock.pass(DAY)
    const first = await chief.get<{ rows: RecordRow[]; next: string }>('/accountability?limit=1')
    const next = await chief.get<{ rows: RecordRow[] }>(
      `/accountability?limit=1&cursor=${first.body.next}`,
    )
    expect(new Set([...first.body.rows, ...next.body.rows].map(({ id }) => id)).size).toBe(2)
  })
})
