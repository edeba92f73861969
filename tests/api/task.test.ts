import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TaskBody } from '#contract/task.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

describe.each(hosts)('tasks on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const tasksOf = async (who: TestBrowser) =>
    (await who.get<{ rows: TaskBody[] }>('/tasks')).body.rows
  const newest = async (who: TestBrowser) => {
    const [first] = await tasksOf(who)
    if (!first) throw new Error('no tasks')
    return first
  }

  it('are those of the own unit in every period that is open or closed, the newest first', async () => {
    const rows = await tasksOf(reporter)
    expect(rows.map(({ unit, period, state }) => [unit.id, period, state])).toEqual([
      ['440100', '2026-Q4', 'open'],
      ['440100', '2026-Q3', 'closed'],
    ])
    expect(rows[0]?.sections.map(({ ledger, step }) => [ledger, step])).toEqual([
      ['press-events', 'open'],
      ['mechanisms', 'open'],
      ['incidents', 'open'],
    ])
    // A closed period takes nothing more: nothing can be gained in it.
    expect(rows[1]?.points).toBeNull()
  })

  it('tell what is still to gain, most first, and less of it once something is done', async () => {
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    const before = await newest(reporter)
    // Handing in the ledger with the conference earns its 40 points.
    expect(before.points?.best[0]).toMatchObject({
      gain: '40',
      ledgers: ['press-events'],
      because: { code: 'hand-in' },
    })
    await reporter.ask('POST', '/units/440100/sections/2026-Q4/submission', {
      action: 'submit',
      sections: [{ ledger: 'press-events', version: 0 }],
    })
    const after = await newest(reporter)
    expect(Number(before.points?.toGain) - Number(after.points?.toGain)).toBe(40)
  })

  it('show an approver what waits', async () => {
    await reporter.ask('POST', '/units/440100/sections/2026-Q4/submission', {
      action: 'submit',
      sections: [{ ledger: 'incidents', version: 0 }],
    })
    const { sections } = await newest(await browserOf(host, 'approver@440100'))
    const waiting = sections.filter(({ may }) => may.includes('approve'))
    expect(waiting.map(({ ledger }) => ledger)).toEqual(['incidents'])
  })

  it('are no business of an office', async () => {
    const office = await browserOf(host, 'inspector@440000')
    expect((await office.get('/tasks')).problem.code).toBe('forbidden')
  })
})
