import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tick } from '#api/tick.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { NoticeReviewerBody } from '#contract/notice-review.ts'
import type { NoticeStatisticsBody } from '#contract/notice-statistics.ts'
import type { PaperBody } from '#contract/paper.ts'
import type { NumberRow } from '#contract/register.ts'
import { insertDelegation } from '#database/delegation.ts'
import { insertLetterhead } from '#database/letterhead.ts'
import { saveJudgement } from '#database/judgement.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { SECOND, hireSecond } from '#tests/api/hire-second.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000
const TWO = [
  { indicator: '方案', points: '30', lost: '30', because: '没有现行方案', clauses: ['Y0-01'] },
  { indicator: '培训', points: '10', lost: '5', because: '没有培训记录', clauses: ['Y1-07'] },
]

describe.each(hosts)('reviews of notices on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let second: TestBrowser
  let chief: TestBrowser
  let reporter: TestBrowser
  let path: string

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await hireSecond(host)
    office = await browserOf(host, 'inspector@440000')
    second = await browserOf(host, SECOND)
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
    const { body } = await office.ask<{ rows: NoticeRow[] }>(
      'POST',
      '/notices',
      draft({ problems: TWO }),
    )
    path = `/units/440100/notices/${body.rows[0]?.id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
  })
  afterEach(async () => {
    await host.close()
  })

  const read = async (who = reporter) => (await who.get<NoticeBody>(path)).body
  const receive = () =>
    reporter.ask<NoticeBody>('POST', `${path}/work`, { act: 'receive', version: 3 })
  const file = async (more = {}) =>
    reporter.ask<NoticeBody>('POST', `${path}/review`, {
      act: 'file',
      text: '第二个问题不属于本单位',
      problems: [1],
      evidence: [{ kind: 'document', number: '穗府办〔2026〕9号' }],
      version: (await read()).review?.version ?? 0,
      ...more,
    })
  const decide = async (who: TestBrowser, body: object) =>
    who.ask<NoticeBody>('PUT', `${path}/review`, {
      version: (await read()).review?.version ?? 0,
      ...body,
    })
  const name = (who = SECOND) => decide(chief, { act: 'name', reviewer: accountId(who) })
  async function named() {
    await receive()
    await file()
    return name()
  }

  it('can be asked for from the receipt on, with both clocks for both sides', async () => {
    expect((await file()).problem.code).toBe('review-state')
    const received = await receive()
    expect(received.body.review).toMatchObject({
      state: 'open',
      // Sunday 22 November and thirty days: Tuesday 22 December.
      filing: { last: '2026-12-22', skipped: [] },
      decision: null,
      may: ['file'],
    })
    const filed = await file()
    expect(filed.body.review).toMatchObject({
      state: 'filed',
      decision: { last: '2026-12-22' },
      problems: [1],
      may: ['take-back'],
    })
    expect(filed.body.steps.at(-1)).toMatchObject({ act: 'review-file', by: 'reporter@440100' })
    const seen = await read(chief)
    expect(seen.review).toMatchObject({ decision: { last: '2026-12-22' }, may: ['name'] })
    const board = await chief.get<{ rows: NoticeRow[]; counts: Record<string, number> }>(
      '/notices?state=under-review',
    )
    expect(board.body.rows).toMatchObject([{ reviewState: 'filed' }])
    expect(board.body.counts['under-review']).toBe(1)
  })

  it('is refused after thirty days, and for problems that the notice does not have', async () => {
    await receive()
    const wrong = await file({ problems: [2] })
    expect(wrong.problem).toMatchObject({ code: 'invalid-input', fields: [{ path: 'problems' }] })
    host.clock.pass(31 * DAY)
    expect((await file()).problem.code).toBe('review-window')
    expect((await read()).review?.may).toEqual([])
  })

  it('names nobody who took part, himself or by a delegation', async () => {
    await receive()
    await file()
    const list = await chief.get<{ rows: NoticeReviewerBody[] }>(`${path}/reviewers`)
    const barOf = (who: string) =>
      list.body.rows.find(({ account }) => account === accountId(who))?.barred?.deed ?? null
    expect(barOf('inspector@440000')).toBe('drafted')
    expect(barOf('chief-inspector@440000')).toBe('approved')
    expect(barOf(SECOND)).toBeNull()
    expect((await name('inspector@440000')).problem.code).toBe('reviewer-barred')
    expect((await name('reporter@440100')).problem.code).toBe('not-found')
    // The drafter stood in for the second, who was on leave.
    await host.storage.write(({ tx }) =>
      insertDelegation(tx, {
        id: 'leave',
        from: accountId(SECOND),
        to: accountId('inspector@440000'),
        role: 'inspector',
        unit: '440000',
        fromDay: '2026-11-20',
        untilDay: '2026-11-30',
        because: '休假',
        madeAt: host.deps.now() - 3 * DAY,
        revokedAt: null,
      }),
    )
    expect((await name()).problem.code).toBe('reviewer-barred')
  })

  it('bars whoever judged a line behind a problem, and whoever verified a fact that is named', async () => {
    const now = host.deps.now()
    const judgement = {
      unit: '440100',
      period: '2026-Q3',
      item: 'plan',
      view: 'official' as const,
      points: '12',
      because: '抽查',
      by: accountId(SECOND),
    }
    await host.storage.write(({ tx }) => saveJudgement(tx, judgement, now - DAY, 0))
    await receive()
    await file()
    expect((await name()).problem.code).toBe('reviewer-barred')
    const barred = async (at: string) =>
      (await chief.get<{ rows: NoticeReviewerBody[] }>(`${at}/reviewers`)).body.rows.find(
        ({ account }) => account === accountId(SECOND),
      )?.barred
    expect(await barred(path)).toEqual({ deed: 'judged', what: '' })

    const facts = '/units/440100/facts'
    const entry = conference('2026-11-04', '通气会')
    const entered = await reporter.ask<{ fact: { id: string; version: number } }>(
      'POST',
      facts,
      entry,
    )
    const { id, version } = entered.body.fact
    const about = draft({
      topic: '新闻发布',
      facts: [id],
      problems: [{ indicator: '其他', points: null, lost: null, because: '其他', clauses: [] }],
    })
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', about)
    const other = `/units/440100/notices/${body.rows[0]?.id}`
    expect(await barred(other)).toBeNull()
    const verdict = { outcome: 'confirmed', because: '属实', version }
    await second.ask('PUT', `${facts}/${id}/verification`, verdict)
    expect(await barred(other)).toEqual({ deed: 'verified', what: '通气会' })
  })

  it('is given to a reviewer by whoever may approve notices, not by who only drafts them', async () => {
    await receive()
    await file()
    expect((await read(office)).review?.may).toEqual([])
    const given = await decide(office, { act: 'name', reviewer: accountId(SECOND) })
    expect(given.problem.code).toBe('review-state')
  })

  it('puts the day off and never forward, and not while the clock stands still', async () => {
    await named()
    const change = (until: string) =>
      decide(second, { act: 'change', because: '部分成立', struck: [1], until })
    // Due on Friday 4 December.
    expect((await change('2026-12-04')).problem.fields?.[0]).toMatchObject({
      code: 'notice-until',
      params: { least: '2026-12-04' },
    })
    const { version } = await read()
    await office.ask('POST', `${path}/direction`, { act: 'pause', version, text: '核对归属' })
    expect((await change('2026-12-18')).problem.fields?.[0]?.code).toBe('review-not-running')
    expect((await read()).paused).toBe(true)
    // What is revoked stands still no more, and counts as open nowhere.
    const { body } = await decide(second, { act: 'revoke', because: '督查对象有误' })
    expect(body).toMatchObject({ state: 'revoked', paused: false })
    const span = 'period=2026-Q3&from=2026-01-01&to=2026-12-31'
    const counted = await chief.get<NoticeStatisticsBody>(`/notice-statistics?${span}`)
    expect(counted.body.overall).toMatchObject({ notices: 0, open: 0 })
  })

  it('is decided by the one who was named, unless he took part since', async () => {
    expect((await named()).body.review).toMatchObject({ state: 'taken-up', reviewer: SECOND })
    const uphold = { act: 'uphold', because: '经核，维持' }
    expect((await decide(office, uphold)).problem.code).toBe('not-the-reviewer')
    expect((await decide(reporter, uphold)).status).toBe(403)
    // He paused the clock of the notice in the meantime: he has a part in it now.
    const { version } = await read()
    await second.ask('POST', `${path}/direction`, { act: 'pause', version, text: '核对归属' })
    expect((await decide(second, uphold)).problem.code).toBe('reviewer-barred')
  })

  it('leaves an upheld notice as it is, and is decided once', async () => {
    await named()
    const before = await read()
    const upheld = await decide(second, { act: 'uphold', because: '经核，维持' })
    expect(upheld.body).toMatchObject({
      state: 'received',
      due: before.due,
      review: { state: 'upheld', because: '经核，维持', may: [] },
    })
    expect((await decide(second, { act: 'revoke', because: '改主意' })).problem.code).toBe(
      'review-state',
    )
    expect((await file()).problem.code).toBe('review-state')
  })

  it('takes problems out of a changed notice, and sets another day', async () => {
    await named()
    const nothing = await decide(second, { act: 'change', because: '部分成立' })
    expect(nothing.problem).toMatchObject({ code: 'invalid-input', fields: [{ path: 'struck' }] })
    const all = await decide(second, { act: 'change', because: '部分成立', struck: [0, 1] })
    expect(all.problem).toMatchObject({ code: 'invalid-input', fields: [{ path: 'struck' }] })
    const changed = await decide(second, {
      act: 'change',
      because: '第二个问题不属于该单位',
      struck: [1],
      until: '2026-12-18',
    })
    expect(changed.body).toMatchObject({
      state: 'received',
      due: { day: '2026-12-18' },
      problems: [{ struck: false }, { struck: true }],
      review: { state: 'changed', struck: [1], until: '2026-12-18' },
    })
    // The answer is about the rest.
    const answered = await reporter.ask<NoticeBody>('POST', `${path}/work`, {
      act: 'answer',
      version: changed.body.version,
      text: '已整改',
      remedies: ['已印发方案', ''],
      evidence: [{ kind: 'document', number: '穗府办〔2026〕10号' }],
    })
    expect(answered.body).toMatchObject({ state: 'answered' })
  })

  it('has a number of the register and a paper, which both sides read once it is decided', async () => {
    const paper = `${path}/papers/review`
    expect((await reporter.get(paper)).problem).toMatchObject({ code: 'review-state' })
    await named()
    expect((await chief.get(`${paper}/docx`)).problem.code).toBe('review-state')
    const { body } = await decide(second, { act: 'change', because: '部分成立', struck: [1] })
    // The notice has the first number of the year.
    expect(body.review?.number).toBe('粤府办督〔2026〕2号')
    for (const who of [reporter, chief, second]) {
      expect((await who.get<PaperBody>(paper)).body).toMatchObject({
        title: '关于变更粤府办督〔2026〕1号的复核决定',
        mark: '广东省人民政府办公厅',
        number: '粤府办督〔2026〕2号',
        addressees: '广州市',
        signature: { organ: '广东省人民政府办公厅', day: '2026-11-22' },
      })
      expect((await who.open(`${paper}/docx`)).status).toBe(200)
    }
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.get(paper)).problem.code).toBe('out-of-scope')
    const register = await chief.get<{ rows: NumberRow[]; book: object }>('/numbers')
    expect(register.body.book).toMatchObject({ given: 2, missing: 0, highest: 2 })
    expect(register.body.rows).toMatchObject([
      { kind: 'review', serial: 2, state: 'changed', unit: { id: '440100' }, mayOpen: true },
      { kind: 'notice', serial: 1 },
    ])
  })

  it('takes no number with it when it is refused, and none of another office', async () => {
    await named()
    const code = '穗府办督'
    const own = { organ: '广州市人民政府办公室', mark: '广州市人民政府办公室', codes: [code] }
    await host.storage.write(({ tx }) =>
      insertLetterhead(tx, {
        ...own,
        id: 'city',
        unit: '440100',
        copyTo: '',
        issuer: own.organ,
        signatories: [],
        sealed: true,
        version: 1,
      }),
    )
    const uphold = { act: 'uphold', because: '经核，维持' }
    expect((await decide(second, { ...uphold, code })).problem.code).toBe('out-of-scope')
    expect((await decide(second, { ...uphold, version: 1 })).problem.code).toBe('changed-meanwhile')
    const decided = await decide(second, { ...uphold, code: '粤府办复' })
    expect(decided.body.review?.number).toBe('粤府办复〔2026〕1号')
  })

  it('ends a revoked notice for good: nothing is owed, no step of the clock follows', async () => {
    await named()
    const revoked = await decide(second, { act: 'revoke', because: '督查对象有误' })
    expect(revoked.body).toMatchObject({
      state: 'revoked',
      due: null,
      ahead: [],
      may: [],
      review: { state: 'revoked' },
    })
    const inbox = await reporter.get<{ rows: { kind: string; text: string }[] }>('/messages')
    const words = inbox.body.rows.filter(({ kind }) => kind === 'notice-review')
    // Of the reviewer that was named, and of the decision.
    expect(words).toHaveLength(2)
    expect(words.map(({ text }) => text).join()).toContain('督查对象有误')
    host.clock.pass(120 * DAY)
    expect(await tick(host.deps)).toBe(0)
    expect((await read()).state).toBe('revoked')
  })

  it('keeps a notice open while it waits, also when the answer was verified', async () => {
    await receive()
    await file()
    const work = {
      act: 'answer',
      text: '已整改',
      remedies: ['已印发方案', '已培训'],
      evidence: [{ kind: 'document', number: '穗府办〔2026〕10号' }],
    }
    await reporter.ask('POST', `${path}/work`, { ...work, version: (await read()).version })
    const verify = { act: 'verify', text: '属实', version: (await read()).version }
    await office.ask('POST', `${path}/direction`, verify)
    const close = async () =>
      office.ask<NoticeBody>('POST', `${path}/direction`, {
        act: 'close',
        version: (await read()).version,
      })
    expect((await close()).problem.code).toBe('notice-under-review')
    const back = await reporter.ask<NoticeBody>('POST', `${path}/review`, {
      act: 'take-back',
      because: '已沟通一致',
      version: (await read()).review?.version,
    })
    expect(back.body.review).toMatchObject({ state: 'open', filedAt: null, may: ['file'] })
    expect((await close()).body.state).toBe('closed')
    // What is over stays over: a review of it is decided all the same.
    await file()
    expect((await name()).body.review?.state).toBe('taken-up')
    const revoked = await decide(second, { act: 'revoke', because: '督查对象有误' })
    expect(revoked.body).toMatchObject({ state: 'closed', review: { state: 'revoked' } })
  })

  it('has its window closed and its delay told by the clock, each once', async () => {
    await receive()
    const stepsOf = async () => (await read(chief)).steps.map(({ act }) => act)
    const isReview = (act: string) => act.startsWith('review-')
    await file()
    // To 15 December, the working day five before the last one, and to 23 December.
    host.clock.pass(23 * DAY + 60_000)
    await tick(host.deps)
    await tick(host.deps)
    expect((await stepsOf()).filter(isReview)).toEqual(['review-file', 'review-warning'])
    host.clock.pass(8 * DAY)
    await Promise.all([tick(host.deps), tick(host.deps)])
    expect((await stepsOf()).filter(isReview)).toEqual([
      'review-file',
      'review-warning',
      'review-late',
    ])
    expect((await read(chief)).review).toMatchObject({ state: 'filed', passed: true })
    const back = { act: 'take-back', because: '不再申请', version: 2 }
    await reporter.ask('POST', `${path}/review`, back)
    await tick(host.deps)
    expect((await read()).review?.state).toBe('lapsed')
    expect((await stepsOf()).filter((act) => act === 'review-lapse')).toHaveLength(1)
  })

  it('is nobody else’s: helpers, neighbours and the office cannot ask for it', async () => {
    await receive()
    const body = { act: 'file', text: '不服', problems: [], evidence: [], version: 1 }
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.ask('POST', `${path}/review`, body)).status).toBe(403)
    expect((await office.ask('POST', `${path}/review`, body)).status).toBe(403)
    const stale = await file({ version: 7 })
    expect(stale.problem.code).toBe('changed-meanwhile')
  })
})
