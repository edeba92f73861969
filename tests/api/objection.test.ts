import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ObjectionBody, ReviewerBody } from '#contract/objection.ts'
import { insertDelegation } from '#database/delegation.ts'
import { insertFacts } from '#database/fact.ts'
import type { StoredFact } from '#database/fact.ts'
import { saveJudgement } from '#database/judgement.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settleObjections } from '#tests/api/objection-scheme.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, conference } from '#tests/api/scored-province.ts'

const OBJECTIONS = '/units/440100/objections/2026-Q2'
const DAY = 24 * 3_600_000

describe.each(hosts)('objections on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let office: TestBrowser
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 20_000, sessionHours: 400 })
    await settleObjections(host)
    // 质量 was judged by the inspector before the lock.
    const judgement = {
      unit: '440100',
      period: '2026-Q2',
      item: 'quality',
      view: 'official' as const,
      points: '12',
      because: '抽查',
      by: accountId('inspector@440000'),
    }
    await host.storage.write(({ tx }) => saveJudgement(tx, judgement, host.deps.now() - DAY, 0))
    reporter = await browserOf(host, 'reporter@440100')
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const objection = (more = {}) => ({
    item: 'quality',
    claim: '抽查的20条中有5条不属于本单位',
    evidence: [{ kind: 'document', number: '穗府办〔2026〕9号' }],
    ...more,
  })
  const file = (more = {}) => reporter.ask<ObjectionBody>('POST', OBJECTIONS, objection(more))
  const step = (browser: TestBrowser, id: string, body: object) =>
    browser.ask<ObjectionBody>('PUT', `${OBJECTIONS}/${id}/steps`, body)
  const takeUp = (id: string, version = 1, name = 'chief-inspector@440000') =>
    step(chief, id, { act: 'take-up', reviewer: accountId(name), version })

  it('keeps the points at filing, and tells both terms with the days they skip', async () => {
    const filed = await file()
    expect(filed.body).toMatchObject({
      state: 'filed',
      before: { low: '12', high: '12' },
      now: { low: '12', high: '12' },
      of: '30',
      filedBy: 'reporter@440100',
      decideBy: '2026-12-04',
    })
    expect((await reporter.get(OBJECTIONS)).body).toMatchObject({
      window: { kind: 'open', start: '2026-11-22', last: '2026-11-27', skipped: [] },
      rows: [{ id: filed.body.id, claim: objection().claim }],
    })
  })

  it('takes one until the end of the last day, and none after it', async () => {
    // Sunday 22 at 10:00: the last moment is Friday 27 at 23:59.
    host.clock.pass(5 * DAY + 14 * 3_600_000 - 1000)
    expect((await file()).status).toBe(200)
    host.clock.pass(1000)
    expect((await file({ item: 'plan' })).problem).toMatchObject({
      code: 'objection-window',
      params: { last: '2026-11-27' },
    })
  })

  it('takes none before results stand, nor where the scheme sets no term', async () => {
    const codeIn = async (period: string) =>
      (await reporter.ask('POST', `/units/440100/objections/${period}`, objection())).problem.code
    expect(await codeIn('2026-Q3')).toBe('objections-not-taken')
    expect(await codeIn('2026-Q4')).toBe('objections-not-taken')
    const { body } = await reporter.get('/units/440100/objections/2026-Q4')
    expect(body).toEqual({ window: { kind: 'none' }, rows: [] })
  })

  it('takes one open objection for a line, and only for a line there is', async () => {
    expect((await file()).status).toBe(200)
    expect((await file()).problem.code).toBe('already-exists')
    expect((await file({ item: 'plan' })).status).toBe(200)
    expect((await file({ item: 'unknown' })).problem.code).toBe('not-found')
    const link = { kind: 'link', url: 'javascript:alert(1)' }
    expect((await file({ item: 'conference', evidence: [link] })).problem.code).toBe(
      'invalid-input',
    )
  })

  it('lets two who file the same at once file one', async () => {
    const approver = await browserOf(host, 'approver@440100')
    const answers = await Promise.all([file(), approver.ask('POST', OBJECTIONS, objection())])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('bars whoever judged the line, and whoever is not above the unit', async () => {
    const { id } = (await file()).body
    const { body } = await office.get<{ rows: ReviewerBody[] }>(`${OBJECTIONS}/${id}/reviewers`)
    expect(body.rows).toEqual([
      {
        account: accountId('chief-inspector@440000'),
        name: 'chief-inspector@440000',
        barred: null,
      },
      {
        account: accountId('inspector@440000'),
        name: 'inspector@440000',
        barred: { deed: 'judged', what: '' },
      },
    ])
    expect((await takeUp(id, 1, 'inspector@440000')).problem.code).toBe('reviewer-barred')
    expect((await takeUp(id, 1, 'inspector@440100')).problem.code).toBe('not-found')
  })

  it('bars whoever the judge stood in for', async () => {
    await host.storage.write(({ tx }) =>
      insertDelegation(tx, {
        id: 'leave',
        from: accountId('chief-inspector@440000'),
        to: accountId('inspector@440000'),
        role: 'chief-inspector',
        unit: '440000',
        fromDay: '2026-11-20',
        untilDay: '2026-11-21',
        because: '出差',
        madeAt: host.deps.now() - 3 * DAY,
        revokedAt: null,
      }),
    )
    const { id } = (await file()).body
    const { body } = await office.get<{ rows: ReviewerBody[] }>(`${OBJECTIONS}/${id}/reviewers`)
    expect(body.rows.map(({ barred }) => barred?.deed)).toEqual(['judged', 'judged'])
    expect((await takeUp(id)).problem.code).toBe('reviewer-barred')
    // 方案 was judged by nobody.
    expect((await takeUp((await file({ item: 'plan' })).body.id)).status).toBe(200)
  })

  /** A press conference that came in with a file, the day before: the chain names no fact. */
  async function imported(by: string, title: string) {
    const { values } = conference('2026-05-12', title)
    const at = host.deps.now() - DAY
    const fact: StoredFact = {
      id: `from-file-${title}`,
      unit: '440100',
      ledger: 'press-events',
      day: '2026-05-12',
      values: values as StoredFact['values'],
      evidence: [],
      state: 'in-force',
      because: null,
      sameEvent: title,
      correctedDay: null,
      until: null,
      version: 1,
      createdAt: at,
      createdBy: accountId(by),
      updatedAt: at,
      updatedBy: accountId(by),
    }
    await host.storage.write(({ tx }) => insertFacts(tx, [fact]))
  }

  it('bars whoever brought a fact of the line in with a file', async () => {
    await imported('inspector@440000', '春季发布会')
    const { id } = (await file({ item: 'conference' })).body
    const { body } = await office.get<{ rows: ReviewerBody[] }>(`${OBJECTIONS}/${id}/reviewers`)
    expect(body.rows.map(({ name, barred }) => [name, barred])).toEqual([
      ['chief-inspector@440000', null],
      ['inspector@440000', { deed: 'entered', what: '春季发布会' }],
    ])
    expect((await takeUp(id, 1, 'inspector@440000')).problem.code).toBe('reviewer-barred')
  })

  it('bars at the decision who turns out to have taken part before being named', async () => {
    const { id } = (await file({ item: 'conference' })).body
    await takeUp(id)
    await imported('chief-inspector@440000', '夏季发布会')
    const dismiss = { act: 'dismiss', because: '没有新的事实', version: 2 }
    expect((await step(chief, id, dismiss)).problem).toMatchObject({
      code: 'reviewer-barred',
      params: { name: 'chief-inspector@440000' },
    })
    // Somebody else is named, and decides.
    expect((await takeUp(id, 2, 'inspector@440000')).status).toBe(200)
    expect((await step(office, id, { ...dismiss, version: 3 })).body.state).toBe('dismissed')
  })

  it('is decided by the reviewer who was named, once, with a reason', async () => {
    const { id } = (await file()).body
    const uphold = { act: 'uphold-partly', because: '5条中有3条不属于', version: 2 }
    expect((await step(chief, id, { ...uphold, version: 1 })).problem.code).toBe('objection-state')
    expect((await takeUp(id)).body).toMatchObject({
      state: 'taken-up',
      reviewer: 'chief-inspector@440000',
      isMine: true,
    })
    expect((await step(office, id, uphold)).problem.code).toBe('not-the-reviewer')
    expect((await step(chief, id, { ...uphold, because: '' })).problem.code).toBe('invalid-input')
    expect((await step(chief, id, { ...uphold, version: 1 })).problem.code).toBe(
      'changed-meanwhile',
    )
    expect((await step(chief, id, uphold)).body).toMatchObject({
      state: 'partly-upheld',
      because: '5条中有3条不属于',
      decidedBy: 'chief-inspector@440000',
      version: 3,
    })
    const again = await step(chief, id, { ...uphold, version: 3 })
    expect(again.problem.code).toBe('objection-state')
    // The line may be objected to anew while there is time.
    expect((await file()).status).toBe(200)
  })

  it('lets one of two decisions at once stand', async () => {
    const { id } = (await file()).body
    await takeUp(id)
    const decide = (act: string) => step(chief, id, { act, because: '已复核', version: 2 })
    const answers = await Promise.all([decide('uphold'), decide('dismiss')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is withdrawn by the unit until it is decided', async () => {
    const { id } = (await file()).body
    const withdraw = (version: number) =>
      reporter.ask('DELETE', `${OBJECTIONS}/${id}`, { because: '材料有误', version })
    expect((await withdraw(1)).body).toMatchObject({ state: 'withdrawn', because: '材料有误' })
    expect((await withdraw(2)).problem.code).toBe('objection-state')
  })

  it('shows what was done about the line, with the points now beside those at filing', async () => {
    const { id } = (await file()).body
    await takeUp(id)
    await step(chief, id, { act: 'uphold', because: '应予更正', version: 2 })
    host.clock.pass(60_000)
    const periods = await chief.get<{ rows: { period: string; version: number }[] }>('/periods')
    const locked = periods.body.rows.find(({ period }) => period === '2026-Q2')
    const reopened = await chief.ask('PATCH', '/periods/2026-Q2', {
      state: 'closed',
      because: '执行异议决定',
      version: locked?.version,
    })
    expect(reopened.status).toBe(200)
    const judged = { points: '24', because: '执行异议决定', version: 1 }
    await chief.ask('PUT', '/units/440100/judgements/2026-Q2/quality', judged)
    const { body } = await reporter.get<{ rows: ObjectionBody[] }>(OBJECTIONS)
    expect(body.rows[0]).toMatchObject({
      before: { low: '12' },
      now: { low: '24' },
      changes: [{ deed: 'judged', by: 'chief-inspector@440000' }],
    })
  })

  it('is listed for those above by state, the longest wait first, and for no neighbour', async () => {
    const first = (await file()).body
    host.clock.pass(1000)
    const second = (await file({ item: 'plan' })).body
    await reporter.ask('DELETE', `${OBJECTIONS}/${first.id}`, { because: '撤回', version: 1 })
    const idsOf = async (browser: TestBrowser, query = '') =>
      (await browser.get<{ rows: { id: string }[] }>(`/objections${query}`)).body.rows.map(
        ({ id }) => id,
      )
    expect(await idsOf(office)).toEqual([second.id, first.id])
    expect(await idsOf(office, '?state=open&under=440100')).toEqual([second.id])
    expect(await idsOf(office, '?under=440300')).toEqual([])
    const neighbour = await browserOf(host, 'reporter@440300')
    expect(await idsOf(neighbour)).toEqual([])
    expect((await neighbour.get(OBJECTIONS)).problem.code).toBe('out-of-scope')
    const own = await browserOf(host, 'inspector@440100')
    expect((await own.get(`${OBJECTIONS}/${second.id}/reviewers`)).problem.code).toBe(
      'out-of-scope',
    )
  })
})
