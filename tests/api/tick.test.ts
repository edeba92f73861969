import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tick } from '#api/tick.ts'
import type { MessageBody } from '#contract/message.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const HOUR = 3_600_000

describe.each(hosts)('the clock on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let reporter: TestBrowser
  let id: string

  const read = async () => (await office.get<NoticeBody>(`/units/440100/notices/${id}`)).body
  async function step(who: TestBrowser, place: string, act: string, more: object = {}) {
    const { version } = await read()
    const path = `/units/440100/notices/${id}/${place}`
    return who.ask<NoticeBody>('POST', path, { act, version, ...more })
  }
  const goTo = (text: string) => host.clock.pass(Date.parse(`${text}+08:00`) - host.deps.now())
  const clockSteps = async () =>
    (await read()).steps.filter(({ by }) => by === null).map(({ act, told }) => `${act} ${told}`)
  const kinds = async () =>
    (await reporter.get<{ rows: MessageBody[] }>('/messages')).body.rows.map(({ kind }) => kind)

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
    const chief = await browserOf(host, 'chief-inspector@440000')
    const made = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    id = made.body.rows[0]?.id ?? ''
    await step(chief, 'approval', 'approve')
    // Sunday 22 November and ten working days: due on Friday 4 December.
    await step(office, 'direction', 'issue')
  })
  afterEach(async () => {
    await host.close()
  })

  it('warns, reminds and proposes through the weeks, each once, in working hours', async () => {
    const done: string[] = []
    // Every three hours from Sunday 22 November to Thursday 7 January, over New Year.
    for (let at = 0; at < 46 * 8; at += 1) {
      const steps = await tick(host.deps)
      if (steps > 0) done.push(new Date(host.deps.now() + 8 * HOUR).toISOString().slice(0, 13))
      host.clock.pass(3 * HOUR)
    }
    expect(await clockSteps()).toEqual([
      'early-warning unit',
      'due unit',
      'overdue unit',
      'reminder unit',
      'propose-talk office',
      'propose-criticism office',
      'propose-accountability office',
    ])
    // 10:00 is the first of the hours tried that lies in working hours: Wednesday 2, Friday 4, Monday 7,
    // Wednesday 9, Friday 11 and 18 December; twenty working days after the 4th: Friday 1 January.
    expect(done).toEqual(
      [
        '2026-12-02',
        '2026-12-04',
        '2026-12-07',
        '2026-12-09',
        '2026-12-11',
        '2026-12-18',
        '2027-01-01',
      ].map((day) => `${day}T10`),
    )
    expect((await read()).proposed).toBe('propose-accountability')
    expect(await kinds()).toEqual([
      'notice-reminder',
      'notice-overdue',
      'notice-due',
      'notice-early-warning',
      'notice-issue',
    ])
  })

  it('proposes, and somebody with the right decides: each proposal once, with a reason', async () => {
    const chief = await browserOf(host, 'chief-inspector@440000')
    const early = await step(chief, 'approval', 'adopt', { text: '约谈' })
    expect(early.problem.code).toBe('notice-state')
    goTo('2026-12-11T09:00')
    await tick(host.deps)
    const refused = await step(office, 'approval', 'adopt', { text: '约谈' })
    expect(refused.problem.code).toBe('forbidden')
    expect((await step(chief, 'approval', 'adopt')).problem.code).toBe('invalid-input')
    // Later messages sort after earlier ones.
    host.clock.pass(1000)
    const { body } = await step(chief, 'approval', 'adopt', { text: '十四日上午约谈' })
    expect(body.proposed).toBeNull()
    expect(body.steps.at(-1)).toMatchObject({ act: 'adopt', proposal: 'propose-talk' })
    expect((await kinds())[0]).toBe('notice-adopt')
    expect((await step(chief, 'approval', 'set-aside', { text: '再议' })).problem.code).toBe(
      'notice-state',
    )
    // The next rung, ten working days late, proposes anew; the unit hears nothing of what is set aside.
    goTo('2026-12-18T09:00')
    await tick(host.deps)
    expect((await read()).proposed).toBe('propose-criticism')
    const aside = await step(chief, 'approval', 'set-aside', { text: '已有进展' })
    expect(aside.body.steps.at(-1)).toMatchObject({ proposal: 'propose-criticism' })
    expect((await kinds())[0]).toBe('notice-adopt')
  })

  it('brings a proposal that was put off up again on its day: once, in working hours', async () => {
    const chief = await browserOf(host, 'chief-inspector@440000')
    const early = await step(chief, 'approval', 'put-off', { text: '再等', until: '2026-12-14' })
    expect(early.problem.code).toBe('notice-state')
    goTo('2026-12-11T09:00')
    await tick(host.deps)
    for (const bad of [{}, { until: '2026-12-14' }, { text: '再等', until: '2026-12-11' }]) {
      expect((await step(chief, 'approval', 'put-off', bad)).problem.code).toBe('invalid-input')
    }
    const other = await step(office, 'approval', 'put-off', { text: '再等', until: '2026-12-12' })
    expect(other.problem.code).toBe('forbidden')
    // The 12th is a Saturday: it comes up on Monday the 14th.
    const put = await step(chief, 'approval', 'put-off', { text: '等会议', until: '2026-12-12' })
    expect(put.body).toMatchObject({
      proposed: null,
      putOff: { step: 'propose-talk', until: '2026-12-12' },
    })
    expect(put.body.steps.at(-1)).toMatchObject({
      act: 'put-off',
      proposal: 'propose-talk',
      until: '2026-12-12',
    })
    for (const at of ['2026-12-12T10:00', '2026-12-13T10:00', '2026-12-14T08:59']) {
      goTo(at)
      expect(await tick(host.deps)).toBe(0)
    }
    goTo('2026-12-14T09:00')
    const counts = await Promise.all([tick(host.deps), tick(host.deps)])
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await read()).toMatchObject({ proposed: 'propose-talk', putOff: null })
    expect(await tick(host.deps)).toBe(0)
    expect((await clockSteps()).slice(-2)).toEqual(['propose-talk office', 'propose-talk office'])
    // Put off past the next rung, which is ten working days late: that one says it better.
    await step(chief, 'approval', 'put-off', { text: '再等', until: '2026-12-28' })
    goTo('2026-12-18T09:00')
    expect(await tick(host.deps)).toBe(1)
    expect(await read()).toMatchObject({ proposed: 'propose-criticism', putOff: null })
    goTo('2026-12-28T10:00')
    expect(await tick(host.deps)).toBe(0)
  })

  it('forgets what was put off when the unit answers', async () => {
    const chief = await browserOf(host, 'chief-inspector@440000')
    await step(reporter, 'work', 'receive')
    goTo('2026-12-11T09:00')
    await tick(host.deps)
    await step(chief, 'approval', 'put-off', { text: '等会议', until: '2026-12-15' })
    const { body } = await step(reporter, 'work', 'answer', {
      text: '已整改',
      remedies: ['已印发'],
      evidence: [{ kind: 'document', number: '穗府办〔2026〕9号' }],
    })
    expect(body.putOff).toBeNull()
    goTo('2026-12-15T10:00')
    expect(await tick(host.deps)).toBe(0)
  })

  it('makes up for an outage of days in order, and sends the latest word only', async () => {
    goTo('2026-12-10T20:00')
    expect(await tick(host.deps)).toBe(0)
    goTo('2026-12-11T09:00')
    expect(await tick(host.deps)).toBe(5)
    expect(await clockSteps()).toEqual([
      'early-warning nobody',
      'due nobody',
      'overdue nobody',
      'reminder unit',
      'propose-talk office',
    ])
    expect(await kinds()).toEqual(['notice-reminder', 'notice-issue'])
    expect(await tick(host.deps)).toBe(0)
  })

  it('does nothing twice when two do it at once', async () => {
    goTo('2026-12-07T09:30')
    const counts = await Promise.all([tick(host.deps), tick(host.deps), tick(host.deps)])
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(3)
    expect(await clockSteps()).toHaveLength(3)
  })

  it('leaves alone what is paused or answered, and starts anew with a new day', async () => {
    await step(reporter, 'work', 'receive')
    await step(office, 'direction', 'pause', { text: '等待复核' })
    goTo('2026-12-08T10:00')
    expect(await tick(host.deps)).toBe(0)
    await step(office, 'direction', 'resume', { text: '复核完毕' })
    await step(reporter, 'work', 'answer', {
      text: '已整改',
      remedies: ['已印发'],
      evidence: [{ kind: 'document', number: '穗府办〔2026〕9号' }],
    })
    goTo('2027-02-01T10:00')
    // The time to ask for a review is over, and that is all.
    expect(await tick(host.deps)).toBe(1)
    await step(office, 'direction', 'return', { text: '佐证不足', until: '2027-02-05' })
    goTo('2027-02-03T10:00')
    expect(await tick(host.deps)).toBe(1)
    expect(await clockSteps()).toEqual(['review-lapse nobody', 'early-warning unit'])
  })

  it('takes nothing from what somebody is writing: the version stays', async () => {
    const { version } = await read()
    goTo('2026-12-07T09:30')
    await tick(host.deps)
    expect((await read()).version).toBe(version)
  })
})
